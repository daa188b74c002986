import { migrations } from "../../src/core/database/migrations/index.ts";
import { closeDatabase, openDatabase } from "../../src/core/database/open-database.ts";

// Opens the data folder given with one migration more than there is, as the next version of Galley would: one that rewrites every row
// and takes a while.

const [folder = ""] = process.argv.slice(2);
const next = `
CREATE TABLE later (id INTEGER PRIMARY KEY, headline TEXT NOT NULL, filler BLOB NOT NULL) STRICT;
INSERT INTO later SELECT id, headline, randomblob(20000) FROM story;
INSERT INTO later SELECT a.id * 100000 + b.id, a.headline, randomblob(20000) FROM story a, story b;
UPDATE story SET headline = headline || ' (migrated)';
`;
closeDatabase(
  openDatabase({ folder, writer: "99.0.0", at: "2026-03-04T05:06:07.000Z", migrations: [...migrations, next] }),
);
