import { fold } from "../../shared/search/fold.ts";
import { parseQuery } from "../../shared/search/parse-query.ts";
import type { StorySort, VocabularyKind } from "../../shared/story-list.ts";
import { compileQuery } from "../search/compile-query.ts";
import { type CountedLabel, createLabelStore } from "./label-store.ts";
import type { Connection } from "./open-database.ts";
import { createSearchIndex } from "./search-index.ts";
import { createStoryFinder, type Wanted, type WantedPage } from "./story-finder.ts";
import { type RawStory, type StoryRow, storedColumns, toStoryRow } from "./story-repository.ts";

/** What a text is read against: the desk's stages in their order, the instant it is (ISO 8601), and the IANA zone of its days. */
export interface DeskNow {
  stages: readonly { id: string; name: string }[];
  now: string;
  timeZone: string;
}

/** A story's page and facts as JSON. */
export interface StoredPage {
  id: string;
  document: string;
  fields: string;
}

/** Which stories, in which order, from where. `after` is what an earlier answer to the same text and order gave as `next`. */
export interface StoryListRequest extends Omit<WantedPage, "stages"> {
  text: string;
  desk: DeskNow;
}

const newestFirst: StorySort = { by: "updated", descending: true };
const everything: Wanted = { match: "", where: "", params: [], binned: false, row: null };

/** Reads lists of stories. Synchronous; every method is one statement or a few that change nothing. */
export function createStoryListRepository(db: Connection) {
  const finder = createStoryFinder(db);
  const labels = createLabelStore(db);
  const index = createSearchIndex(db);

  const page = db.prepare(
    "SELECT public_id AS id, document, fields FROM story JOIN story_body ON story_id = id WHERE public_id = ?",
  );
  function wanted(text: string, { stages, now, timeZone }: DeskNow): Wanted | null {
    return compileQuery(parseQuery(text), { labels: labels.resolve, stages, now: new Date(now), timeZone });
  }

  return {
    /** Indexes a few stories that are not yet; whether there may be more. What is found by words is whole when there are none. */
    catchUp: index.catchUp,

    /** The stories saved last, and how many there are. */
    list({ offset, limit }: { offset: number; limit: number }): { rows: StoryRow[]; total: number } {
      const { rows } = finder.find(
        everything,
        { sort: newestFirst, stages: [], offset, after: null, limit },
        storedColumns,
      );
      return { rows: (rows as RawStory[]).map(toStoryRow), total: finder.count(everything) };
    },

    find({ text, desk, ...page }: StoryListRequest): { rows: StoryRow[]; next: string | null } {
      const query = wanted(text, desk);
      if (query === null) return { rows: [], next: null };
      const stages = desk.stages.map(({ id }) => id);
      const { rows, next } = finder.find(query, { ...page, stages }, storedColumns);
      return { rows: (rows as RawStory[]).map(toStoryRow), next };
    },

    /** Ids alone, and whether there are more than asked for. */
    ids(text: string, desk: DeskNow, sort: StorySort, limit: number): { ids: string[]; more: boolean } {
      const query = wanted(text, desk);
      if (query === null) return { ids: [], more: false };
      const stages = desk.stages.map(({ id }) => id);
      const page = { sort, stages, offset: 0, after: null, limit: limit + 1 };
      const { rows } = finder.find(query, page, "s.public_id");
      return { ids: rows.slice(0, limit).map((row) => String(row.public_id)), more: rows.length > limit };
    },

    /** How many stories each text finds. */
    count(texts: readonly string[], desk: DeskNow): number[] {
      return texts.map((text) => {
        const query = wanted(text, desk);
        return query === null ? 0 : finder.count(query);
      });
    },

    /** The pages and facts of stories as they are stored, in the order of their ids; without those that are not there. */
    pages(ids: readonly string[]): StoredPage[] {
      return ids.flatMap((id) => (page.get(id) as StoredPage | undefined) ?? []);
    },

    /** Names in use of one kind in which a word begins with what is typed, the most used first. */
    values(kind: VocabularyKind, text: string, limit: number): CountedLabel[] {
      return labels.complete(kind, fold(text).trim(), limit);
    },
  };
}
