import type { PublicationState } from "../../shared/stories.ts";
import type { PublishedUse } from "../photos/uses-of.ts";
import { joinContent } from "../revisions/revision-content.ts";
import { createActivityStore } from "./activity-store.ts";
import type { Connection } from "./open-database.ts";
import { createPhotoUseStore } from "./photo-use-store.ts";
import { type PublicationRow, packLists, recordColumns, toPublicationRow } from "./publication-row.ts";
import { createPublicationTextStore } from "./publication-text-store.ts";
import { createRevisionStore } from "./revision-store.ts";
import { createSearchIndex } from "./search-index.ts";
import { transaction } from "./transaction.ts";

/** The version of the story that a publication is made from. */
export interface PublishedVersion {
  /** The id of the revision that is cut, unless one holds it already. */
  revision: string;
  story: string;
  storyVersion: number;
  /** A revision that is there already and stands for it, whatever version the story is by now. */
  recorded?: string;
}

/** A record that is about to be made, with all that it names. */
export interface PublicationWrite extends Omit<PublicationRow, "row" | "revision" | "state" | "liveAt"> {
  /** Every text file, every redirect page and the recipes, by the SHA-256 that the record names them by. */
  texts: ReadonlyMap<string, Uint8Array>;
  /** The pictures on the page. */
  uses: PublishedUse[];
}

type Raw = Record<string, unknown>;
type StoryText = {
  id: number;
  version: number;
  updated_at: string;
  updated_by: string;
  fields: string;
  document: string;
};

const select = `SELECT p.id AS row, s.public_id AS story, ${recordColumns}
  FROM publication p JOIN story s ON s.id = p.story_id JOIN revision r ON r.id = p.revision_id`;

/** The record of what readers were given. Rows are added and change state; they are never removed. */
export function createPublicationRepository(db: Connection) {
  const revisions = createRevisionStore(db);
  const photoUses = createPhotoUseStore(db);
  const texts = createPublicationTextStore(db);
  const index = createSearchIndex(db);
  const activity = createActivityStore(db);
  const storyRow = db.prepare(
    `SELECT s.id, s.version, s.updated_at, s.updated_by, s.fields, b.document
       FROM story s JOIN story_body b ON b.story_id = s.id WHERE s.public_id = ?`,
  );
  const revisionRow = db.prepare("SELECT id FROM revision WHERE public_id = ?").pluck();
  const insertPublication = db.prepare(
    `INSERT INTO publication (story_id, revision_id, state, action, note, note_kind, actor, prepared_at, input_hash,
       candidate_hash, published_at, modified_at, slug, folder, files, redirects, findings, overrides, recipes)
     VALUES (@storyRow, @revisionRow, 'prepared', @action, @note, @noteKind, @actor, @preparedAt, @inputHash, @candidateHash,
       @publishedAt, @modifiedAt, @slug, @folder, @files, @redirects, @findings, @overrides, @recipes)`,
  );
  const ofStory = db.prepare(`${select} WHERE s.public_id = ? ORDER BY p.id DESC`);
  const publishedPaths = db
    .prepare(
      `SELECT DISTINCT json_extract(file.value, '$.path') FROM publication, json_each(files) AS file WHERE state <> 'abandoned'`,
    )
    .pluck();
  const prepared = db.prepare(`${select} WHERE p.state = 'prepared' ORDER BY p.id`);
  const one = db.prepare(`${select} WHERE p.id = ?`);
  const withHash = db.prepare(
    `${select} WHERE p.candidate_hash = ? ORDER BY p.state IN ('live', 'replaced') DESC, p.id DESC LIMIT 1`,
  );
  const setState = db.prepare("UPDATE publication SET state = ? WHERE id = ?");
  const setLive = db.prepare("UPDATE publication SET state = 'live', live_at = ? WHERE id = ?");
  const replaceOthers = db.prepare(
    "UPDATE publication SET state = 'replaced' WHERE story_id = ? AND state = 'live' AND id <> ? AND folder = ?",
  );
  const freeze = db.prepare("UPDATE story SET slug_frozen = 1, publication = ? WHERE id = ?");
  const wasCorrected = db
    .prepare("SELECT 1 FROM publication WHERE story_id = ? AND action = 'correct' AND state IN ('live', 'replaced')")
    .pluck();

  /** What a story is once this has gone out. A correction is not forgotten by an update after it. */
  function stateAfter(story: number, action: PublicationRow["action"]): PublicationState {
    if (action === "withdraw") return "withdrawn";
    return wasCorrected.get(story) === undefined ? "published" : "corrected";
  }

  /** The row of the revision that a publication is of; null when the story is another version by now. */
  function revisionFor(version: PublishedVersion, story: StoryText): number | null {
    if (version.recorded !== undefined) return revisionRow.get(version.recorded) as number;
    if (story.version !== version.storyVersion) return null;
    const id = revisions.cut(story.id, {
      id: version.revision,
      storyVersion: story.version,
      at: story.updated_at,
      actor: story.updated_by,
      reason: "publish",
      content: joinContent(story.document, story.fields),
    });
    return revisionRow.get(id) as number;
  }

  return {
    /**
     * Records publications of one version that are about to be written, with the revision they are made from (the last one again when
     * nothing changed since). Null when the story is no longer at `version.storyVersion`.
     */
    prepare: transaction(db, (version: PublishedVersion, writes: PublicationWrite[]): PublicationRow[] | null => {
      const story = storyRow.get(version.story) as StoryText | undefined;
      const revision = story && revisionFor(version, story);
      if (!story || revision === null) return null;
      return writes.map(({ uses, texts: contents, ...publication }) => {
        const done = insertPublication.run({
          ...publication,
          storyRow: story.id,
          revisionRow: revision,
          ...packLists(publication),
        });
        photoUses.putPublished(Number(done.lastInsertRowid), uses);
        texts.put(contents);
        return toPublicationRow(one.get(done.lastInsertRowid) as Raw);
      });
    }),

    /** The page is in its place: this publication is what readers have there, and in the folders that lead to it; none before it is. */
    markLive: transaction(db, (row: number, at: string): void => {
      const publication = toPublicationRow(one.get(row) as Raw);
      const story = storyRow.get(publication.story) as { id: number };
      const folders = [publication.folder, ...publication.redirects.map(({ folder }) => folder)];
      for (const folder of folders) replaceOthers.run(story.id, row, folder);
      setLive.run(at, row);
      freeze.run(stateAfter(story.id, publication.action), story.id);
      index.renew(story.id);
      activity.record(story.id, at, publication.actor, [{ kind: publication.action, details: {} }]);
    }),

    abandon(row: number): void {
      setState.run("abandoned", row);
    },

    /** What went out under a candidate's hash, the last time; null when nothing did. */
    withHash(hash: string): PublicationRow | null {
      const raw = withHash.get(hash) as Raw | undefined;
      return raw ? toPublicationRow(raw) : null;
    },

    /** Newest first. */
    ofStory(story: string): PublicationRow[] {
      return (ofStory.all(story) as Raw[]).map(toPublicationRow);
    },

    /** Paths of every file that was ever published, each once. */
    publishedPaths(): string[] {
      return publishedPaths.all() as string[];
    },

    /** Publications that were interrupted between the record and the page. */
    interrupted(): PublicationRow[] {
      return (prepared.all() as Raw[]).map(toPublicationRow);
    },

    /** The bytes of a record's text files by their SHA-256, exactly as they went out, with its redirects and recipes. */
    texts: transaction(db, (row: number): Map<string, Uint8Array> => texts.of(toPublicationRow(one.get(row) as Raw))),
  };
}
