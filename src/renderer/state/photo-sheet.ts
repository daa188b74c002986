import type { Client } from "../../shared/rpc.ts";
import type { PhotoLibrary } from "./photo-library.ts";
import { everything, type SheetMark, type SheetQuery, sheetMarks, toPhotoQuery } from "./sheet-query.ts";
import { createStore, type ReadableStore, type Store } from "./store.ts";

export interface SheetState {
  status: "loading" | "ready" | "failed";
  /** Photos in the order asked for, at most 20,000. */
  ids: readonly string[];
  total: number;
  error: unknown;
}

/** The contact sheet: which photos are on it, and what each filter would leave. */
export interface PhotoSheet {
  query: Store<SheetQuery>;
  state: ReadableStore<SheetState>;
  /** How many photos each mark would leave, were it added to what is asked for now. */
  counts: ReadableStore<Partial<Record<SheetMark, number>>>;
  /** In how many stories each photo stands; only those that were asked for with `show`. */
  uses: ReadableStore<Readonly<Record<string, number>>>;
  /** A cell is in sight: its photo and uses are fetched, together with those of other cells. */
  show(id: string): void;
  refresh(): Promise<void>;
  /** Photos were changed: the sheet is asked for again when one of them is new, otherwise it stays as it is under the hands. */
  changed(ids: readonly string[]): void;
  /** Stories were changed: uses are counted again. */
  recount(): void;
  /** Begins to follow the query and the library; what happened before is fetched once. Returns the function that ends it. */
  open(): () => void;
}

/** Cells that come into sight within so many milliseconds are fetched together. */
const gather = 30;
/** A search is asked for when the typing has paused so long, in milliseconds. */
const typing = 150;
const pause = 400;
const chunk = 500;

export interface PhotoSheetOptions {
  client: Client;
  library: PhotoLibrary;
  /** The open story's id, or null. */
  story: () => string | null;
}

export function createPhotoSheet({ client, library, story }: PhotoSheetOptions): PhotoSheet {
  const query = createStore<SheetQuery>(everything);
  const state = createStore<SheetState>({ status: "loading", ids: [], total: 0, error: null });
  const counts = createStore<Partial<Record<SheetMark, number>>>({});
  const uses = createStore<Readonly<Record<string, number>>>({});
  const wanted = new Set<string>();
  const counted = new Set<string>();
  let isOpen = false;
  let asked = 0;
  let countTurn = 0;
  const timers: Partial<Record<"query" | "show" | "count" | "uses" | "new", ReturnType<typeof setTimeout>>> = {};

  /** Runs once after the last call; `first`: after the first one, so that a stream of calls does not put it off for ever. */
  function later(name: keyof typeof timers, wait: number, run: () => void, first = false): void {
    if (first && timers[name] !== undefined) return;
    clearTimeout(timers[name]);
    timers[name] = setTimeout(() => {
      delete timers[name];
      run();
    }, wait);
  }

  const ask = (change: Partial<SheetQuery> = {}) => toPhotoQuery({ ...query.get(), ...change }, new Date(), story());

  async function countMarks(): Promise<void> {
    const turn = ++countTurn;
    for (const mark of sheetMarks) {
      const marks = [...new Set([...query.get().marks, mark])];
      const answer = await client.request("photos.list", { ...ask({ marks }), offset: 0, limit: 1 }).catch(() => null);
      if (turn !== countTurn || answer === null) return;
      counts.update((now) => ({ ...now, [mark]: answer.total }));
    }
  }

  async function refresh(): Promise<void> {
    const turn = ++asked;
    try {
      const { ids, total } = await client.request("photos.ids", ask());
      if (turn !== asked) return;
      state.set({ status: "ready", ids, total, error: null });
      later("count", pause, () => void countMarks());
    } catch (error) {
      if (turn === asked) state.update((now) => ({ ...now, status: "failed", error }));
    }
  }

  async function countUses(ids: readonly string[]): Promise<void> {
    for (let at = 0; at < ids.length; at += chunk) {
      const some = ids.slice(at, at + chunk);
      const found = await client.request("photos.useCounts", { ids: some }).catch(() => null);
      if (found) uses.update((now) => ({ ...now, ...Object.fromEntries(some.map((id) => [id, found[id] ?? 0])) }));
    }
  }

  function fetchShown(): void {
    const ids = [...wanted];
    wanted.clear();
    for (const id of ids) counted.add(id);
    // What could not be fetched is asked for again when its cell comes into sight again.
    library.need(ids).catch(() => {});
    void countUses(ids);
  }

  return {
    query,
    state,
    counts,
    uses,
    refresh,
    show(id) {
      if (counted.has(id) && Object.hasOwn(library.known.get(), id)) return;
      wanted.add(id);
      later("show", gather, fetchShown, true);
    },
    changed(ids) {
      if (!isOpen) return;
      const here = new Set(state.get().ids);
      if (ids.some((id) => !here.has(id))) later("new", pause, () => void refresh(), true);
      else later("count", pause, () => void countMarks());
    },
    recount() {
      if (isOpen) later("uses", pause, () => void countUses([...counted]));
    },
    open() {
      isOpen = true;
      void refresh();
      void countUses([...counted]);
      const end = query.subscribe(() => later("query", typing, () => void refresh()));
      return () => {
        isOpen = false;
        end();
      };
    },
  };
}
