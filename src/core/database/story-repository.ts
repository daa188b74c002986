import { type PublicationState, publicationState } from "../../shared/stories.ts";
import type { StoredUse } from "../photos/uses-of.ts";
import { isPause } from "../revisions/cut-rule.ts";
import { joinContent } from "../revisions/revision-content.ts";
import { type SearchText, searchQuery } from "../search/search-text.ts";
import { createFreeSlug } from "./free-slug.ts";
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
  fields: string;
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

type Raw = Record<string, string | number | null>;

function toRow(raw: Raw): StoryRow {
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
  };
}

const columns = `public_id, version, created_at, updated_at, publication, slug, slug_frozen, headline, standfirst,
  words, photos, fields, damaged, binned`;

/** Stories in the database. Synchronous; every method is one transaction. */
export function createStoryRepository(db: Connection) {
  const byId = db.prepare(`SELECT id, updated_by, ${columns} FROM story WHERE public_id = ?`);
  const freeSlug = createFreeSlug(db);
  const pageOf = db.prepare(
    `SELECT ${columns} FROM story WHERE binned = 0 ORDER BY updated_at DESC, id DESC LIMIT ? OFFSET ?`,
  );
  const found = db.prepare(
    `SELECT ${columns} FROM story_search JOIN story_search_place ON place = story_search.rowid
       JOIN story ON story.id = story_id
     WHERE story_search MATCH ? AND binned = 0 ORDER BY story_search.rowid DESC LIMIT ?`,
  );
  const countAll = db.prepare("SELECT count(*) FROM story WHERE binned = 0").pluck();
  const bodyOf = db.prepare("SELECT document FROM story_body WHERE story_id = ?").pluck();
  const insertStory = db.prepare(
    `INSERT INTO story (public_id, version, created_at, updated_at, updated_by, slug, headline, standfirst, words, photos, fields)
     VALUES (@id, 1, @at, @at, @actor, @slug, @headline, @standfirst, @words, @photos, @fields)`,
  );
  const insertBody = db.prepare("INSERT INTO story_body (story_id, document) VALUES (?, ?)");
  const updateStory = db.prepare(
    `UPDATE story SET version = version + 1, updated_at = @at, updated_by = @actor, headline = @headline,
       standfirst = @standfirst, words = @words, photos = @photos, fields = @fields WHERE id = @row`,
  );
  // Apart, because naming an indexed column rewrites its index also where nothing changes.
  const setSlug = db.prepare("UPDATE story SET slug = ? WHERE id = ?");
  const updateBody = db.prepare("UPDATE story_body SET document = ? WHERE story_id = ?");
  const revisions = createRevisionStore(db);
  const index = createSearchIndex(db);
  const photoUses = createPhotoUseStore(db);
  const setDamaged = db.prepare("UPDATE story SET damaged = ? WHERE public_id = ?");

  /** Keeps what is stored as a revision before a save takes its place. */
  function keepStored(raw: Raw, save: StoryWrite, reason: KeepBefore): void {
    const story = Number(raw.id);
    const [storedAt, storedBy] = [String(raw.updated_at), String(raw.updated_by)];
    const last = revisions.last(story);
    if (reason === "pause") {
      const lastCutAt = revisions.lastCutAt(story, last) ?? String(raw.created_at);
      if (!isPause({ storedAt, storedBy, lastCutAt, at: save.at, actor: save.actor })) return;
    }
    const cut = {
      id: save.revision,
      storyVersion: Number(raw.version),
      at: storedAt,
      actor: storedBy,
      reason,
      branch: reason === "replaced",
      content: joinContent(String(bodyOf.get(raw.id) ?? "null"), String(raw.fields)),
    };
    revisions.cut(story, cut, last);
  }

  return {
    get(id: string): { row: StoryRow; document: string } | null {
      const raw = byId.get(id) as Raw | undefined;
      if (!raw) return null;
      return { row: toRow(raw), document: String(bodyOf.get(raw.id) ?? "") };
    },

    list(page: { offset: number; limit: number }): { rows: StoryRow[]; total: number } {
      const rows = pageOf.all(page.limit, page.offset) as Raw[];
      return { rows: rows.map(toRow), total: Number(countAll.get()) };
    },

    /** Stories in which every word of `text` begins a word, the one saved last first; none for a text without words. */
    search(text: string, limit: number): StoryRow[] {
      const query = searchQuery(text);
      return query === "" ? [] : (found.all(query, limit) as Raw[]).map(toRow);
    },

    /** Indexes a few stories that are not yet; whether there may be more. What `search` gives is whole when there are none. */
    catchUpSearch: index.catchUp,

    insert: transaction(db, (story: StoryWrite): { version: number; slug: string } => {
      const { document, revision, search, uses, ...write } = story;
      const slug = freeSlug(story.slug, story.id);
      const done = insertStory.run({ ...write, slug });
      insertBody.run(done.lastInsertRowid, document);
      index.put(Number(done.lastInsertRowid), search);
      photoUses.put(Number(done.lastInsertRowid), uses);
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
    }),

    /**
     * Writes page, fields and index in one transaction, if nobody saved since `baseVersion`, and keeps what was stored until then
     * as a revision where `before` is a reason to.
     */
    save: transaction(db, (story: StoryWrite & { baseVersion: number; before: KeepBefore }): SaveOutcome => {
      const raw = byId.get(story.id) as Raw | undefined;
      if (!raw) return { ok: false, reason: "missing" };
      const row = toRow(raw);
      if (row.damaged) return { ok: false, reason: "damaged" };
      if (row.version !== story.baseVersion) {
        return { ok: false, reason: "stale", version: row.version, updatedAt: row.updatedAt };
      }
      keepStored(raw, story, story.before);
      const { document, search, uses, baseVersion, id, revision: _revision, before: _before, ...write } = story;
      const slug = row.slugFrozen || story.slug === row.slug ? row.slug : freeSlug(story.slug, id);
      updateStory.run({ ...write, row: raw.id });
      if (slug !== row.slug) setSlug.run(slug, raw.id);
      updateBody.run(document, raw.id);
      index.put(Number(raw.id), search);
      photoUses.put(Number(raw.id), uses);
      return { ok: true, version: baseVersion + 1, slug };
    }),

    /**
     * Gives a story whose slug is fixed another one: that of its next publication. `taken` when another story has it or went out under
     * it, `loose` when the slug still follows from the story's facts.
     */
    changeSlug: transaction(db, (id: string, slug: string): "changed" | "missing" | "taken" | "loose" => {
      const raw = byId.get(id) as Raw | undefined;
      if (!raw) return "missing";
      if (raw.slug_frozen !== 1) return "loose";
      if (freeSlug(slug, id) !== slug) return "taken";
      setSlug.run(slug, raw.id);
      return "changed";
    }),

    markDamaged(id: string, damaged: boolean): void {
      setDamaged.run(damaged ? 1 : 0, id);
    },
  };
}
