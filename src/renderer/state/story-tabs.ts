import type { PageSpot } from "../editor/page-spot.ts";
import { createStore, type ReadableStore } from "./store.ts";
import type { StorySession } from "./story-session.ts";
import type { KeptTab } from "./window-memory.ts";

/** A story that stands open in this window. */
export interface StoryTab {
  id: string;
  /** The open story; null while only its place is known: it is opened again when it is asked for. */
  session: StorySession | null;
  /** What it was called when it was seen last. */
  headline: string;
  language: string;
  spot: PageSpot | null;
  /** It was only looked at: the next story that is looked at may take its place, while nothing was changed in it. */
  passing: boolean;
}

/** How many stories are kept in their editors, with undo and selection. */
const mostAwake = 6;

/** The stories that stand open, in the order of their tabs, and which one is in front. */
export interface StoryTabs {
  all: ReadableStore<readonly StoryTab[]>;
  find(id: string): StoryTab | undefined;
  active(): StoryTab | null;
  /** Puts a story in front: in the place of `instead`, or behind the one in front. */
  put(tab: StoryTab, instead?: string): void;
  change(id: string, patch: Partial<StoryTab>): void;
  /** Takes a tab out; the one behind it, or else before it, is in front then. Gives back the tab that is to be shown, or null. */
  remove(id: string): StoryTab | null;
  /** Moves a tab so that it is the nth, from 0. */
  move(id: string, to: number): void;
  activate(id: string): void;
  set(tabs: readonly StoryTab[]): void;
  /** The open stories. */
  sessions(): StorySession[];
  /** Those whose editors are to be given up, because others were used since: everything of them is stored. */
  tired(): StoryTab[];
}

export function createStoryTabs(): StoryTabs {
  const all = createStore<readonly StoryTab[]>([]);
  let activeId: string | null = null;
  /** The ones used last first. */
  let used: string[] = [];

  const find = (id: string) => all.get().find((tab) => tab.id === id);
  const at = (id: string | null) => all.get().findIndex((tab) => tab.id === id);
  const activate = (id: string) => {
    activeId = id;
    used = [id, ...used.filter((other) => other !== id)];
  };
  return {
    all,
    find,
    active: () => (activeId === null ? null : (find(activeId) ?? null)),
    put(tab, instead) {
      const others = all.get().filter(({ id }) => id !== tab.id);
      const place = others.findIndex(({ id }) => id === (instead ?? activeId));
      activate(tab.id);
      all.set(others.toSpliced(instead === undefined ? place + 1 || others.length : place, instead ? 1 : 0, tab));
    },
    change: (id, patch) => all.update((now) => now.map((tab) => (tab.id === id ? { ...tab, ...patch } : tab))),
    remove(id) {
      const place = at(id);
      const rest = all.get().filter((tab) => tab.id !== id);
      const next = id === activeId ? (rest[place] ?? rest.at(-1) ?? null) : null;
      used = used.filter((other) => other !== id);
      if (id === activeId) activeId = next?.id ?? null;
      all.set(rest);
      return next;
    },
    move(id, to) {
      const tab = find(id);
      if (tab === undefined || at(id) === to) return;
      all.set(
        all
          .get()
          .filter((other) => other !== tab)
          .toSpliced(to, 0, tab),
      );
    },
    activate,
    set: all.set,
    sessions: () => all.get().flatMap(({ session }) => session ?? []),
    tired() {
      const awake = used.flatMap((id) => {
        const tab = find(id);
        return tab?.session ? [tab] : [];
      });
      return awake.slice(mostAwake).filter(({ session }) => session?.isClean());
    },
  };
}

/** Where every story begins, with no caret in it: nothing to remember. */
const isAtBeginning = ({ caret, block, below }: PageSpot) => caret === null && block === 0 && below >= 0;

/** What is remembered of a tab. */
export function keptTab({ id, session, headline, language, spot, passing }: StoryTab): KeptTab {
  const at = session?.spot() ?? spot;
  return {
    ...{ id, headline, language, passing: passing && !session?.isTouched() },
    spot: at && isAtBeginning(at) ? null : at,
  };
}
