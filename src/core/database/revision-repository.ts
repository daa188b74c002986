import { z } from "zod";
import { type Revision, revision } from "../../shared/revisions.ts";
import { countWordChanges, emptyContent, joinContent } from "../revisions/revision-content.ts";
import type { Connection } from "./open-database.ts";
import { createRevisionStore, type RevisionCut } from "./revision-store.ts";
import { transaction } from "./transaction.ts";

const raw = z.object({
  row: z.int(),
  key: z.nullable(z.int()),
  story: z.int(),
  counted: z.int(),
  added: z.nullable(z.int()),
  removed: z.nullable(z.int()),
  branch: z.int(),
  published: z.int(),
});

function toRevision(value: unknown): Revision {
  const { added, removed, branch, published } = raw.parse(value);
  const words = added === null || removed === null ? null : { added, removed };
  return revision.parse({ ...(value as object), branch: branch === 1, published: published === 1, words });
}

const select = `SELECT r.id AS row, r.key_id AS key, r.story_id AS story, r.public_id AS id, r.story_version AS version,
    r.created_at AS at, r.actor, r.reason, r.name, r.branch, f.public_id AS source,
    w.revision_id IS NOT NULL AS counted, w.added, w.removed,
    EXISTS (SELECT 1 FROM publication p WHERE p.revision_id = r.id AND p.state IN ('live', 'replaced')) AS published
  FROM revision r LEFT JOIN revision f ON f.id = r.source_id LEFT JOIN revision_words w ON w.revision_id = r.id`;

/** A page of a history. `uncounted` names those whose words have not been counted yet. */
export interface HistoryPage {
  revisions: Revision[];
  uncounted: string[];
  total: number;
}

type RowKey = { id: number; key_id: number | null };

/** What is asked for when the stored text of a story is to be kept. */
export type KeepRequest = Pick<RevisionCut, "id" | "reason"> & {
  story: string;
  version: number;
  name: string;
  /** Public id of the revision it was restored from; null for none. */
  source: string | null;
};
export type KeepOutcome = { ok: true; revision: string } | { ok: false; reason: "missing" | "stale" };

/** A text that was written on the story but is not to take its place. */
export type BranchRequest = Omit<RevisionCut, "content" | "branch" | "source" | "reason" | "name"> & {
  story: string;
  document: string;
  fields: string;
};

/** The history of stories. Rows are added; they are never changed or removed. */
export function createRevisionRepository(db: Connection) {
  const store = createRevisionStore(db);
  const storyRow = db.prepare(
    `SELECT s.id, s.version, s.updated_at, s.updated_by, s.fields, b.document
       FROM story s JOIN story_body b ON b.story_id = s.id WHERE s.public_id = ?`,
  );
  const storyId = db.prepare("SELECT id FROM story WHERE public_id = ?").pluck();
  const rowOf = db.prepare("SELECT id FROM revision WHERE story_id = ? AND public_id = ?").pluck();
  const page = db.prepare(`${select} WHERE r.story_id = ? AND r.id < ? ORDER BY r.id DESC LIMIT ?`);
  const one = db.prepare(`${select} WHERE r.story_id = ? AND r.public_id = ?`);
  const count = db.prepare("SELECT count(*) FROM revision WHERE story_id = ?").pluck();
  const lineBefore = db.prepare(
    "SELECT id, key_id FROM revision WHERE story_id = ? AND id < ? AND branch = 0 ORDER BY id DESC LIMIT 1",
  );
  const keyOf = db.prepare("SELECT id, key_id FROM revision WHERE story_id = ? AND public_id = ?");
  const putWords = db.prepare("INSERT OR IGNORE INTO revision_words (revision_id, added, removed) VALUES (?, ?, ?)");

  function wordsSince(story: number, row: RowKey): Revision["words"] {
    const before = lineBefore.get(story, row.id) as RowKey | undefined;
    try {
      return countWordChanges(before ? store.read(story, before) : emptyContent, store.read(story, row));
    } catch {
      return null;
    }
  }

  return {
    /** Newest first, from the one after `before` on; null when there is no such story. */
    list(story: string, before: string | null, limit: number): HistoryPage | null {
      const row = storyId.get(story) as number | undefined;
      if (row === undefined) return null;
      const start = before === null ? Number.MAX_SAFE_INTEGER : ((rowOf.get(row, before) as number | undefined) ?? 0);
      const rows = page.all(row, start, limit);
      const uncounted = rows
        .filter((one) => raw.parse(one).counted === 0)
        .map((one) => String((one as { id: string }).id));
      return { revisions: rows.map(toRevision), uncounted, total: Number(count.get(row)) };
    },

    /** Counts the words that differ from the version before on the story's line, once; null when that cannot be done. */
    countWords(story: string, id: string): Revision["words"] {
      const row = storyId.get(story) as number | undefined;
      const found = row === undefined ? undefined : (keyOf.get(row, id) as RowKey | undefined);
      if (row === undefined || !found) return null;
      const words = wordsSince(row, found);
      putWords.run(found.id, words?.added ?? null, words?.removed ?? null);
      return words;
    },

    /** A version with its content; `content` is null when it is damaged. Null when the story has no such version. */
    get(story: string, id: string): { revision: Revision; content: string | null; problem: string } | null {
      const row = storyId.get(story) as number | undefined;
      const found = row === undefined ? undefined : one.get(row, id);
      if (!found) return null;
      const { row: revisionRow, key, story: storyRowId } = raw.parse(found);
      const facts = toRevision(found);
      try {
        const content = store.read(storyRowId, { id: revisionRow, key_id: key });
        return { revision: facts, content, problem: "" };
      } catch (error) {
        return { revision: facts, content: null, problem: error instanceof Error ? error.message : String(error) };
      }
    },

    /** Keeps the text as it is stored, if it is still at `version`. */
    keep: transaction(db, (request: KeepRequest): KeepOutcome => {
      const row = storyRow.get(request.story) as Record<string, string | number> | undefined;
      if (!row) return { ok: false, reason: "missing" };
      if (row.version !== request.version) return { ok: false, reason: "stale" };
      const source = request.source === null ? null : ((rowOf.get(row.id, request.source) as number) ?? null);
      const revision = store.cut(Number(row.id), {
        id: request.id,
        storyVersion: request.version,
        at: String(row.updated_at),
        actor: String(row.updated_by),
        reason: request.reason,
        name: request.name,
        source,
        content: joinContent(String(row.document), String(row.fields)),
      });
      return { ok: true, revision };
    }),

    /** Keeps a text beside the story's own. Null when there is no such story. */
    setAside: transaction(db, ({ story, document, fields, ...cut }: BranchRequest): string | null => {
      const row = storyId.get(story) as number | undefined;
      if (row === undefined) return null;
      const content = joinContent(document, fields);
      return store.cut(row, { ...cut, reason: "set-aside", branch: true, content });
    }),
  };
}
