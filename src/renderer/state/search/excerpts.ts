import type { Client } from "../../../shared/rpc.ts";
import type { FoundExcerpt } from "../../../shared/story-list.ts";
import { createStore, type ReadableStore } from "../store.ts";

/** Why stories of a list were found: by story, for the text that was asked about last. */
export type KnownExcerpts = ReadonlyMap<string, FoundExcerpt>;

export interface Excerpts {
  state: ReadableStore<KnownExcerpts>;
  /**
   * Says which stories are in sight of a list that was found by `text`: what is not known of them is fetched. What was known for
   * another text stays until the first answer.
   */
  show(text: string, ids: readonly string[]): Promise<void>;
  /** Stories changed: what is in sight is fetched again when it is shown the next time. */
  changed(): void;
}

/** As many stories as one question is about. */
const most = 50;

/** Where in stories the words of a query stand. One for each list. */
export function createExcerpts(client: Client): Excerpts {
  const state = createStore<KnownExcerpts>(new Map());
  let text = "";
  let asked = new Set<string>();
  let isNew = false;

  function forget(): void {
    asked = new Set();
    isNew = true;
  }

  async function ask(ids: readonly string[]): Promise<void> {
    const of = asked;
    for (const id of ids) of.add(id);
    const { excerpts } = await client.request("stories.excerpts", { ids: [...ids], text });
    if (of !== asked) return;
    const found = excerpts.map((excerpt) => [excerpt.id, excerpt] as const);
    state.update((now) => new Map([...(isNew ? [] : now), ...found]));
    isNew = false;
  }

  return {
    state,
    async show(next, ids) {
      if (next !== text) {
        text = next;
        forget();
      }
      const missing = ids.filter((id) => !asked.has(id));
      const of = asked;
      try {
        for (let at = 0; at < missing.length && of === asked; at += most) await ask(missing.slice(at, at + most));
      } catch {
        // The list is there without them; they are asked for again with the next change.
        if (of === asked) forget();
      }
    },
    changed: forget,
  };
}
