import type { PhotoQuery, PhotoTerm, TermKind } from "../../shared/photo-query.ts";
import { noReading, type PhotoReading, photoReading } from "../../shared/photo-reading.ts";
import { type LibraryPhoto, libraryPhoto } from "../../shared/photos.ts";
import { foldTerm } from "../photos/photo-facts.ts";
import type { Connection } from "./open-database.ts";
import { createPhotoIndex, readRecord } from "./photo-index.ts";
import { type PhotoSql, photoSql } from "./photo-query-sql.ts";
import { transaction } from "./transaction.ts";

/** The most ids that are given at once. */
const mostIds = 20_000;

type Bound = Record<string, string | number>;

/** Library photos in the database. Records are parsed when they are read; one that does not parse is left out and named. */
export function createPhotoRepository(db: Connection) {
  const bySha = db.prepare("SELECT record FROM photo WHERE sha256 = ?").pluck();
  const byId = db.prepare("SELECT record FROM photo WHERE public_id = ?").pluck();
  const recordOf = db.prepare("SELECT record FROM photo WHERE id = ?").pluck();
  const idOf = db.prepare("SELECT public_id FROM photo WHERE id = ?").pluck();
  const insertRow = db.prepare(
    "INSERT INTO photo (public_id, sha256, imported_at, record) VALUES (@id, @sha256, @importedAt, @record)",
  );
  const setReading = db.prepare(
    "INSERT OR REPLACE INTO photo_reading (photo_id, reading) SELECT id, ? FROM photo WHERE public_id = ?",
  );
  const readingOf = db
    .prepare("SELECT reading FROM photo_reading JOIN photo ON photo.id = photo_id WHERE public_id = ?")
    .pluck();
  const termsOf = db.prepare(
    `SELECT max(label) AS label, count(*) AS photos FROM photo_term WHERE kind = ? AND term >= ? AND term < ?
     GROUP BY term ORDER BY photos DESC, term LIMIT ?`,
  );
  const hashes = db.prepare(
    "SELECT public_id AS id, hash FROM photo_index JOIN photo ON photo.id = photo_id ORDER BY photo_id",
  );
  const setRecord = db.prepare("UPDATE photo SET record = json_set(record, '$.perceptualHash', ?) WHERE public_id = ?");
  const index = createPhotoIndex(db);

  const read = (record: unknown): LibraryPhoto => libraryPhoto.parse(JSON.parse(String(record)));
  /** Row numbers alone: what is passed over on the way to a page is not looked up. */
  const page = (sql: PhotoSql, values: Bound) =>
    db.prepare(`SELECT i.photo_id ${sql.from} ${sql.order} LIMIT @limit OFFSET @offset`).pluck().all(values);
  const count = (sql: PhotoSql) => Number(db.prepare(`SELECT count(*) ${sql.from}`).pluck().get(sql.values));

  return {
    /** Keeps the photo with what its file said, or gives the one that already holds the same content. */
    insert: transaction(db, (photo: LibraryPhoto, reading: PhotoReading = noReading): LibraryPhoto => {
      const known = bySha.get(photo.sha256);
      if (known !== undefined) return read(known);
      insertRow.run({
        id: photo.id,
        sha256: photo.sha256,
        importedAt: photo.importedAt,
        record: JSON.stringify(photo),
      });
      if (reading !== noReading) setReading.run(JSON.stringify(reading), photo.id);
      return photo;
    }),

    get(ids: readonly string[]): LibraryPhoto[] {
      return ids.flatMap((id) => {
        const record = byId.get(id);
        return record === undefined ? [] : (readRecord(record) ?? []);
      });
    },

    /** The photo with this content, if there is one. */
    ofContent(sha256: string): LibraryPhoto | null {
      const record = bySha.get(sha256);
      return record === undefined ? null : readRecord(record);
    },

    /** Indexes a few photos that are not yet; whether there may be more. `list`, `ids` and `terms` are right when there are none. */
    catchUp: index.catchUp,

    /** A page of the photos that are wanted, and how many there are in all. */
    list(query: PhotoQuery & { offset: number; limit: number }): { photos: LibraryPhoto[]; total: number } {
      const sql = photoSql(query);
      if (!sql) return { photos: [], total: 0 };
      const rows = page(sql, { ...sql.values, limit: query.limit, offset: query.offset });
      return { photos: rows.flatMap((row) => readRecord(recordOf.get(row)) ?? []), total: count(sql) };
    },

    ids(query: PhotoQuery): { ids: string[]; total: number } {
      const sql = photoSql(query);
      if (!sql) return { ids: [], total: 0 };
      const rows = page(sql, { ...sql.values, limit: mostIds, offset: 0 });
      const ids = rows.map((row) => String(idOf.get(row)));
      return { ids, total: ids.length < mostIds ? ids.length : count(sql) };
    },

    terms(kind: TermKind, text: string, limit: number): PhotoTerm[] {
      const from = foldTerm(text);
      return termsOf.all(kind, from, `${from}\uffff`, limit) as PhotoTerm[];
    },

    reading(id: string): PhotoReading {
      const parsed = photoReading.safeParse(JSON.parse(String(readingOf.get(id) ?? "null")));
      return parsed.success ? parsed.data : noReading;
    },

    /** The perceptual hash of every photo, in the order in which they were added; empty where it is not known. */
    hashes: (): { id: string; hash: string }[] => hashes.all() as { id: string; hash: string }[],

    /** Keeps a hash that was worked out after the photo was added. */
    setHash(id: string, hash: string): void {
      setRecord.run(hash, id);
    },
  };
}
