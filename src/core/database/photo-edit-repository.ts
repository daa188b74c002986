import { AppError } from "../../shared/app-error.ts";
import type { OrganisationTable } from "../../shared/credit/organisation.ts";
import { applyEdits } from "../../shared/photo-editing/apply-edits.ts";
import { replaceWords } from "../../shared/photo-editing/replace-words.ts";
import {
  type PhotoBatch,
  type PhotoBatchKind,
  type PhotoBatchResult,
  type PhotoChange,
  type PhotoEdit,
  type PhotoPatch,
  type PhotoReplacement,
  type PhotoReplaceRequest,
  type PhotoReplaceResult,
  type PhotoRereadRequest,
  type PhotoRereadResult,
  photoBatch,
  photoChange,
  photoTextFields,
  photoTextLimit,
  type UndoResult,
} from "../../shared/photo-edits.ts";
import { noReading, photoReading } from "../../shared/photo-reading.ts";
import { type LibraryPhoto, libraryPhoto, type PhotoKill } from "../../shared/photos.ts";
import { rereadPhoto } from "../photos/reread-photo.ts";
import type { Connection } from "./open-database.ts";
import { readRecord } from "./photo-index.ts";
import { createPhotoRecentStore } from "./photo-recent-store.ts";
import { transaction } from "./transaction.ts";

/** Who does something to photos, and when. */
export interface Stroke {
  /** The id that the step gets. */
  batch: string;
  at: string;
  actor: string;
}

type Values = Record<string, unknown>;
interface Stored {
  row: number;
  photo: LibraryPhoto;
}

/** The ids of the photos that are different now. */
export interface Changed {
  changed: string[];
}

/** How many replacements are shown. */
const mostShown = 500;

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** The value of a field as a person reads it. */
function inWords(value: unknown): string {
  if (Array.isArray(value)) return value.join("; ");
  if (typeof value === "object" && value !== null && "raw" in value) return String(value.raw);
  return String(value ?? "");
}

/** The fields in which two states of a photo differ, before and after. */
function difference(before: LibraryPhoto, after: LibraryPhoto): { before: Values; after: Values } | null {
  const keys = (Object.keys(after) as (keyof LibraryPhoto)[]).filter((key) => !same(before[key], after[key]));
  if (keys.length === 0) return null;
  const pick = (photo: LibraryPhoto) => Object.fromEntries(keys.map((key) => [key, photo[key]]));
  return { before: pick(before), after: pick(after) };
}

const tooLong = (file: string) => new AppError("invalid", "photos.textTooLong", { file, limit: photoTextLimit });

/** Throws when a text grew beyond what a field takes: nobody could store it again from the field. */
function assertFits(before: LibraryPhoto, after: LibraryPhoto): void {
  const grown = photoTextFields.some((field) => after[field].length > Math.max(photoTextLimit, before[field].length));
  if (grown) throw tooLong(before.file);
}

/** Changes of photos. Every one is a step with what was there before, in the transaction that makes it; steps are never removed. */
export function createPhotoEditRepository(db: Connection) {
  const recents = createPhotoRecentStore(db);
  const stored = db.prepare("SELECT id, record FROM photo WHERE public_id = ?");
  const readingOf = db.prepare("SELECT reading FROM photo_reading WHERE photo_id = ?").pluck();
  const setRecord = db.prepare("UPDATE photo SET record = ? WHERE id = ?");
  const insertBatch = db.prepare(
    "INSERT INTO photo_batch (public_id, at, actor, kind, note) VALUES (@batch, @at, @actor, @kind, @note)",
  );
  const insertChange = db.prepare(
    "INSERT INTO photo_change (batch_id, photo_id, before, after) VALUES (@batch, @photo, @before, @after)",
  );
  const batchOf = db.prepare("SELECT id, kind, undone_by AS undone FROM photo_batch WHERE public_id = ?");
  const changesIn = db.prepare(
    `SELECT p.public_id AS id, c.before, c.after FROM photo_change c JOIN photo p ON p.id = c.photo_id
     WHERE c.batch_id = ? ORDER BY c.photo_id`,
  );
  const setUndone = db.prepare("UPDATE photo_batch SET undone_by = ? WHERE id = ?");
  const batchColumns = "b.public_id AS batch, b.at, b.actor, b.kind, b.note, b.undone_by AS undone";
  const lastBatches = db.prepare(
    `SELECT ${batchColumns}, (SELECT count(*) FROM photo_change c WHERE c.batch_id = b.id) AS photos
     FROM photo_batch b ORDER BY b.id DESC LIMIT ?`,
  );
  const changesOf = db.prepare(
    `SELECT ${batchColumns}, c.before, c.after, (SELECT count(*) FROM photo_change n WHERE n.batch_id = b.id) AS photos
     FROM photo_change c JOIN photo_batch b ON b.id = c.batch_id
     WHERE c.photo_id = (SELECT id FROM photo WHERE public_id = ?) ORDER BY c.batch_id DESC LIMIT ?`,
  );

  function read(id: string): Stored | null {
    const raw = stored.get(id) as { id: number; record: string } | undefined;
    const photo = raw && readRecord(raw.record);
    return raw && photo ? { row: raw.id, photo } : null;
  }

  function readingIn(row: number) {
    const parsed = photoReading.safeParse(JSON.parse(String(readingOf.get(row) ?? "null")));
    return parsed.success ? parsed.data : noReading;
  }

  /** One step over all the photos; nothing is written where nothing is different, no step where nothing is at all. */
  function step(
    stroke: Stroke,
    kind: PhotoBatchKind,
    note: string,
    ids: readonly string[],
    change: (photo: LibraryPhoto) => LibraryPhoto,
  ): PhotoBatchResult & { row: number } {
    const changed: string[] = [];
    let row = 0;
    for (const id of new Set(ids)) {
      const found = read(id);
      const after = found && libraryPhoto.parse(change(found.photo));
      const differs = after && difference(found.photo, after);
      if (!differs) continue;
      if (kind !== "undo") assertFits(found.photo, after);
      row ||= Number(insertBatch.run({ ...stroke, kind, note }).lastInsertRowid);
      const [before, now] = [JSON.stringify(differs.before), JSON.stringify(differs.after)];
      insertChange.run({ batch: row, photo: found.row, before, after: now });
      setRecord.run(JSON.stringify(after), found.row);
      changed.push(id);
    }
    return { batch: row === 0 ? null : stroke.batch, changed, row };
  }

  function replacementsIn(photo: LibraryPhoto, { fields, find, replace, ...how }: PhotoReplaceRequest) {
    return fields.flatMap((field): PhotoReplacement[] => {
      // Counted first: the text that it would become may be too long to be made at all.
      const count = replaceWords(photo[field], find, "", how).found;
      if (count * replace.length > photoTextLimit) throw tooLong(photo.file);
      const { text, found } = replaceWords(photo[field], find, replace, how);
      return found === 0 || text === photo[field]
        ? []
        : [{ id: photo.id, field, before: photo[field], after: text, found }];
    });
  }

  const toBatch = (raw: unknown): PhotoBatch => {
    const row = raw as Values;
    return photoBatch.parse({ ...row, undone: row.undone !== null });
  };

  return {
    /** Changes fields of one photo and gives it; null when there is none. */
    patch: transaction(db, (stroke: Stroke, id: string, patch: PhotoPatch): LibraryPhoto | null => {
      const given = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
      const [before] = changesOf.all(id, 1) as Values[];
      if (before !== undefined) recents.forgetHalves(before, stroke, given);
      const done = step(stroke, "edit", "", [id], (photo) => ({ ...photo, ...given }));
      if (done.batch !== null) for (const [field, value] of Object.entries(given)) recents.remember(field, value);
      return read(id)?.photo ?? null;
    }),

    batch: transaction(db, (stroke: Stroke, ids: readonly string[], edits: readonly PhotoEdit[]): PhotoBatchResult => {
      const { batch, changed } = step(stroke, "batch", "", ids, (photo) => applyEdits(photo, edits));
      for (const edit of batch === null ? [] : edits) if ("field" in edit) recents.remember(edit.field, edit.value);
      return { batch, changed };
    }),

    /** With every photo that is different now, of which the shown replacements name only the first. */
    replaceText: transaction(db, (stroke: Stroke, request: PhotoReplaceRequest): PhotoReplaceResult & Changed => {
      const all = request.ids.flatMap((id) => {
        const found = read(id);
        return found ? replacementsIn(found.photo, request) : [];
      });
      const result = { replacements: all.slice(0, mostShown), total: all.length };
      if (!request.apply) return { ...result, batch: null, changed: [] };
      const note = `${request.find} → ${request.replace}`;
      const ids = all.map(({ id }) => id);
      const { batch, changed } = step(stroke, "replace", note, ids, (photo) => ({
        ...photo,
        ...Object.fromEntries(replacementsIn(photo, request).map(({ field, after }) => [field, after])),
      }));
      return { ...result, batch, changed };
    }),

    /** Reads undeclared text again, and the credit in it by this table; a step of its own when it is done. */
    reread: transaction(
      db,
      (stroke: Stroke, request: PhotoRereadRequest, organisations: OrganisationTable): PhotoRereadResult & Changed => {
        const again = new Map<string, LibraryPhoto>();
        const fields = request.ids.flatMap((id) => {
          const found = read(id);
          if (!found) return [];
          const after = rereadPhoto(found.photo, readingIn(found.row), request.charset, organisations);
          again.set(id, after);
          const differs = difference(found.photo, after);
          return Object.keys(differs?.after ?? {})
            .filter((field) => field !== "metadataReview")
            .map((field) => ({
              id,
              field,
              before: inWords(differs?.before[field]),
              after: inWords(differs?.after[field]),
            }));
        });
        const result = { fields: fields.slice(0, mostShown), total: fields.length };
        if (!request.apply) return { ...result, batch: null, changed: [] };
        const ids = [...again.keys()];
        const { batch, changed } = step(
          stroke,
          "reread",
          request.charset,
          ids,
          (photo) => again.get(photo.id) ?? photo,
        );
        return { ...result, batch, changed };
      },
    ),

    /**
     * Puts back what a step changed, except the fields that are no longer what it made of them. `unknown`: no such step, or one that
     * is not undone (kills and releases are decisions of their own).
     */
    undo: transaction(db, (stroke: Stroke, batch: string): UndoResult | "unknown" | "undone" => {
      const found = batchOf.get(batch) as { id: number; kind: string; undone: number | null } | undefined;
      if (!found || found.kind === "kill" || found.kind === "release") return "unknown";
      if (found.undone !== null) return "undone";
      const kept: UndoResult["kept"] = [];
      const wanted = new Map(
        (changesIn.all(found.id) as { id: string; before: string; after: string }[]).map((one) => {
          const change: { before: Values; after: Values } = {
            before: JSON.parse(one.before),
            after: JSON.parse(one.after),
          };
          return [one.id, change];
        }),
      );
      const done = step(stroke, "undo", "", [...wanted.keys()], (photo) => {
        const { before = {}, after = {} } = wanted.get(photo.id) ?? {};
        const untouched = Object.keys(before).filter((key) => same(photo[key as keyof LibraryPhoto], after[key]));
        kept.push(
          ...Object.keys(before)
            .filter((key) => !untouched.includes(key))
            .map((field) => ({ id: photo.id, field })),
        );
        return { ...photo, ...Object.fromEntries(untouched.map((key) => [key, before[key]])) };
      });
      if (done.row !== 0) setUndone.run(done.row, found.id);
      return { batch: done.batch, changed: done.changed, kept };
    }),

    /** Kills a photo, or takes that back with null. Null when there is no such photo. */
    setKilled: transaction(db, (stroke: Stroke, id: string, reason: string, kill: boolean): LibraryPhoto | null => {
      const killed: PhotoKill | null = kill ? { at: stroke.at, actor: stroke.actor, reason } : null;
      step(stroke, kill ? "kill" : "release", reason, [id], (photo) => ({ ...photo, killed }));
      return read(id)?.photo ?? null;
    }),

    /** Newest first. */
    batches: (limit: number): PhotoBatch[] => lastBatches.all(limit).map(toBatch),

    /** What was done to one photo, newest first. */
    changes(id: string, limit: number): PhotoChange[] {
      return (changesOf.all(id, limit) as Values[]).map((row) =>
        photoChange.parse({
          ...row,
          undone: row.undone !== null,
          before: JSON.parse(String(row.before)),
          after: JSON.parse(String(row.after)),
        }),
      );
    },

    recent: recents.find,
  };
}
