import Database from "better-sqlite3";
import { migrations } from "../../src/core/database/migrations/index.ts";

/** docs/schema.md: the tables of a new database, as SQLite itself tells them. */
export function schemaPage(): string {
  const connection = new Database(":memory:");
  for (const sql of migrations) connection.exec(sql);
  const statements = connection
    .prepare(
      "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND tbl_name NOT GLOB '*_search_*' ORDER BY tbl_name, type DESC, name",
    )
    .pluck()
    .all() as string[];
  connection.close();
  const sql = statements.map((statement) => `${statement};`).join("\n\n");
  return `${head}\n\nSchema ${migrations.length}:\n\n\`\`\`sql\n${sql}\n\`\`\`\n`;
}

const head = `# The schema

Made by \`npm run docs\` from [the migrations](../src/core/database/migrations). What the columns mean is said in
[the data format](data-format.md) and in the repositories beside the migrations.`;
