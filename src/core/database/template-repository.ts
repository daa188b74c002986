import type { Connection } from "./open-database.ts";

/** What new stories may begin with. `fields` and `document` are JSON text. */
export interface TemplateRow {
  id: string;
  name: string;
  updatedAt: string;
  fields: string;
  document: string;
}

/** Templates of stories in the database. Synchronous; every method is one statement. */
export function createTemplateRepository(db: Connection) {
  const columns = "public_id AS id, name, updated_at AS updatedAt, fields, document";
  const all = db.prepare(`SELECT ${columns} FROM story_template ORDER BY name COLLATE NOCASE, id`);
  const one = db.prepare(`SELECT ${columns} FROM story_template WHERE public_id = ?`);
  const put = db.prepare(
    `INSERT INTO story_template (public_id, name, updated_at, updated_by, fields, document)
     VALUES (@id, @name, @at, @actor, @fields, @document)
     ON CONFLICT (public_id) DO UPDATE SET name = @name, updated_at = @at, updated_by = @actor, fields = @fields, document = @document`,
  );
  const rename = db.prepare(
    "UPDATE story_template SET name = @name, updated_at = @at, updated_by = @actor WHERE public_id = @id",
  );
  const remove = db.prepare("DELETE FROM story_template WHERE public_id = ?");

  return {
    all: (): TemplateRow[] => all.all() as TemplateRow[],
    get: (id: string): TemplateRow | null => (one.get(id) as TemplateRow | undefined) ?? null,
    /** Adds a template, or puts it in the place of the one with its id. */
    put(template: { id: string; name: string; at: string; actor: string; fields: string; document: string }): void {
      put.run(template);
    },
    /** Whether there was one. */
    rename: (template: { id: string; name: string; at: string; actor: string }): boolean =>
      rename.run(template).changes > 0,
    /** Whether there was one. Stories that were made from it are not touched. */
    remove: (id: string): boolean => remove.run(id).changes > 0,
  };
}
