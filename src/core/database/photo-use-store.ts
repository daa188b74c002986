import type { PublishedUse, StoredUse } from "../photos/uses-of.ts";
import type { Connection } from "./open-database.ts";

/** Where pictures are used, kept at what is stored. To be called inside the transaction that stores a page or a publication. */
export function createPhotoUseStore(db: Connection) {
  const usesIn = db.prepare("SELECT number, photo, place FROM photo_use WHERE story_id = ? ORDER BY number");
  const clear = db.prepare("DELETE FROM photo_use WHERE story_id = ?");
  const add = db.prepare(
    "INSERT INTO photo_use (story_id, number, photo, place) VALUES (@story, @number, @photo, @place)",
  );
  const addPublished = db.prepare(
    `INSERT INTO publication_photo (publication_id, number, photo, place, credit)
     VALUES (@publication, @number, @photo, @place, @credit)`,
  );

  return {
    /** Puts the uses of a story's page in the place of those that were known of it. */
    put(story: number, uses: readonly StoredUse[]): void {
      if (JSON.stringify(usesIn.all(story)) === JSON.stringify(uses)) return;
      clear.run(story);
      for (const use of uses) add.run({ ...use, story });
    },

    /** Records what a publication shows; once. */
    putPublished(publication: number, uses: readonly PublishedUse[]): void {
      for (const use of uses) addPublished.run({ ...use, publication });
    },
  };
}
