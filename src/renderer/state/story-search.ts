import type { Client } from "../../shared/rpc.ts";
import type { StorySummary } from "../../shared/stories.ts";
import type { StorySort } from "../../shared/story-list.ts";
import { sameJson } from "./same-story.ts";
import { createStore, type ReadableStore } from "./store.ts";

export interface StorySearchState {
  /** What is looked for, as it is typed; blank when nothing is. */
  text: string;
  /** What was found last, or null before the first answer and while nothing is looked for. */
  stories: readonly StorySummary[] | null;
  error: unknown;
}

export interface StorySearch {
  state: ReadableStore<StorySearchState>;
  /** Looks for other words. What was found stays until the answer is there. */
  look(text: string): Promise<void>;
  /** Looks for the same words again, because stories changed. */
  again(): Promise<void>;
}

/** As many as a list of results shows; whoever needs more types more. */
const most = 200;
const newestFirst: StorySort = { by: "updated", descending: true };

/** The stories that have the words which are typed above the list. */
export function createStorySearch(client: Client): StorySearch {
  const nothing: StorySearchState = { text: "", stories: null, error: null };
  const state = createStore<StorySearchState>(nothing);
  let asked = 0;

  async function look(text: string): Promise<void> {
    asked += 1;
    const turn = asked;
    const isBlank = text.trim() === "";
    if (isBlank) return state.update((now) => (sameJson(now, { ...nothing, text }) ? now : { ...nothing, text }));
    state.update((now) => ({ ...now, text }));
    try {
      const { stories } = await client.request("stories.find", { text, sort: newestFirst, limit: most });
      if (turn === asked) state.set({ text, stories, error: null });
    } catch (error) {
      if (turn === asked) state.update((now) => ({ ...now, error }));
    }
  }

  return { state, look, again: () => look(state.get().text) };
}
