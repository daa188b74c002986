import type { Client } from "../../shared/rpc.ts";
import type { StorySummary } from "../../shared/stories.ts";
import { sameJson } from "./same-story.ts";
import { createStore, type ReadableStore } from "./store.ts";

export interface StoryListState {
  status: "loading" | "ready" | "failed";
  stories: readonly StorySummary[];
  total: number;
  error: unknown;
}

export interface StoryList {
  /** Changes only where the list does; a row that says the same is the object that it was. */
  state: ReadableStore<StoryListState>;
  /** Grows with every answer, also with one that says the same. */
  fetched: ReadableStore<number>;
  /** Fetches the list again. Resolves when it is there or has failed; a failure is kept in the state, with the old rows. */
  refresh(): Promise<void>;
  more(): Promise<void>;
}

const step = 200;
const most = 500;

/** The rows as they are now, each that says the same as before being the object that it was; the very same list where all of them are. */
function withKnown(rows: readonly StorySummary[], before: readonly StorySummary[]): readonly StorySummary[] {
  const known = new Map(before.map((row) => [row.id, row]));
  const next = rows.map((row) => {
    const old = known.get(row.id);
    return old !== undefined && sameJson(old, row) ? old : row;
  });
  return next.length === before.length && next.every((row, at) => row === before[at]) ? before : next;
}

/** The newest stories, as many as were asked for. */
export function createStoryList(client: Client): StoryList {
  const state = createStore<StoryListState>({ status: "loading", stories: [], total: 0, error: null });
  const fetched = createStore(0);
  let limit = step;
  let asked = 0;

  async function fetchAll(): Promise<{ stories: StorySummary[]; total: number }> {
    const stories: StorySummary[] = [];
    for (;;) {
      const size = Math.min(most, limit - stories.length);
      const answer = await client.request("stories.list", { offset: stories.length, limit: size });
      stories.push(...answer.stories);
      if (answer.stories.length < size || stories.length >= limit) return { stories, total: answer.total };
    }
  }

  function take({ stories, total }: { stories: readonly StorySummary[]; total: number }): void {
    state.update((now) => {
      const rows = withKnown(stories, now.stories);
      const isSame = now.status === "ready" && now.total === total && rows === now.stories;
      return isSame ? now : { status: "ready", stories: rows, total, error: null };
    });
  }

  async function refresh(): Promise<void> {
    asked += 1;
    const turn = asked;
    try {
      const answer = await fetchAll();
      // An older answer that comes late must not take the place of a newer one.
      if (turn !== asked) return;
      take(answer);
      fetched.update((count) => count + 1);
    } catch (error) {
      if (turn === asked) state.update((now) => ({ ...now, status: "failed", error }));
    }
  }

  return {
    state,
    fetched,
    refresh,
    more() {
      limit += step;
      return refresh();
    },
  };
}
