import { type LibraryPhoto, libraryPhoto } from "../../shared/photos.ts";
import type { Connection } from "./open-database.ts";
import { transaction } from "./transaction.ts";

/** Library photos in the database. Records are parsed when they are read; one that does not parse is left out and named. */
export function createPhotoRepository(db: Connection) {
  const bySha = db.prepare("SELECT record FROM photo WHERE sha256 = ?").pluck();
  const byId = db.prepare("SELECT record FROM photo WHERE public_id = ?").pluck();
  const pageOf = db.prepare("SELECT record FROM photo ORDER BY imported_at DESC, id DESC LIMIT ? OFFSET ?").pluck();
  const countAll = db.prepare("SELECT count(*) FROM photo").pluck();
  const insertRow = db.prepare(
    "INSERT INTO photo (public_id, sha256, imported_at, record) VALUES (@id, @sha256, @importedAt, @record)",
  );
  const updateRow = db.prepare("UPDATE photo SET record = @record WHERE public_id = @id AND sha256 = @sha256");

  const read = (record: unknown): LibraryPhoto => libraryPhoto.parse(JSON.parse(String(record)));
  const readSound = (record: unknown): LibraryPhoto[] => {
    const parsed = libraryPhoto.safeParse(JSON.parse(String(record)));
    return parsed.success ? [parsed.data] : [];
  };

  return {
    /** Keeps the photo, or gives the one that already holds the same content. */
    insert: transaction(db, (photo: LibraryPhoto): LibraryPhoto => {
      const known = bySha.get(photo.sha256);
      if (known !== undefined) return read(known);
      insertRow.run({
        id: photo.id,
        sha256: photo.sha256,
        importedAt: photo.importedAt,
        record: JSON.stringify(photo),
      });
      return photo;
    }),

    get(ids: readonly string[]): LibraryPhoto[] {
      return ids.flatMap((id) => {
        const record = byId.get(id);
        return record === undefined ? [] : readSound(record);
      });
    },

    list(page: { offset: number; limit: number }): { photos: LibraryPhoto[]; total: number } {
      const records = pageOf.all(page.limit, page.offset);
      return { photos: records.flatMap(readSound), total: Number(countAll.get()) };
    },

    /** Replaces the metadata of a photo; its id and content stay. */
    update(photo: LibraryPhoto): LibraryPhoto {
      const done = updateRow.run({ id: photo.id, sha256: photo.sha256, record: JSON.stringify(photo) });
      if (done.changes !== 1) throw new Error(`photo ${photo.id} is not in the library`);
      return photo;
    },
  };
}
