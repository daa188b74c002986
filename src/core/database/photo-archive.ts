import { z } from "zod";
import { type PhotoReading, photoReading } from "../../shared/photo-reading.ts";
import { type ArchivedStep, archivedStep } from "../archive/archive-format.ts";
import type { Connection } from "./open-database.ts";
import { transaction } from "./transaction.ts";

type Raw = Record<string, string | number | null>;

/** What belongs to photos beside their records, going out of the database and coming into one. */
export function createPhotoArchive(db: Connection) {
  const readingsOf = db.prepare(
    "SELECT public_id AS id, reading FROM photo_reading JOIN photo ON photo.id = photo_id ORDER BY public_id",
  );
  const addReading = db.prepare(
    "INSERT OR IGNORE INTO photo_reading (photo_id, reading) SELECT id, ? FROM photo WHERE public_id = ?",
  );
  const stepsFrom = db.prepare(
    `SELECT b.id AS row, b.public_id AS id, b.at, b.actor, b.kind, b.note, u.public_id AS undoneBy
     FROM photo_batch b LEFT JOIN photo_batch u ON u.id = b.undone_by ORDER BY b.id LIMIT ? OFFSET ?`,
  );
  const changesOf = db.prepare(
    `SELECT p.public_id AS photo, c.before, c.after FROM photo_change c JOIN photo p ON p.id = c.photo_id
     WHERE c.batch_id = ? ORDER BY p.public_id`,
  );
  const stepOf = db.prepare("SELECT id FROM photo_batch WHERE public_id = ?").pluck();
  const addStep = db.prepare(
    "INSERT INTO photo_batch (public_id, at, actor, kind, note) VALUES (@id, @at, @actor, @kind, @note)",
  );
  const addChange = db.prepare(
    `INSERT INTO photo_change (batch_id, photo_id, before, after)
     SELECT @step, id, @before, @after FROM photo WHERE public_id = @photo`,
  );
  const setUndone = db.prepare(
    "UPDATE photo_batch SET undone_by = (SELECT id FROM photo_batch WHERE public_id = @by) WHERE public_id = @id AND undone_by IS NULL",
  );

  function toStep({ row, ...step }: Raw): ArchivedStep {
    const changes = (changesOf.all(row) as Raw[]).map(({ photo, before, after }) => ({
      photo,
      before: JSON.parse(String(before)),
      after: JSON.parse(String(after)),
    }));
    return archivedStep.parse({ ...step, changes });
  }

  return {
    /** What photos' files said, by photo. */
    readings: (): { id: string; reading: PhotoReading }[] =>
      readingsOf
        .all()
        .map((raw) => z.object({ id: z.string(), reading: z.string() }).parse(raw))
        .map(({ id, reading }) => ({ id, reading: photoReading.parse(JSON.parse(reading)) })),

    /** Keeps what a photo's file said, unless that is known. */
    addReading(photo: string, reading: PhotoReading): void {
      addReading.run(JSON.stringify(reading), photo);
    },

    /** A part of what was done to photos, oldest first. */
    steps: (offset: number, limit: number): ArchivedStep[] => (stepsFrom.all(limit, offset) as Raw[]).map(toStep),

    /** Adds steps that are not known yet, with the photos of them that there are. Nothing is done to the photos. */
    addSteps: transaction(db, (steps: readonly ArchivedStep[]): void => {
      for (const { changes, undoneBy: _undoneBy, ...step } of steps) {
        if (stepOf.get(step.id) !== undefined) continue;
        const row = Number(addStep.run(step).lastInsertRowid);
        for (const { photo, before, after } of changes) {
          addChange.run({ step: row, photo, before: JSON.stringify(before), after: JSON.stringify(after) });
        }
      }
      for (const { id, undoneBy } of steps) if (undoneBy !== null) setUndone.run({ id, by: undoneBy });
    }),
  };
}
