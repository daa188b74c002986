import { type PublicationState, publicationState, type StoryFields, storyFields } from "../../shared/stories.ts";
import type { StoredUse } from "../photos/uses-of.ts";
import { joinContent } from "../revisions/revision-content.ts";
import type { SearchText } from "../search/search-text.ts";
import { type WorkflowChange, workflowChanges } from "../stories/workflow-changes.ts";
import { createActivityStore } from "./activity-store.ts";
import { createFreeSlug } from "./free-slug.ts";
import { createStoredKeeper } from "./keep-stored.ts";
import { createListedColumns } from "./listed-columns.ts";
import type { Connection } from "./open-database.ts";
import { createPhotoUseStore } from "./photo-use-store.ts";
import { createRevisionStore } from "./revision-store.ts";
import { createSearchIndex } from "./search-index.ts";
import { transaction } from "./transaction.ts";

/** A story as it is stored. `fields` and `document` are JSON text: whoever reads them parses them. */
export interface StoryRow {
  id: string;
  version: number;
  createdAt: string;
  updatedAt: string;
  publication: PublicationState;
  slug: string;
  slugFrozen: boolean;
  headline: string;
  standfirst: string;
  words: number;
  photos: number;
  fields: string;
  damaged: boolean;
  binned: boolean;
  /** When something of it last went out, and which version; empty and 0 for never. */
  publishedAt: string;
  publishedVersion: number;
}

/** Whether what readers have is another version than this one. */
export function isChanged(row: Pick<StoryRow, "publication" | "publishedVersion">, version: number): boolean {
  const isOut = row.publication === "published" || row.publication === "corrected";
  return isOut && row.publishedVersion > 0 && row.publishedVersion !== version;
}

/** What is copied out of the page into columns, the full-text index and the list of photo uses on each save. */
export interface StoryColumns {
  headline: string;
  standfirst: string;
  words: number;
  photos: number;
  search: SearchText;
  uses: StoredUse[];
}

export interface StoryWrite extends StoryColumns {
  id: string;
  actor: string;
  at: string;
  /** JSON of `listed`. */
  fields: string;
  listed: StoryFields;
  document: string;
  /** The slug that is wished for; numbered when another story has it, ignored when it is frozen. */
  slug: string;
  /** The id of the revision that is cut with it, if one is. */
  revision: string;
}

/** Why the text that a save replaces is kept first; at a `pause` only when it is one. */
export type KeepBefore = "pause" | "bulk" | "before-restore" | "replaced";

export type SaveOutcome =
  | { ok: true; version: number; slug: string }
  | { ok: false; reason: "missing" | "damaged" }
  | { ok: false; reason: "stale"; version: number; updatedAt: string };

export type RawStory = Record<string, string | number | null>;
type Raw = RawStory;

/** A row of `storedColumns` as the rest of the program knows it. */
export function toStoryRow(raw: Raw): StoryRow {
  return {
    id: String(raw.public_id),
    version: Number(raw.version),
    createdAt: String(raw.created_at),
    updatedAt: String(raw.updated_at),
    publication: publicationState.parse(raw.publication),
    slug: String(raw.slug),
    slugFrozen: raw.slug_frozen === 1,
    headline: String(raw.headline),
    standfirst: String(raw.standfirst),
    words: Number(raw.words),
    photos: Number(raw.photos),
    fields: String(raw.fields),
    damaged: raw.damaged === 1,
    binned: raw.binned === 1,
    publishedAt: String(raw.published_at),
    publishedVersion: Number(raw.published_version),
  };
}

/** What `toStoryRow` reads. */
export const storedColumns = `public_id, version, created_at, updated_at, publication, slug, slug_frozen, headline, standfirst,
  words, photos, fields, damaged, binned, published_at, published_version`;

/** Stories in the database. Synchronous; every method is one transaction. */
export function createStoryRepository(db: Connection) {
  const byId = db.prepare(`SELECT id, updated_by, ${storedColumns} FROM story WHERE public_id = ?`);
  const freeSlug = createFreeSlug(db);
  const bodyOf = db.prepare("SELECT document FROM story_body WHERE story_id = ?").pluck();
  const insertStory = db.prepare(
    `INSERT INTO story (public_id, version, created_at, updated_at, updated_by, slug, headline, standfirst, words, photos, fields)
     VALUES (@id, 1, @at, @at, @actor, @slug, @headline, @standfirst, @words, @photos, @fields)`,
  );
  const insertBody = db.prepare("INSERT INTO story_body (story_id, document) VALUES (?, ?)");
  const updateStory = db.prepare(
    `UPDATE story SET version = version + 1, updated_at = @at, updated_by = @actor, standfirst = @standfirst,
       photos = @photos, fields = @fields WHERE id = @row`,
  );
  // Apart, because naming an indexed column rewrites its index also where nothing changes.
  const setSlug = db.prepare("UPDATE story SET slug = ? WHERE id = ?");
  const setHeadline = db.prepare("UPDATE story SET headline = ? WHERE id = ?");
  const setWords = db.prepare("UPDATE story SET words = ? WHERE id = ?");
  const list = createListedColumns(db);
  const updateBody = db.prepare("UPDATE story_body SET document = ? WHERE story_id = ?");
  const revisions = createRevisionStore(db);
  const index = createSearchIndex(db);
  const photoUses = createPhotoUseStore(db);
  const activity = createActivityStore(db);
  const keepStored = createStoredKeeper(db);
  const setDamaged = db.prepare("UPDATE story SET damaged = ? WHERE public_id = ?");

  return {
    get(id: string): { row: StoryRow; document: string } | null {
      const raw = byId.get(id) as Raw | undefined;
      if (!raw) return null;
      return { row: toStoryRow(raw), document: String(bodyOf.get(raw.id) ?? "") };
    },

    /** Adds a story; `origin` is what the log says of how it came. */
    insert: transaction(
      db,
      (story: StoryWrite & { origin?: WorkflowChange | undefined }): { version: number; slug: string } => {
        const { document, revision, search, uses, listed, origin = { kind: "created", details: {} }, ...write } = story;
        const slug = freeSlug(story.slug, story.id);
        const done = insertStory.run({ ...write, slug });
        insertBody.run(done.lastInsertRowid, document);
        index.put(Number(done.lastInsertRowid), search, {
          fields: listed,
          publication: "unpublished",
          changed: false,
          binned: false,
          damaged: false,
          updatedAt: story.at,
          publishedAt: "",
        });
        photoUses.put(Number(done.lastInsertRowid), uses);
        activity.record(Number(done.lastInsertRowid), story.at, story.actor, [origin]);
        if (story.words > 0 || story.photos > 0) {
          const { at, actor, fields } = story;
          const content = joinContent(document, fields);
          revisions.cut(Number(done.lastInsertRowid), {
            id: revision,
            storyVersion: 1,
            at,
            actor,
            reason: "created",
            content,
          });
        }
        return { version: 1, slug };
      },
    ),

    /**
     * Writes page, fields and index in one transaction, if nobody saved since `baseVersion`, and keeps what was stored until then
     * as a revision where `before` is a reason to.
     */
    save: transaction(db, (story: StoryWrite & { baseVersion: number; before: KeepBefore }): SaveOutcome => {
      const raw = byId.get(story.id) as Raw | undefined;
      if (!raw) return { ok: false, reason: "missing" };
      const row = toStoryRow(raw);
      if (row.damaged) return { ok: false, reason: "damaged" };
      if (row.version !== story.baseVersion) {
        return { ok: false, reason: "stale", version: row.version, updatedAt: row.updatedAt };
      }
      keepStored(raw, story, story.before);
      const slug = row.slugFrozen || story.slug === row.slug ? row.slug : freeSlug(story.slug, story.id);
      const { actor, at, standfirst, photos, fields } = story;
      updateStory.run({ actor, at, standfirst, photos, fields, row: raw.id });
      if (slug !== row.slug) setSlug.run(slug, raw.id);
      if (story.headline !== row.headline) setHeadline.run(story.headline, raw.id);
      if (story.words !== row.words) setWords.run(story.words, raw.id);
      if (fields !== row.fields) {
        list(Number(raw.id), story.listed);
        const before = storyFields.safeParse(JSON.parse(row.fields));
        if (before.success) activity.record(Number(raw.id), at, actor, workflowChanges(before.data, story.listed));
      }
      updateBody.run(story.document, raw.id);
      const { publication, damaged, binned } = row;
      const changed = isChanged(row, story.baseVersion + 1);
      const { publishedAt } = row;
      const facts = { fields: story.listed, publication, changed, binned, damaged, updatedAt: at, publishedAt };
      index.put(Number(raw.id), story.search, facts, fields === row.fields);
      photoUses.put(Number(raw.id), story.uses);
      return { ok: true, version: story.baseVersion + 1, slug };
    }),

    /**
     * Gives a story whose slug is fixed another one: that of its next publication. `taken` when another story has it or went out under
     * it, `loose` when the slug still follows from the story's facts.
     */
    changeSlug: transaction(
      db,
      (id: string, slug: string, at: string, actor: string): "changed" | "missing" | "taken" | "loose" => {
        const raw = byId.get(id) as Raw | undefined;
        if (!raw) return "missing";
        if (raw.slug_frozen !== 1) return "loose";
        if (freeSlug(slug, id) !== slug) return "taken";
        setSlug.run(slug, raw.id);
        activity.record(Number(raw.id), at, actor, [{ kind: "slug", details: { from: String(raw.slug), to: slug } }]);
        return "changed";
      },
    ),

    markDamaged(id: string, damaged: boolean): void {
      setDamaged.run(damaged ? 1 : 0, id);
    },
  };
}
