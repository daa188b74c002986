import type { Database } from "better-sqlite3";
import { z } from "zod";
import { parseDocument } from "../../shared/document/parse.ts";
import type { SalvagedStory } from "../../shared/health.ts";
import { publicationState } from "../../shared/stories.ts";
import { createFreeSlug } from "./free-slug.ts";
import { knownIds } from "./known-ids.ts";
import type { Connection } from "./open-database.ts";
import { addSalvagedPhotos, readSalvagedPhotos, type SalvagedPhotos } from "./salvage-photos.ts";

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

/** What could be read out of a damaged database. */
export interface Salvage {
  stories: StoryRow[];
  library: SalvagedPhotos;
  /** Stories that are known to have been there and could not be read. */
  unread: number;
}

/** Reads every story and photo that can still be read, row by row, and believes only what parses whole. */
export function readSalvage(db: Database): Salvage {
  const salvage: Salvage = { stories: [], library: readSalvagedPhotos(db), unread: 0 };
  const storyIds = knownIds(db, "story", "id", [
    "SELECT id FROM story INDEXED BY story_by_creation",
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
      const photos = addSalvagedPhotos(db, salvage.library);
      return { stories, photos };
    })
    .immediate();
}
