import type { Database } from "better-sqlite3";
import { z } from "zod";
import { knownIds } from "./known-ids.ts";
import type { Connection } from "./open-database.ts";
import { readRecord } from "./photo-index.ts";

const photoRow = z.object({ public_id: z.string(), sha256: z.string(), imported_at: z.string(), record: z.string() });
const stepRow = z.object({
  public_id: z.string(),
  at: z.string(),
  actor: z.string(),
  kind: z.string(),
  note: z.string(),
});
const changeRow = z.object({ photo: z.string(), before: z.string(), after: z.string() });

/** Photos, what their files said, and what was done to them, as far as it could be read out of a damaged database. */
export interface SalvagedPhotos {
  photos: z.infer<typeof photoRow>[];
  readings: { photo: string; reading: string }[];
  /** Oldest first. */
  steps: (z.infer<typeof stepRow> & { changes: z.infer<typeof changeRow>[] })[];
}

/** What `read` gives for each of the numbers; what cannot be read is passed over. */
function each<T>(ids: readonly number[], read: (id: number) => T): T[] {
  return ids.flatMap((id) => {
    try {
      return [read(id)];
    } catch {
      // A photo's file is in the originals all the same.
      return [];
    }
  });
}

function parsed(json: string): string {
  JSON.parse(json);
  return json;
}

export const noPhotos: SalvagedPhotos = { photos: [], readings: [], steps: [] };

export function readSalvagedPhotos(db: Database): SalvagedPhotos {
  const photos = each(knownIds(db, "photo", "id"), (id) => {
    const row = photoRow.parse(db.prepare("SELECT * FROM photo WHERE id = ?").get(id));
    return { ...row, record: parsed(row.record) };
  });
  const readings = each(knownIds(db, "photo_reading", "photo_id"), (id) => {
    const sql =
      "SELECT public_id AS photo, reading FROM photo_reading JOIN photo ON photo.id = photo_id WHERE photo_id = ?";
    const row = z.object({ photo: z.string(), reading: z.string() }).parse(db.prepare(sql).get(id));
    return { ...row, reading: parsed(row.reading) };
  });
  const steps = each(knownIds(db, "photo_batch", "id"), (id) => {
    const step = stepRow.parse(db.prepare("SELECT * FROM photo_batch WHERE id = ?").get(id));
    const sql = `SELECT public_id AS photo, before, after FROM photo_change JOIN photo ON photo.id = photo_id
      WHERE batch_id = ? ORDER BY photo_id`;
    const changes = db
      .prepare(sql)
      .all(id)
      .map((row) => changeRow.parse(row));
    for (const { before, after } of changes) [before, after].map(parsed);
    return { ...step, changes };
  });
  return { photos, readings, steps };
}

/**
 * Adds photos that a restored database lacks, and what was done to photos since. A photo to which something was done that the restored
 * database knows nothing of has the later record here, so that a kill or a credit from after the backup counts; any other stays as it
 * is. How many photos there are more.
 */
export function addSalvagedPhotos(db: Connection, { photos, readings, steps }: SalvagedPhotos): number {
  const rowOf = db.prepare("SELECT id FROM photo WHERE public_id = ?").pluck();
  const insertPhoto = db.prepare(
    "INSERT OR IGNORE INTO photo (public_id, sha256, imported_at, record) VALUES (@public_id, @sha256, @imported_at, @record)",
  );
  const setRecord = db.prepare("UPDATE photo SET record = ? WHERE public_id = ?");
  const insertReading = db.prepare("INSERT OR IGNORE INTO photo_reading (photo_id, reading) VALUES (?, ?)");
  const stepOf = db.prepare("SELECT id FROM photo_batch WHERE public_id = ?").pluck();
  const insertStep = db.prepare(
    "INSERT INTO photo_batch (public_id, at, actor, kind, note) VALUES (@public_id, @at, @actor, @kind, @note)",
  );
  const insertChange = db.prepare(
    "INSERT INTO photo_change (batch_id, photo_id, before, after) VALUES (@step, @photo, @before, @after)",
  );

  const added = photos.reduce((sum, row) => sum + insertPhoto.run(row).changes, 0);
  const changedSince = new Set<string>();
  for (const { changes, ...step } of steps) {
    if (stepOf.get(step.public_id) !== undefined) continue;
    const id = Number(insertStep.run(step).lastInsertRowid);
    for (const { photo, before, after } of changes) {
      const row = rowOf.get(photo);
      if (row === undefined) continue;
      insertChange.run({ step: id, photo: row, before, after });
      changedSince.add(photo);
    }
  }
  for (const { public_id, record } of photos) {
    if (changedSince.has(public_id) && readRecord(record)) setRecord.run(record, public_id);
  }
  for (const { photo, reading } of readings) {
    const row = rowOf.get(photo);
    if (row !== undefined) insertReading.run(row, reading);
  }
  return added;
}
