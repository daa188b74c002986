import type { Client } from "../../../shared/rpc.ts";
import type { StoryRow, StorySort } from "../../../shared/story-list.ts";
import { createStore, type ReadableStore } from "../store.ts";

/** Which stories are listed, and in which order. */
export interface ListQuery {
  /** Words and operators, as typed. */
  text: string;
  sort: StorySort;
}

export interface PagesState {
  status: "loading" | "ready" | "failed";
  /** How many stories there are, known or not. */
  total: number;
  error: unknown;
  /** Another number after every change of the rows. */
  turn: number;
}

/** A list of which only the pages that were looked at are known. */
export interface StoryPages {
  state: ReadableStore<PagesState>;
  query(): ListQuery;
  /** Lists something else from its beginning. What was there stays in sight until the answer comes. */
  ask(query: ListQuery): Promise<void>;
  /** The story at a place of the list, from 0; undefined while it is not known. */
  row(index: number): StoryRow | undefined;
  /** The place of a story among those that are known; null for another one. */
  indexOf(id: string): number | null;
  /** Says which places are in sight: what is missing there, or out of date, is fetched. */
  show(from: number, to: number): void;
  /** Fetches everything in sight again. The listener of `onShift` is told by how many rows that moved. */
  refresh(): Promise<void>;
  /** As `refresh`, a little later, and once for many calls. */
  refreshSoon(): void;
  /**
   * Is called after a refresh with the number of rows by which the stories in sight moved down; never at the list's beginning, where
   * what is new is to be seen. Returns the function that ends it.
   */
  onShift(listener: (rows: number) => void): () => void;
}

interface Page {
  rows: readonly StoryRow[];
  next: string | null;
  /** Fetched before stories were changed: shown until it is replaced. */
  isStale: boolean;
}

/** Rows of a page: a screen holds some forty of them. */
export const pageSize = 100;
/** Pages that are kept; those farthest from what is in sight go first. */
const kept = 60;
/** Every save of every window asks for a refresh. In milliseconds. */
const pause = 400;

export function createStoryPages(client: Client, first: ListQuery): StoryPages {
  const state = createStore<PagesState>({ status: "loading", total: 0, error: null, turn: 0 });
  const listeners = new Set<(rows: number) => void>();
  let query = first;
  let pages = new Map<number, Page>();
  let sight = { from: 0, to: 0 };
  /** Which question is being asked, so that an answer to an older one is not taken for it. */
  let asked = 0;
  let pending = new Set<number>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const row = (index: number) => pages.get(Math.floor(index / pageSize))?.rows[index % pageSize];
  const numbersInSight = () => {
    const [start, end] = [Math.floor(sight.from / pageSize), Math.floor(sight.to / pageSize)];
    return Array.from({ length: end - start + 1 }, (_, at) => start + at);
  };

  async function fetchPage(number: number, before: Page | undefined): Promise<Page> {
    const place =
      before?.next && !before.isStale && before.rows.length === pageSize
        ? { after: before.next }
        : { offset: number * pageSize };
    const { stories, next } = await client.request("stories.find", { ...query, limit: pageSize, ...place });
    return { rows: stories, next, isStale: false };
  }

  function drawn(change: Partial<PagesState> = {}): void {
    state.update((now) => ({ ...now, ...change, turn: now.turn + 1 }));
  }

  /** How many there are: nobody needs to count them where the page says it. */
  async function count(number: number, page: Page | undefined): Promise<number> {
    if (page && page.next === null && (page.rows.length > 0 || number === 0))
      return number * pageSize + page.rows.length;
    const { counts } = await client.request("stories.count", { texts: [query.text] });
    return counts[0] ?? 0;
  }

  function forget(): void {
    const middle = (sight.from + sight.to) / 2 / pageSize;
    const far = [...pages.keys()].sort((a, b) => Math.abs(b - middle) - Math.abs(a - middle));
    for (const number of far.slice(0, Math.max(0, pages.size - kept))) pages.delete(number);
  }

  async function fetchMissing(number: number): Promise<void> {
    const turn = asked;
    pending.add(number);
    try {
      const page = await fetchPage(number, pages.get(number - 1));
      if (turn !== asked) return;
      pages.set(number, page);
      forget();
      drawn({ status: "ready", error: null });
    } catch (error) {
      if (turn === asked) drawn({ status: "failed", error });
    } finally {
      if (turn === asked) pending.delete(number);
    }
  }

  function show(from: number, to: number): void {
    sight = { from, to };
    if (state.get().status === "loading") return;
    for (const number of numbersInSight()) {
      const page = pages.get(number);
      if ((page === undefined || page.isStale) && !pending.has(number)) void fetchMissing(number);
    }
  }

  /** By how many rows the first story that is still there moved. */
  function shiftOf(before: readonly (string | undefined)[], from: number, fresh: Map<number, Page>): number {
    const places = new Map<string, number>();
    for (const [number, page] of fresh) {
      for (const [at, { id }] of page.rows.entries()) places.set(id, number * pageSize + at);
    }
    for (const [at, id] of before.entries()) {
      const place = id === undefined ? undefined : places.get(id);
      if (place !== undefined) return place - (from + at);
    }
    return 0;
  }

  async function fetchSight(): Promise<{ fresh: Map<number, Page>; total: number }> {
    const fresh = new Map<number, Page>();
    const numbers = numbersInSight();
    for (const number of numbers) fresh.set(number, await fetchPage(number, fresh.get(number - 1)));
    const last = numbers.at(-1) ?? 0;
    return { fresh, total: await count(last, fresh.get(last)) };
  }

  async function refresh(isNew = false): Promise<void> {
    asked += 1;
    const turn = asked;
    pending = new Set();
    if (isNew) sight = { from: 0, to: Math.min(sight.to - sight.from, pageSize - 1) };
    try {
      const { fresh, total } = await fetchSight();
      if (turn !== asked) return;
      const { from, to } = sight;
      const before = Array.from({ length: to - from + 1 }, (_, at) => row(from + at)?.id);
      const shift = isNew || from === 0 ? 0 : shiftOf(before, from, fresh);
      pages = isNew ? new Map() : new Map([...pages].map(([number, page]) => [number, { ...page, isStale: true }]));
      for (const [number, page] of fresh) pages.set(number, page);
      drawn({ status: "ready", total, error: null });
      if (shift !== 0) for (const listener of [...listeners]) listener(shift);
      show(sight.from, sight.to);
    } catch (error) {
      if (turn === asked) drawn({ status: "failed", error });
    }
  }

  return {
    state,
    query: () => query,
    ask(next) {
      query = next;
      return refresh(true);
    },
    row,
    indexOf(id) {
      for (const [number, page] of pages) {
        const at = page.rows.findIndex((one) => one.id === id);
        if (at >= 0) return number * pageSize + at;
      }
      return null;
    },
    show,
    refresh: () => refresh(),
    refreshSoon() {
      if (timer !== undefined) return;
      timer = setTimeout(() => {
        timer = undefined;
        void refresh();
      }, pause);
    },
    onShift(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
