import { headText } from "../../../shared/document/walk.ts";
import type { Client } from "../../../shared/rpc.ts";
import {
  mostPreviewed,
  type ReplacedStory,
  type ReplacePreview,
  type StoryReplacement,
} from "../../../shared/story-replace.ts";
import { createStore, type ReadableStore } from "../store.ts";
import type { StorySession } from "../story-session.ts";

/** So many hits are shown in one go, and so changed: more is nobody's to look over. */
export const mostShown = 50_000;

/** What was found in many stories so far. */
export interface ManyState {
  /** The stories in which something was found, in their order. */
  stories: readonly ReplacePreview[];
  hits: number;
  /** How many stories were looked through, of how many; 0 of 0 before the first look. */
  looked: number;
  total: number;
  isLooking: boolean;
  /** There are more than are shown: the stories from `looked` on were not looked through. */
  isCut: boolean;
  /** Stories that stand open here with text that could not be saved: they are left out. */
  unsaved: readonly { id: string; headline: string }[];
  /** Stories that cannot be read. */
  damaged: readonly { id: string; headline: string }[];
  /** Places of hits that are not to be replaced, by story. */
  unticked: ReadonlyMap<string, ReadonlySet<number>>;
  problem: unknown;
}

/** Looking through many stories for what a replacement would change. */
export interface ManyFind {
  state: ReadableStore<ManyState>;
  /** Looks through the stories, one slice after the other; an earlier look is given up. */
  look(wanted: StoryReplacement): Promise<void>;
  /** Forgets what was found: it is no longer what is asked for. */
  clear(): void;
  isTicked(story: ReplacePreview, hit: number): boolean;
  ticked(story: ReplacePreview): boolean | "some";
  tick(story: ReplacePreview, hit: number): void;
  tickStory(story: ReplacePreview): void;
  /** Saves what was typed in this window since: such a story is another version then, and is left as it is. */
  settle(): Promise<void>;
  /** The stories and hits that are ticked, as the core takes them. */
  wanted(): { stories: ReplacedStory[]; hits: number };
}

const nothing: ManyState = {
  ...{ stories: [], hits: 0, looked: 0, total: 0, isLooking: false, isCut: false, unsaved: [], problem: null },
  ...{ damaged: [], unticked: new Map() },
};

const replaceable = ({ hits }: ReplacePreview) => hits.flatMap(({ fixed }, at) => (fixed === null ? [at] : []));

export function createManyFind(
  client: Client,
  ids: readonly string[],
  sessions: () => readonly StorySession[],
): ManyFind {
  const state = createStore<ManyState>(nothing);
  let turn = 0;

  /** Saves what is typed in this window, so that it is what is looked through. The stories where that cannot be done. */
  async function unsavedOf(): Promise<ManyState["unsaved"]> {
    const open = sessions().filter(({ id }) => ids.includes(id));
    const saved = await Promise.all(open.map((session) => session.flush().catch(() => false)));
    return open
      .filter((session, at) => !(saved[at] && session.isClean()))
      .map((session) => ({ id: session.id, headline: headText(session.read(), "headline") }));
  }

  async function look(wanted: StoryReplacement, mine: number): Promise<void> {
    const unsaved = await unsavedOf();
    if (mine !== turn) return;
    const left = new Set(unsaved.map(({ id }) => id));
    const all = ids.filter((id) => !left.has(id));
    state.set({ ...nothing, unsaved, total: all.length, isLooking: true });
    for (let at = 0; at < all.length; at += mostPreviewed) {
      const some = all.slice(at, at + mostPreviewed);
      const { stories: seen } = await client.request("stories.previewReplace", { ids: some, ...wanted });
      if (mine !== turn) return;
      const stories = seen.filter(({ damaged }) => !damaged);
      const now = state.get();
      const hits = stories.reduce((sum, { hits: own }) => sum + own.length, now.hits);
      const isCut = hits > mostShown && at + some.length < all.length;
      const damaged = [...now.damaged, ...seen.filter((story) => story.damaged)];
      state.set({ ...now, stories: [...now.stories, ...stories], damaged, hits, looked: at + some.length, isCut });
      if (isCut) break;
    }
    state.update((now) => ({ ...now, isLooking: false }));
  }

  const setUnticked = (story: ReplacePreview, own: ReadonlySet<number>) =>
    state.update((now) => ({ ...now, unticked: new Map(now.unticked).set(story.id, own) }));
  const untickedOf = ({ id }: ReplacePreview) => state.get().unticked.get(id) ?? new Set<number>();
  const isTicked = (story: ReplacePreview, hit: number) =>
    story.hits[hit]?.fixed === null && !untickedOf(story).has(hit);
  const ticked = (story: ReplacePreview) => {
    const all = replaceable(story);
    const on = all.filter((hit) => isTicked(story, hit)).length;
    return on === 0 ? false : on === all.length ? true : "some";
  };

  return {
    state,
    async look(wanted) {
      turn += 1;
      const mine = turn;
      state.set({ ...nothing, isLooking: true });
      await look(wanted, mine).catch((problem: unknown) => {
        if (mine === turn) state.update((now) => ({ ...now, isLooking: false, problem }));
      });
    },
    clear() {
      turn += 1;
      state.set(nothing);
    },
    isTicked,
    ticked,
    tick(story, hit) {
      if (story.hits[hit]?.fixed !== null) return;
      const own = new Set(untickedOf(story));
      if (!own.delete(hit)) own.add(hit);
      setUnticked(story, own);
    },
    tickStory(story) {
      setUnticked(story, new Set(ticked(story) === true ? replaceable(story) : []));
    },
    settle: async () => void (await unsavedOf()),
    wanted() {
      const chosen = state.get().stories.filter((story) => ticked(story) !== false);
      const stories = chosen.map((story): ReplacedStory => {
        const { id, version, hits } = story;
        return { id, version, hits: hits.length, left: [...untickedOf(story)] };
      });
      const hits = chosen.reduce(
        (sum, story) => sum + replaceable(story).filter((hit) => isTicked(story, hit)).length,
        0,
      );
      return { stories, hits };
    },
  };
}
