import { z } from "zod";
import { revisionReason } from "../../shared/revisions.ts";
import {
  type ArchivedPhoto,
  type ArchivedRevision,
  archivedPublication,
  archivedRevision,
  archivedStory,
  fromStored,
  type StoryBundle,
  toStored,
} from "../archive/archive-format.ts";
import { createFreeSlug } from "./free-slug.ts";
import type { Connection } from "./open-database.ts";
import { createPhotoArchive } from "./photo-archive.ts";
import { createPhotoUseStore } from "./photo-use-store.ts";
import { packLists, recordColumns, unpackLists } from "./publication-row.ts";
import { createPublicationTextStore } from "./publication-text-store.ts";
import { createRevisionStore } from "./revision-store.ts";
import { transaction } from "./transaction.ts";

type Raw = Record<string, string | number | null>;

const revisionRow = z.object({ row: z.int(), key: z.nullable(z.int()), branch: z.int() });

/** What became of a story that was to be added. */
export type AddedStory =
  | { outcome: "added"; slug: string; leftOut: string[] }
  /** There is a story with this id already; it was left as it is. */
  | { outcome: "present" };

/** Whole stories going out of the database and coming into one. */
export function createArchiveRepository(db: Connection) {
  const revisions = createRevisionStore(db);
  const storyIds = db.prepare("SELECT public_id FROM story ORDER BY public_id").pluck();
  const photoRecords = db.prepare("SELECT record FROM photo ORDER BY public_id").pluck();
  const storyOf = db.prepare(
    `SELECT s.id AS row, s.public_id AS id, s.version, s.created_at AS createdAt, s.updated_at AS updatedAt,
       s.updated_by AS updatedBy, s.publication, s.slug, s.slug_frozen AS slugFrozen, s.headline, s.standfirst, s.words,
       s.photos, s.binned, s.fields, b.document
     FROM story s LEFT JOIN story_body b ON b.story_id = s.id WHERE s.public_id = ?`,
  );
  const revisionsOf = db.prepare(
    `SELECT r.id AS row, r.key_id AS key, r.public_id AS id, r.story_version AS version, r.created_at AS at, r.actor, r.reason,
       r.name, r.branch, f.public_id AS source
     FROM revision r LEFT JOIN revision f ON f.id = r.source_id WHERE r.story_id = ? ORDER BY r.id`,
  );
  const publicationsOf = db.prepare(
    `SELECT p.id AS row, ${recordColumns}
     FROM publication p JOIN revision r ON r.id = p.revision_id WHERE p.story_id = ? ORDER BY p.id`,
  );
  const freeSlug = createFreeSlug(db);
  const insertStory = db.prepare(
    `INSERT INTO story (public_id, version, created_at, updated_at, updated_by, publication, slug, slug_frozen, headline,
       standfirst, words, photos, fields, binned)
     VALUES (@id, @version, @createdAt, @updatedAt, @updatedBy, @publication, @slug, @slugFrozen, @headline, @standfirst,
       @words, @photos, @fields, @binned)`,
  );
  const insertBody = db.prepare("INSERT INTO story_body (story_id, document) VALUES (?, ?)");
  const revisionId = db.prepare("SELECT id FROM revision WHERE public_id = ?").pluck();
  const insertPublication = db.prepare(
    `INSERT INTO publication (story_id, revision_id, state, action, note, note_kind, actor, prepared_at, live_at, input_hash,
       candidate_hash, published_at, modified_at, slug, folder, files, redirects, findings, overrides, recipes)
     VALUES (@row, @revisionRow, @state, @action, @note, @noteKind, @actor, @preparedAt, @liveAt, @inputHash, @candidateHash,
       @publishedAt, @modifiedAt, @slug, @folder, @files, @redirects, @findings, @overrides, @recipes)`,
  );
  const photoOf = db.prepare("SELECT public_id FROM photo WHERE sha256 = ?").pluck();
  const insertPhoto = db.prepare(
    "INSERT INTO photo (public_id, sha256, imported_at, record) VALUES (@id, @sha256, @importedAt, @record)",
  );

  const photosOf = db.prepare(
    "SELECT number, photo, place, credit FROM publication_photo WHERE publication_id = ? ORDER BY number",
  );
  const photoUses = createPhotoUseStore(db);
  const texts = createPublicationTextStore(db);

  function readRevisions(story: number): { revisions: ArchivedRevision[]; unreadable: string[] } {
    const found: ArchivedRevision[] = [];
    const unreadable: string[] = [];
    for (const raw of revisionsOf.all(story) as Raw[]) {
      const { row, key, branch } = revisionRow.parse(raw);
      try {
        const content = toStored(revisions.read(story, { id: row, key_id: key }));
        found.push(archivedRevision.parse({ ...raw, branch: branch === 1, content }));
      } catch {
        unreadable.push(String(raw.id));
      }
    }
    return { revisions: found, unreadable };
  }

  function readPublications(story: number): StoryBundle["publications"] {
    return (publicationsOf.all(story) as Raw[]).map(({ row, ...raw }) => {
      const record = archivedPublication.parse({ ...unpackLists(raw), photos: photosOf.all(row) });
      return { record, texts: texts.of(record) };
    });
  }

  /** Adds the revision and gives the id it has now: that of the one before when they are equal. */
  function addRevision(row: number, revision: ArchivedRevision): string {
    const source = revision.source === null ? null : (revisionId.get(revision.source) as number | undefined);
    return revisions.cut(row, {
      ...revision,
      storyVersion: revision.version,
      reason: revisionReason.parse(revision.reason),
      source: source ?? null,
      content: fromStored(revision.content),
    });
  }

  function addPublication(row: number, { record, texts: contents }: StoryBundle["publications"][number]): boolean {
    const { photos, ...publication } = record;
    const revisionRow = revisionId.get(publication.revision);
    if (revisionRow === undefined) return false;
    const done = insertPublication.run({ ...publication, row, revisionRow, ...packLists(publication) });
    photoUses.putPublished(Number(done.lastInsertRowid), photos);
    texts.put(contents);
    return true;
  }

  return {
    ...createPhotoArchive(db),

    storyIds: (): string[] => storyIds.all() as string[],

    /** Every photo's record, as JSON text. */
    photoRecords: (): string[] => photoRecords.all() as string[],

    /** A story whole; null when there is none. `unreadable` names the revisions that are damaged and therefore not in it. */
    read(id: string): (StoryBundle & { unreadable: string[] }) | null {
      const raw = storyOf.get(id) as Raw | undefined;
      if (!raw) return null;
      const row = Number(raw.row);
      const story = archivedStory.parse({
        ...raw,
        slugFrozen: raw.slugFrozen === 1,
        binned: raw.binned === 1,
        fields: JSON.parse(String(raw.fields)),
        document: toStored(String(raw.document ?? "")),
      });
      return { story, ...readRevisions(row), publications: readPublications(row) };
    },

    /** Keeps a photo's record. Gives the id under which the library has its picture: another one when it had it before. */
    addPhoto: transaction(db, (photo: ArchivedPhoto): string => {
      const known = photoOf.get(photo.sha256);
      if (known !== undefined) return String(known);
      insertPhoto.run(photo);
      return photo.id;
    }),

    /** Adds a story with its whole history in one transaction, unless its id is there. `leftOut` names what could not be kept. */
    add: transaction(db, ({ story, revisions: history, publications }: StoryBundle): AddedStory => {
      if (storyOf.get(story.id) !== undefined) return { outcome: "present" };
      const slug = freeSlug(story.slug);
      const done = insertStory.run({
        ...story,
        slug,
        slugFrozen: story.slugFrozen ? 1 : 0,
        binned: story.binned ? 1 : 0,
        fields: JSON.stringify(story.fields),
        document: null,
      });
      const row = Number(done.lastInsertRowid);
      insertBody.run(row, fromStored(story.document));
      const leftOut = history.filter((one) => addRevision(row, one) !== one.id).map(({ id }) => id);
      for (const publication of publications) {
        if (!addPublication(row, publication)) leftOut.push(publication.record.candidateHash);
      }
      return { outcome: "added", slug, leftOut };
    }),
  };
}
