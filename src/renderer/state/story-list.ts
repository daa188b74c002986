import type { Client } from "../../shared/rpc.ts";
import type { StorySummary } from "../../shared/stories.ts";
import { createStore, type ReadableStore } from "./store.ts";

export interface StoryListState {
  status: "loading" | "ready" | "failed";
  stories: readonly StorySummary[];
  total: number;
  error: unknown;
}

export interface StoryList {
  state: ReadableStore<StoryListState>;
  /** Fetches the list again. Resolves when it is there or has failed; a failure is kept in the state, with the old rows. */
  refresh(): Promise<void>;
  /** As `refresh`, but at most once a second: every save of every window asks for one. */
  refreshSoon(): void;
  more(): Promise<void>;
}

const step = 200;
const most = 500;
const pause = 1_000;

/** The newest stories, as many as were asked for. */
export function createStoryList(client: Client): StoryList {
  const state = createStore<StoryListState>({ status: "loading", stories: [], total: 0, error: null });
  let limit = step;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asked = 0;

  async function fetchAll(): Promise<StorySummary[]> {
    const stories: StorySummary[] = [];
    for (;;) {
      const size = Math.min(most, limit - stories.length);
      const answer = await client.request("stories.list", { offset: stories.length, limit: size });
      stories.push(...answer.stories);
      if (answer.stories.length < size || stories.length >= limit) {
        state.update((now) => ({ ...now, total: answer.total }));
        return stories;
      }
    }
  }

  async function refresh(): Promise<void> {
    asked += 1;
    const turn = asked;
    try {
      const stories = await fetchAll();
      // An older answer that comes late must not take the place of a newer one.
      if (turn === asked) state.update((now) => ({ ...now, status: "ready", stories, error: null }));
    } catch (error) {
      if (turn === asked) state.update((now) => ({ ...now, status: "failed", error }));
    }
  }

  return {
    state,
    refresh,
    refreshSoon() {
      if (timer !== undefined) return;
      timer = setTimeout(() => {
        timer = undefined;
        void refresh();
      }, pause);
    },
    more() {
      limit += step;
      return refresh();
    },
  };
}
