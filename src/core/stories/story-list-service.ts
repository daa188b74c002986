import { AppError } from "../../shared/app-error.ts";
import type { StorySummary } from "../../shared/stories.ts";
import type { FoundExcerpt, StoryRow, StorySort, VocabularyKind } from "../../shared/story-list.ts";
import type { CountedLabel } from "../database/label-store.ts";
import type { Database } from "../database/repositories.ts";
import type { DeskNow } from "../database/story-list-repository.ts";
import { findExcerpts } from "../search/find-excerpts.ts";
import { toListedStory, toSummary } from "./story-rows.ts";

export interface FindStories {
  text: string;
  sort: StorySort;
  limit: number;
  offset?: number | undefined;
  /** What an earlier answer to the same text and order gave as `next`. */
  after?: string | undefined;
}

/** Lists of stories by what is typed, in any order; `docs/search.md` tells the grammar. Nothing typed is an error. */
export interface StoryListService {
  /** A page of the list. Throws `invalid` for an `after` that no answer gave. */
  find(wanted: FindStories): Promise<{ stories: StoryRow[]; next: string | null }>;
  /** The ids alone, as many as `limit`, and whether there are more. */
  ids(wanted: { text: string; sort: StorySort; limit: number }): Promise<{ ids: string[]; more: boolean }>;
  /** How many stories each text finds, exactly. */
  count(texts: readonly string[]): Promise<number[]>;
  /** Where what is typed stands in these stories; nothing of one in which it is found nowhere. */
  excerpts(ids: readonly string[], text: string): Promise<FoundExcerpt[]>;
  /** Names that stories have already, the most used first. */
  values(wanted: { kind: VocabularyKind; text: string; limit: number }): Promise<CountedLabel[]>;
  /** The stories saved last. */
  list(page: { offset: number; limit: number }): Promise<{ stories: StorySummary[]; total: number }>;
}

export interface StoryListOptions {
  database: Database;
  /** What texts are read against. */
  desk: () => Promise<DeskNow>;
}

/**
 * Lists stories. What is found by words or filters is whole: what is not indexed yet, after a migration, is made up for first, in
 * slices between which saves come.
 */
export function createStoryListService({ database, desk }: StoryListOptions): StoryListService {
  const { storyLists } = database;

  async function whole(text: string): Promise<void> {
    if (text.trim() === "") return;
    while (await storyLists.catchUp());
  }

  return {
    async find({ text, sort, limit, offset = 0, after }) {
      if (offset > 0 && after !== undefined) throw new AppError("invalid", "stories.badCursor");
      await whole(text);
      const page = { sort, offset, after: after ?? null, limit };
      const { rows, next } = await storyLists.find({ text, desk: await desk(), ...page });
      return { stories: rows.map(toListedStory), next };
    },

    async ids({ text, sort, limit }) {
      await whole(text);
      return storyLists.ids(text, await desk(), sort, limit);
    },

    async count(texts) {
      await whole(texts.join(" "));
      return storyLists.count(texts, await desk());
    },

    excerpts: (ids, text) => findExcerpts(database, ids, text),

    async values({ kind, text, limit }) {
      while (await storyLists.catchUp());
      return storyLists.values(kind, text, limit);
    },

    async list({ offset, limit }) {
      const { rows, total } = await storyLists.list({ offset, limit });
      return { stories: rows.map(toSummary), total };
    },
  };
}
