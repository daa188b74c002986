import { z } from "zod/mini";
import { languageTag, storyId } from "../../shared/ids.ts";
import { ownStorage, type Remembrance, readRemembered } from "./view-settings.ts";

const place = z.int().check(z.minimum(0));
const point = z.object({
  path: z.array(z.union([place, z.string().check(z.maxLength(40))])).check(z.maxLength(24)),
  offset: place,
});
const spot = z.object({
  caret: z.nullable(z.object({ anchor: point, focus: point })),
  block: place,
  below: z.int(),
});

/** A story as it is named before it is opened again. */
const knownStory = z.object({
  id: storyId,
  headline: z.catch(z.string().check(z.maxLength(1_000)), ""),
  language: z.catch(languageTag, "en"),
});
export type KnownStory = z.infer<typeof knownStory>;

const keptTab = z.object({
  ...knownStory.shape,
  spot: z.catch(z.nullable(spot), null),
  passing: z.catch(z.boolean(), false),
});
/** A story that stood open, and where in it somebody was. */
export type KeptTab = z.infer<typeof keptTab>;

const most = { tabs: 60, closed: 20, recent: 30, windows: 8 };

/** A list from outside: what makes no sense is left out, and a story is in it once. */
const list = <T extends KnownStory>(item: z.ZodMiniType<T>, length: number) =>
  z.pipe(
    z.catch(z.array(z.unknown()), []),
    z.transform((items: unknown[]) => {
      const found = new Map<string, T>();
      for (const one of items) {
        const parsed = item.safeParse(one);
        if (parsed.success && !found.has(parsed.data.id)) found.set(parsed.data.id, parsed.data);
      }
      return [...found.values()].slice(0, length);
    }),
  );

const windowState = z.object({
  /** When it was written, in milliseconds. */
  at: z.catch(z.number(), 0),
  tabs: list(keptTab, most.tabs),
  active: z.catch(z.nullable(z.string()), null),
  place: z.catch(z.string(), "page"),
  closed: list(keptTab, most.closed),
});
/** What a window showed: its open stories, those that were closed last, and what stood in the middle. */
export type WindowState = z.infer<typeof windowState>;

const recentStories = z.object({ stories: list(knownStory, most.recent) });

/** Where one window's state is kept, until the window ends. */
export interface WindowMemory {
  /** What a window like this one showed last; null for a new one. */
  before: WindowState | null;
  /** Writes the state down, where it is another one than before. */
  keep(state: Omit<WindowState, "at">): void;
}

/** Where windows are remembered, and how it is known which of them are there now. Each may be missing. */
export interface WindowPlaces {
  storage: Remembrance | null;
  /** Lives as long as the window itself, through reloads. */
  own: Remembrance | null;
  locks: Pick<LockManager, "request"> | null;
  now(): number;
}

function ownSession(): Remembrance | null {
  try {
    return globalThis.sessionStorage ?? null;
  } catch {
    return null;
  }
}

export const browserPlaces = (): WindowPlaces => ({
  storage: ownStorage(),
  own: ownSession(),
  locks: globalThis.navigator?.locks ?? null,
  now: () => Date.now(),
});

/** How long a reloaded window waits for itself, as it was before, to be gone; in milliseconds. */
const patience = 300;

/** Holds a name for as long as the window is there. False when another window has it. */
function hold(locks: WindowPlaces["locks"], name: string, isOwn: boolean): Promise<boolean> {
  if (locks === null) return Promise.resolve(true);
  return new Promise((resolve) => {
    const options = isOwn ? { signal: AbortSignal.timeout(patience) } : { ifAvailable: true };
    const take = (lock: Lock | null) => {
      resolve(lock !== null);
      return lock === null ? undefined : new Promise<never>(() => {});
    };
    locks.request(name, options, take).catch(() => resolve(false));
  });
}

function write(storage: Remembrance | null, name: string, value: unknown): void {
  try {
    storage?.setItem(name, JSON.stringify(value));
  } catch {
    // A full or forbidden storage only means that it is not remembered.
  }
}

interface Slot {
  number: number;
  name: string;
  state: WindowState | null;
}

/**
 * Finds out which of the windows that were open on a data folder this one goes on with: itself before a reload, or the one closed
 * last that is not open now. A `fresh` window goes on with none. Never rejects.
 */
export async function claimWindow(folder: string, fresh: boolean, places = browserPlaces()): Promise<WindowMemory> {
  const { storage, own, locks, now } = places;
  const ownName = `galley.window ${folder}`;
  const mine = Number(own?.getItem(ownName) ?? Number.NaN);
  const slots = Array.from({ length: most.windows }, (_, number): Slot => {
    const name = `galley.window.${number} ${folder}`;
    const text = storage?.getItem(name) ?? null;
    return { number, name, state: text === null ? null : readRemembered(windowState, text) };
  });
  const last = (slot: Slot) => slot.state?.at ?? 0;
  const rank = (slot: Slot) => (slot.number === mine ? 2 : slot.state === null ? 0 : 1);
  const inOrder = slots.toSorted((one, other) =>
    fresh ? last(one) - last(other) : rank(other) - rank(one) || last(other) - last(one),
  );
  for (const { number, name, state } of inOrder) {
    if (!(await hold(locks, name, number === mine))) continue;
    write(own, ownName, number);
    let kept = "";
    return {
      before: fresh ? null : state,
      keep(next) {
        const text = JSON.stringify(next);
        if (text !== kept) write(storage, name, { ...next, at: now() });
        kept = text;
      },
    };
  }
  return { before: null, keep: () => {} };
}

/** The stories that were opened last on a data folder, in any of its windows. */
export interface RecentStories {
  all(): readonly KnownStory[];
  note(story: KnownStory): void;
}

export function createRecentStories(folder: string, storage = ownStorage()): RecentStories {
  const name = `galley.recent ${folder}`;
  const all = () => readRemembered(recentStories, storage?.getItem(name) ?? null).stories;
  return {
    all,
    note: ({ id, headline, language }) =>
      write(storage, name, {
        stories: [{ id, headline, language }, ...all().filter((story) => story.id !== id)].slice(0, most.recent),
      }),
  };
}
