import { AppError } from "../../shared/app-error.ts";
import { credit } from "../../shared/credit/credit.ts";
import { houseTable } from "../../shared/credit/house-organisations.ts";
import type { StoryDocument } from "../../shared/document/nodes.ts";
import { parseDocument, unsealDocument } from "../../shared/document/parse.ts";
import { compileFind } from "../../shared/find/compile-find.ts";
import type { Finder, FindQuery } from "../../shared/find/find-query.ts";
import { hitsInStory, previewHits, replaceHits, type StoryHit } from "../../shared/find/story-hits.ts";
import type { CreditSource } from "../../shared/find/story-lines.ts";
import { storyFields } from "../../shared/stories.ts";
import type { ReplacedStory, ReplacePreview, StoryReplacement } from "../../shared/story-replace.ts";
import { limited } from "../replace/limited.ts";
import { textSum } from "../replace/text-sum.ts";
import type { KeptText } from "../stories/apply-edit.ts";
import { storyColumns, wishedSlug } from "../stories/story-columns.ts";
import { createActivityStore } from "./activity-store.ts";
import { createStoredKeeper } from "./keep-stored.ts";
import type { Connection } from "./open-database.ts";
import { createRevisionStore } from "./revision-store.ts";
import type { Credits, Editing } from "./story-edit-repository.ts";
import { createStoryRepository, type RawStory, type StoryRow, storedColumns, toStoryRow } from "./story-repository.ts";

/** How long an expression may take in one story, in milliseconds: a good one needs a hundredth of it in the longest. */
const limit = 250;

interface Page {
  raw: RawStory;
  row: StoryRow;
  document: StoryDocument;
}

function finderOf(query: FindQuery): Finder {
  const compiled = compileFind(query);
  if (compiled.ok) return compiled.find;
  throw new AppError("invalid", `find.fault.${compiled.fault}`, { detail: compiled.detail });
}

/** Words replaced in stored stories, and brought back. To be called inside a transaction of the repository whose edit it is. */
export function createTextReplacer(db: Connection) {
  const stories = createStoryRepository(db);
  const keepStored = createStoredKeeper(db);
  const revisions = createRevisionStore(db);
  const activity = createActivityStore(db);
  const byId = db.prepare(
    `SELECT s.id, s.updated_by, ${storedColumns}, b.document FROM story s JOIN story_body b ON b.story_id = s.id
     WHERE s.public_id = ?`,
  );
  const revisionRow = db.prepare("SELECT id, key_id FROM revision WHERE public_id = ?");
  const creditOf = db.prepare("SELECT json_extract(record, '$.credit') FROM photo WHERE public_id = ?").pluck();

  function read(id: string): Page | null {
    const raw = byId.get(id) as RawStory | undefined;
    if (!raw) return null;
    const row = toStoryRow(raw);
    const parsed = parseDocument(String(raw.document ?? ""));
    return parsed.ok && !row.damaged ? { raw, row, document: parsed.document } : null;
  }

  /** A story that is there and cannot be read is named; of one that is not there nobody needs to know. */
  function unreadable(id: string): ReplacePreview[] {
    const raw = byId.get(id) as RawStory | undefined;
    if (!raw) return [];
    const { headline, version } = toStoryRow(raw);
    return [{ id, headline, version, language: "en", published: false, damaged: true, hits: [] }];
  }

  /** What credits are read by, each photo of the library asked for once. */
  function sourceOf({ style, organisations }: Credits): CreditSource {
    const known = new Map<string, ReturnType<CreditSource["creditOf"]>>();
    return {
      style,
      organisations: houseTable(organisations),
      creditOf(photo) {
        if (known.has(photo)) return known.get(photo);
        const json = creditOf.get(photo);
        const parsed = credit.safeParse(JSON.parse(typeof json === "string" ? json : "null"));
        known.set(photo, parsed.success ? parsed.data : undefined);
        return known.get(photo);
      },
    };
  }

  /** The hits in a page; null where an expression runs on and on. Words are found in linear time and need no guard. */
  function hitsIn(document: StoryDocument, { expression }: FindQuery, find: Finder, source: CreditSource) {
    const look = (): StoryHit[] => hitsInStory(document, find, source);
    return expression ? (limited(look, limit)?.result ?? null) : look();
  }

  function write(page: Page, document: StoryDocument, { at, actor }: Editing, revision: string): void {
    const { row } = page;
    const fields = storyFields.parse(JSON.parse(row.fields));
    const columns = storyColumns(document, fields);
    stories.save({
      ...columns,
      ...{ id: row.id, baseVersion: row.version, actor, at, revision, before: "bulk" },
      fields: row.fields,
      listed: fields,
      document: JSON.stringify(unsealDocument(document)),
      slug: wishedSlug(fields, columns.headline),
    });
  }

  return {
    preview(ids: readonly string[], { query, replacement }: StoryReplacement, as: Credits): ReplacePreview[] {
      const find = finderOf(query);
      const source = sourceOf(as);
      return ids.flatMap((id): ReplacePreview[] => {
        const page = read(id);
        if (!page) return unreadable(id);
        const hits = hitsIn(page.document, query, find, source);
        if (hits === null) throw new AppError("invalid", "find.fault.slow");
        if (hits.length === 0) return [];
        const { headline, version, publication, fields } = page.row;
        return [
          {
            ...{ id, headline, version },
            language: storyFields.shape.language.safeParse(JSON.parse(fields).language).data ?? "en",
            published: publication === "published" || publication === "corrected",
            damaged: false,
            hits: previewHits(page.document, hits, { ...replacement, asked: query.text }),
          },
        ];
      });
    },

    /** Replaces words in one story after the other; gives what is needed to bring them back, or why nothing was done. */
    replacer({ query, replacement }: StoryReplacement, as: Credits) {
      const find = finderOf(query);
      const source = sourceOf(as);
      return (
        seen: ReplacedStory,
        editing: Editing,
        revision: string,
      ): KeptText | "unchanged" | "damaged" | "other" | "slow" => {
        const page = read(seen.id);
        if (!page) return "damaged";
        if (page.row.version !== seen.version) return "other";
        const hits = hitsIn(page.document, query, find, source);
        if (hits === null) return "slow";
        // What a credit is read by may have changed: then other things are found than were looked at.
        if (hits.length !== seen.hits) return "other";
        const left = new Set(seen.left);
        const wanted = hits.filter(({ line }, at) => line.fixed === null && !left.has(at));
        const next = replaceHits(page.document, wanted, { ...replacement, asked: query.text }, source);
        if (next === page.document) return "unchanged";
        const kept = keepStored(page.raw, { ...editing, revision }, "bulk") ?? revision;
        write(page, next, editing, revision);
        const details = { from: query.text, to: replacement.text, count: wanted.length };
        activity.record(Number(page.raw.id), editing.at, editing.actor, [{ kind: "replaced", details }]);
        return { revision: kept, sum: textSum(next), details };
      };
    },

    /** Brings a story's text back, unless somebody changed it since. */
    takeBack(id: string, kept: KeptText, editing: Editing, revision: string): "changed" | "text-since" | "damaged" {
      const page = read(id);
      if (!page) return "damaged";
      if (textSum(page.document) !== kept.sum) return "text-since";
      const row = revisionRow.get(kept.revision) as { id: number; key_id: number | null } | undefined;
      if (!row) return "damaged";
      const content = JSON.parse(revisions.read(Number(page.raw.id), row)) as { document: unknown };
      const before = parseDocument(JSON.stringify(content.document));
      if (!before.ok) return "damaged";
      write(page, before.document, editing, revision);
      activity.record(Number(page.raw.id), editing.at, editing.actor, [{ kind: "unreplaced", details: kept.details }]);
      return "changed";
    },
  };
}
