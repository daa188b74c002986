import { z } from "zod";
import { finding } from "../../shared/checks/finding.ts";
import { publishedFile } from "../../shared/contract.ts";
import type { PublishedUse } from "../photos/uses-of.ts";
import { joinContent } from "../revisions/revision-content.ts";
import type { Connection } from "./open-database.ts";
import { createPhotoUseStore } from "./photo-use-store.ts";
import { createRevisionStore } from "./revision-store.ts";
import { transaction } from "./transaction.ts";

const state = z.enum(["prepared", "live", "replaced", "abandoned"]);

/** One going-out of a story: what was printed, when, by whom, from which revision, and the bytes of the page. */
const publicationRow = z.object({
  row: z.int(),
  story: z.string(),
  revision: z.string(),
  state,
  actor: z.string(),
  preparedAt: z.string(),
  liveAt: z.nullable(z.string()),
  inputHash: z.string(),
  candidateHash: z.string(),
  publishedAt: z.string(),
  modifiedAt: z.nullable(z.string()),
  folder: z.string(),
  files: z.array(publishedFile),
  findings: z.array(finding),
});
export type PublicationRow = z.infer<typeof publicationRow>;

/** The version of the story that a publication is made from. */
export interface PublishedVersion {
  /** The id of the revision that is cut, unless one holds it already. */
  revision: string;
  story: string;
  storyVersion: number;
}

export interface PublicationWrite {
  story: string;
  actor: string;
  preparedAt: string;
  inputHash: string;
  candidateHash: string;
  publishedAt: string;
  modifiedAt: string | null;
  folder: string;
  html: Uint8Array;
  files: PublicationRow["files"];
  findings: PublicationRow["findings"];
  /** The pictures on the page. */
  uses: PublishedUse[];
}

type Raw = Record<string, string | number | null>;
type StoryText = {
  id: number;
  version: number;
  updated_at: string;
  updated_by: string;
  fields: string;
  document: string;
};

function toRow(raw: Raw): PublicationRow {
  return publicationRow.parse({
    ...raw,
    files: JSON.parse(String(raw.files)),
    findings: JSON.parse(String(raw.findings)),
  });
}

const select = `SELECT p.id AS row, s.public_id AS story, r.public_id AS revision, p.state, p.actor,
    p.prepared_at AS preparedAt, p.live_at AS liveAt, p.input_hash AS inputHash, p.candidate_hash AS candidateHash,
    p.published_at AS publishedAt, p.modified_at AS modifiedAt, p.folder, p.files, p.findings
  FROM publication p JOIN story s ON s.id = p.story_id JOIN revision r ON r.id = p.revision_id`;

/** The record of what readers were given. Rows are added and change state; they are never removed. */
export function createPublicationRepository(db: Connection) {
  const revisions = createRevisionStore(db);
  const photoUses = createPhotoUseStore(db);
  const storyRow = db.prepare(
    `SELECT s.id, s.version, s.updated_at, s.updated_by, s.fields, b.document
       FROM story s JOIN story_body b ON b.story_id = s.id WHERE s.public_id = ?`,
  );
  const revisionRow = db.prepare("SELECT id FROM revision WHERE public_id = ?").pluck();
  const insertPublication = db.prepare(
    `INSERT INTO publication (story_id, revision_id, state, actor, prepared_at, input_hash, candidate_hash,
       published_at, modified_at, folder, html, files, findings)
     VALUES (@storyRow, @revisionRow, 'prepared', @actor, @preparedAt, @inputHash, @candidateHash,
       @publishedAt, @modifiedAt, @folder, @html, @files, @findings)`,
  );
  const ofStory = db.prepare(`${select} WHERE s.public_id = ? ORDER BY p.id DESC`);
  const publishedPaths = db
    .prepare(
      `SELECT DISTINCT json_extract(file.value, '$.path') FROM publication, json_each(files) AS file WHERE state <> 'abandoned'`,
    )
    .pluck();
  const prepared = db.prepare(`${select} WHERE p.state = 'prepared' ORDER BY p.id`);
  const one = db.prepare(`${select} WHERE p.id = ?`);
  const html = db.prepare("SELECT html FROM publication WHERE id = ?").pluck();
  const setState = db.prepare("UPDATE publication SET state = ? WHERE id = ?");
  const setLive = db.prepare("UPDATE publication SET state = 'live', live_at = ? WHERE id = ?");
  const replaceOthers = db.prepare(
    "UPDATE publication SET state = 'replaced' WHERE story_id = ? AND state = 'live' AND id <> ? AND folder = ?",
  );
  const freeze = db.prepare(
    `UPDATE story SET slug_frozen = 1,
       publication = CASE WHEN publication = 'unpublished' THEN 'published' ELSE publication END WHERE id = ?`,
  );

  return {
    /**
     * Records a publication that is about to be written, with the revision it was made from (the last one again when
     * nothing changed since). Null when the story is no longer at `version.storyVersion`.
     */
    prepare: transaction(db, (version: PublishedVersion, write: PublicationWrite): PublicationRow | null => {
      const { uses, ...publication } = write;
      const story = storyRow.get(version.story) as StoryText | undefined;
      if (!story || story.version !== version.storyVersion) return null;
      const cutId = revisions.cut(story.id, {
        id: version.revision,
        storyVersion: story.version,
        at: story.updated_at,
        actor: story.updated_by,
        reason: "publish",
        content: joinContent(story.document, story.fields),
      });
      const done = insertPublication.run({
        ...publication,
        storyRow: story.id,
        revisionRow: revisionRow.get(cutId),
        html: Buffer.from(publication.html),
        files: JSON.stringify(publication.files),
        findings: JSON.stringify(publication.findings),
      });
      photoUses.putPublished(Number(done.lastInsertRowid), uses);
      return toRow(one.get(done.lastInsertRowid) as Raw);
    }),

    /** The page is in its place: this publication is what readers have in that folder; the one before it is not. */
    markLive: transaction(db, (row: number, at: string): void => {
      const publication = toRow(one.get(row) as Raw);
      const story = storyRow.get(publication.story) as { id: number };
      replaceOthers.run(story.id, row, publication.folder);
      setLive.run(at, row);
      freeze.run(story.id);
    }),

    abandon(row: number): void {
      setState.run("abandoned", row);
    },

    /** Newest first. */
    ofStory(story: string): PublicationRow[] {
      return (ofStory.all(story) as Raw[]).map(toRow);
    },

    /** Paths of every file that was ever published, each once. */
    publishedPaths(): string[] {
      return publishedPaths.all() as string[];
    },

    /** Publications that were interrupted between the record and the page. */
    interrupted(): PublicationRow[] {
      return (prepared.all() as Raw[]).map(toRow);
    },

    /** The bytes of the page, exactly as they went out. */
    html(row: number): Uint8Array {
      return html.get(row) as Buffer;
    },
  };
}
