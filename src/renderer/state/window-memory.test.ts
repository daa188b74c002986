import { expect, test } from "vitest";
import { claimWindow, createRecentStories, type KeptTab, type WindowPlaces } from "./window-memory.ts";

const id = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, "0")}`;
const tab = (n: number, more: Partial<KeptTab> = {}): KeptTab => ({
  ...{ id: id(n), headline: `Story ${n}`, language: "en", spot: null, passing: false },
  ...more,
});
const state = (...tabs: KeptTab[]) => ({ tabs, active: tabs[0]?.id ?? null, place: "page", closed: [] });

/** A browser whose windows share a storage and know of each other; each has a memory of its own as well. */
function browser() {
  const kept = new Map<string, string>();
  const held = new Set<string>();
  let clock = 0;
  const holding = (map: Map<string, string>) => ({
    getItem: (key: string) => map.get(key) ?? null,
    setItem: (key: string, value: string) => void map.set(key, value),
  });
  function openWindow(own = new Map<string, string>()) {
    const names = new Set<string>();
    const request = async (name: string, _: unknown, take: (lock: unknown) => unknown) => {
      if (held.has(name)) return take(null);
      held.add(name);
      names.add(name);
      return take({ name });
    };
    const locks = { request } as unknown as LockManager;
    const places: WindowPlaces = { storage: holding(kept), own: holding(own), locks, now: () => ++clock };
    const close = () => {
      for (const name of names) held.delete(name);
    };
    return { own, close, claim: (fresh = false, folder = "/data") => claimWindow(folder, fresh, places) };
  }
  return { kept, openWindow, storage: holding(kept) };
}

const shown = (memory: Awaited<ReturnType<typeof claimWindow>>) => memory.before?.tabs.map(({ headline }) => headline);

test("a window that is closed is gone on with; one that is open is not, nor on another data folder", async () => {
  const { openWindow } = browser();
  const first = openWindow();
  (await first.claim()).keep(state(tab(1), tab(2)));
  const second = openWindow();
  const memory = await second.claim();
  expect(memory.before).toBeNull();
  memory.keep(state(tab(3)));
  first.close();
  second.close();
  expect(shown(await openWindow().claim(false, "/other"))).toBeUndefined();
  // The one that was used last comes back first.
  expect(shown(await openWindow().claim())).toEqual(["Story 3"]);
  expect(shown(await openWindow().claim())).toEqual(["Story 1", "Story 2"]);
});

test("a window that is loaded anew is itself again, and a fresh one is nobody's", async () => {
  const { openWindow } = browser();
  const first = openWindow();
  (await first.claim()).keep(state(tab(1)));
  const other = openWindow();
  (await other.claim()).keep(state(tab(2)));
  first.close();
  other.close();
  const again = openWindow(first.own);
  expect(shown(await again.claim())).toEqual(["Story 1"]);
  expect((await openWindow().claim(true)).before).toBeNull();
});

test("what makes no sense is left out, and the rest is kept", async () => {
  const { kept, openWindow } = browser();
  const spot = {
    caret: { anchor: { path: [3, 0], offset: 4 }, focus: { path: [5, "caption", 0], offset: 0 } },
    block: 3,
    below: -12,
  };
  const tabs = [tab(1, { spot }), { ...tab(2), spot: { block: "x" } }, { id: "../up" }, 7, tab(1), { id: id(3) }];
  kept.set("galley.window.0 /data", JSON.stringify({ at: "never", tabs, active: 9, place: 4, closed: "none" }));
  const { before } = await openWindow().claim();
  expect(before).toEqual({
    ...{ at: 0, active: null, place: "page", closed: [] },
    tabs: [tab(1, { spot }), tab(2), tab(3, { headline: "" })],
  });
  for (const text of ["", "{", "null", "[]", '"x"']) {
    kept.set("galley.window.0 /data", text);
    expect((await openWindow().claim()).before?.tabs ?? []).toEqual([]);
  }
});

test("a state is written when it is another one, and a forbidden storage is no failure", async () => {
  const { kept, openWindow } = browser();
  const memory = await openWindow().claim();
  memory.keep(state(tab(1)));
  kept.clear();
  memory.keep(state(tab(1)));
  expect([...kept.keys()]).toEqual([]);
  memory.keep(state(tab(2)));
  expect(kept.size).toBe(1);
  const forbidden = {
    getItem: () => null,
    setItem: () => {
      throw new Error("full");
    },
  };
  const places = { storage: forbidden, own: forbidden, locks: null, now: () => 0 };
  (await claimWindow("/data", false, places)).keep(state(tab(1)));
});

test("the stories opened last stand first, each once, thirty at most", () => {
  const { storage } = browser();
  const recent = createRecentStories("/data", storage);
  for (let n = 1; n <= 35; n += 1) recent.note(tab(n));
  recent.note(tab(20, { headline: "Renamed" }));
  expect(recent.all()).toHaveLength(30);
  expect(recent.all().slice(0, 2)).toEqual([
    { id: id(20), headline: "Renamed", language: "en" },
    { id: id(35), headline: "Story 35", language: "en" },
  ]);
  expect(createRecentStories("/other", storage).all()).toEqual([]);
});
