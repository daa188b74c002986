import type { RevisionReason } from "../../shared/revisions.ts";
import {
  codecs,
  decodeContent,
  encodeChanges,
  encodeFrame,
  keyEvery,
  type StoredContent,
} from "../revisions/revision-codec.ts";
import type { Connection } from "./open-database.ts";

/** A version to be kept. `at` and `actor` are of the text, not of the moment it is kept. */
export interface RevisionCut {
  id: string;
  storyVersion: number;
  at: string;
  actor: string;
  reason: RevisionReason;
  name?: string;
  branch?: boolean;
  /** Row of the revision that this one was restored from. */
  source?: number | null;
  content: string;
}

/** A story's last revision, for those who keep the next one. */
export interface LastRevision {
  id: number;
  public_id: string;
  created_at: string;
  codec: number;
  key_id: number | null;
  branch: number;
  name: string;
}

/**
 * The only place where revisions are written and their contents read. To be called inside a transaction of the repository
 * that has a reason to keep one, so that a save and the version it replaces are stored together or not at all.
 */
export function createRevisionStore(db: Connection) {
  const columns = "id, public_id, created_at, codec, key_id, branch, name";
  const lastOf = db.prepare(`SELECT ${columns} FROM revision WHERE story_id = ? ORDER BY id DESC LIMIT 1`);
  const lastOnLine = db.prepare(
    `SELECT ${columns} FROM revision WHERE story_id = ? AND branch = 0 ORDER BY id DESC LIMIT 1`,
  );
  const rowsBetween = db.prepare(
    "SELECT codec, content FROM revision WHERE story_id = ? AND id BETWEEN ? AND ? ORDER BY id",
  );
  const storedOf = db.prepare("SELECT codec, content FROM revision WHERE id = ?");
  const groupSize = db.prepare("SELECT count(*) FROM revision WHERE story_id = ? AND id >= ?").pluck();
  const insert = db.prepare(
    `INSERT INTO revision (public_id, story_id, story_version, created_at, actor, reason, codec, content, key_id, name,
       branch, source_id)
     VALUES (@id, @story, @storyVersion, @at, @actor, @reason, @codec, @content, @key, @name, @branch, @source)`,
  );

  const lastRow = (story: number) => lastOf.get(story) as LastRevision | undefined;

  function read(story: number, row: { id: number; key_id: number | null }): string {
    return decodeContent(rowsBetween.all(story, row.key_id ?? row.id, row.id) as StoredContent[]);
  }

  /** The content of a revision that may be damaged: then nothing is told by changes from it. */
  function tryRead(story: number, row: LastRevision): string | null {
    try {
      return read(story, row);
    } catch {
      return null;
    }
  }

  function encode(story: number, last: LastRevision | undefined, lastContent: string | null, content: string) {
    const whole = () => ({ ...encodeFrame(content), key: null });
    if (!last || lastContent === null || last.codec === codecs.plain) return whole();
    const key = last.key_id ?? last.id;
    if ((groupSize.get(story, key) as number) >= keyEvery) return whole();
    const previous = storedOf.get(last.id) as StoredContent;
    const changes = encodeChanges(previous, lastContent, content);
    return changes ? { ...changes, key } : whole();
  }

  return {
    /**
     * Keeps a version and gives its id; gives the last one's when that holds just the same on the same line and no new
     * name is asked for. `last` is what `last` gave in this transaction.
     */
    cut(story: number, cut: RevisionCut, last = lastRow(story)): string {
      const lastContent = last ? tryRead(story, last) : null;
      const { name = "", branch = false } = cut;
      const isKept = last && lastContent === cut.content && (last.branch === 1) === branch;
      if (isKept && (name === "" || name === last.name) && cut.reason !== "restored") return last.public_id;
      const { codec, content, key } = encode(story, last, lastContent, cut.content);
      insert.run({
        ...cut,
        story,
        name,
        branch: branch ? 1 : 0,
        source: cut.source ?? null,
        codec,
        content,
        key,
      });
      return cut.id;
    },

    /** The story’s last revision, branch or not. */
    last: lastRow,

    /** When the text of the story's last revision was saved that is no branch; null without one. */
    lastCutAt(story: number, last = lastRow(story)): string | null {
      const onLine = last?.branch === 1 ? (lastOnLine.get(story) as LastRevision | undefined) : last;
      return onLine?.created_at ?? null;
    },

    /** A revision's content, proved by its checksum. Throws when it is damaged. */
    read,
  };
}
export type RevisionStore = ReturnType<typeof createRevisionStore>;
