import type { Database } from "better-sqlite3";
import { z } from "zod";
import { parseDocument } from "../../shared/document/parse.ts";
import type { SalvagedStory } from "../../shared/health.ts";
import { publicationState } from "../../shared/stories.ts";
import { createFreeSlug } from "./free-slug.ts";
import type { Connection } from "./open-database.ts";

const storyRow = z.object({
  public_id: z.string(),
  version: z.int(),
  created_at: z.string(),
  updated_at: z.string(),
  updated_by: z.string(),
  publication: publicationState,
  slug: z.string(),
  slug_frozen: z.int(),
  headline: z.string(),
  standfirst: z.string(),
  words: z.int(),
  photos: z.int(),
  fields: z.string(),
  binned: z.int(),
  document: z.string(),
});
type StoryRow = z.infer<typeof storyRow>;

const photoRow = z.object({ public_id: z.string(), sha256: z.string(), imported_at: z.string(), record: z.string() });

/** Steps through the numbers that a query gives, from one end until it fails. */
function collect(db: Database, sql: string, into: Set<number>): void {
  try {
    for (const id of db.prepare(sql).pluck().iterate()) into.add(Number(id));
  } catch {
    // As far as it could be read.
  }
}

/** The row numbers of a table that any of its trees still knows, from both ends: one bad page hides only what lies under it. */
function knownIds(db: Database, table: string, column: string, others: readonly string[] = []): number[] {
  const ids = new Set<number>();
  collect(db, `SELECT ${column} FROM ${table} NOT INDEXED ORDER BY ${column}`, ids);
  collect(db, `SELECT ${column} FROM ${table} NOT INDEXED ORDER BY ${column} DESC`, ids);
  for (const sql of others) collect(db, sql, ids);
  return [...ids].sort((a, b) => a - b);
}

/** What could be read out of a damaged database. */
export interface Salvage {
  stories: StoryRow[];
  photos: z.infer<typeof photoRow>[];
  /** Stories that are known to have been there and could not be read. */
  unread: number;
}

/** Reads every story and photo that can still be read, row by row, and believes only what parses whole. */
export function readSalvage(db: Database): Salvage {
  const salvage: Salvage = { stories: [], photos: [], unread: 0 };
  const storyIds = knownIds(db, "story", "id", [
    "SELECT id FROM story INDEXED BY story_by_update",
    "SELECT story_id FROM story_body ORDER BY story_id",
    "SELECT story_id FROM story_body ORDER BY story_id DESC",
  ]);
  for (const id of storyIds) {
    try {
      const raw = db.prepare(
        "SELECT s.*, b.document FROM story s JOIN story_body b ON b.story_id = s.id WHERE s.id = ?",
      );
      const row = storyRow.parse(raw.get(id));
      if (!parseDocument(row.document).ok) throw new Error("the page does not parse");
      JSON.parse(row.fields);
      salvage.stories.push(row);
    } catch {
      salvage.unread += 1;
    }
  }
  for (const id of knownIds(db, "photo", "id")) {
    try {
      const row = photoRow.parse(db.prepare("SELECT * FROM photo WHERE id = ?").get(id));
      JSON.parse(row.record);
      salvage.photos.push(row);
    } catch {
      // Its file is in the originals all the same.
    }
  }
  return salvage;
}

/** What a restored database lacked and got. */
export interface Added {
  stories: SalvagedStory[];
  photos: number;
}

/**
 * Adds to a restored database what it lacks. A story that is in it with another text stays as it is: the text from the damaged
 * database, if it is a later one, becomes a story of its own beside it. Nothing is overwritten.
 */
export function addSalvage(db: Connection, salvage: Salvage, newId: () => string): Added {
  const known = db.prepare(
    `SELECT s.version, s.updated_at, b.document, s.fields FROM story s JOIN story_body b ON b.story_id = s.id
     WHERE s.public_id = ?`,
  );
  const freeSlug = createFreeSlug(db);
  const insert = db.prepare(
    `INSERT INTO story (public_id, version, created_at, updated_at, updated_by, publication, slug, slug_frozen, headline,
       standfirst, words, photos, fields, binned)
     VALUES (@public_id, @version, @created_at, @updated_at, @updated_by, @publication, @slug, @slug_frozen, @headline,
       @standfirst, @words, @photos, @fields, @binned)`,
  );
  const insertBody = db.prepare("INSERT INTO story_body (story_id, document) VALUES (?, ?)");
  const insertPhoto = db.prepare(
    "INSERT OR IGNORE INTO photo (public_id, sha256, imported_at, record) VALUES (@public_id, @sha256, @imported_at, @record)",
  );
  const add = ({ document, ...row }: StoryRow, beside: string): SalvagedStory => {
    const done = insert.run({ ...row, slug: freeSlug(row.slug) });
    insertBody.run(done.lastInsertRowid, document);
    return { id: row.public_id, headline: row.headline, savedAt: row.updated_at, beside };
  };

  return db
    .transaction((): Added => {
      const stories: SalvagedStory[] = [];
      for (const row of salvage.stories) {
        const there = known.get(row.public_id) as StoryRow | undefined;
        if (!there) stories.push(add(row, ""));
        else if (row.version > there.version && (row.document !== there.document || row.fields !== there.fields)) {
          const beside = { ...row, public_id: newId(), publication: "unpublished" as const, slug_frozen: 0 };
          stories.push(add(beside, row.public_id));
        }
      }
      const photos = salvage.photos.reduce((sum, row) => sum + insertPhoto.run(row).changes, 0);
      return { stories, photos };
    })
    .immediate();
}
