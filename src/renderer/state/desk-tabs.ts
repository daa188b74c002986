import type { Client } from "../../shared/rpc.ts";
import type { Desk } from "./desk.ts";
import { keptTab, type StoryTab } from "./story-tabs.ts";
import type { KnownStory, WindowMemory, WindowState } from "./window-memory.ts";

/** Puts the tab in front that comes after (or before) the one that is, and round again. */
export function stepTab(desk: Desk, step: 1 | -1): void {
  const tabs = desk.tabs.all.get();
  const front = desk.tabs.active()?.id;
  const at = tabs.findIndex(({ id }) => id === front);
  const next = tabs.at((at + step) % tabs.length);
  if (next) void desk.openStory(next.id);
}

/** Puts the nth tab in front, from 1; 9 is the last one, however many there are. */
export function goToTab(desk: Desk, n: number): void {
  const tabs = desk.tabs.all.get();
  const tab = n === 9 ? tabs.at(-1) : tabs[n - 1];
  if (tab) void desk.openStory(tab.id);
}

/** Opens the story again that was closed last, where it was left. */
export async function reopenTab(desk: Desk): Promise<void> {
  const [last, ...others] = desk.closed.get();
  if (last === undefined) return;
  desk.closed.set(others);
  await desk.openStory(last.id, "beside", last.spot);
}

/** As many ids as one text of a list may name. */
const batch = 12;

/** What stories are called now, by id; those that are gone are missing. All are as they were when nobody can tell. */
export async function namesOf(client: Client, known: readonly KnownStory[]): Promise<ReadonlyMap<string, KnownStory>> {
  const found = new Map<string, KnownStory>();
  for (let at = 0; at < known.length; at += batch) {
    const some = known.slice(at, at + batch);
    const text = some.map(({ id }) => `id:${id}`).join(" ");
    const sort = { by: "updated", descending: true } as const;
    const rows = await client.request("stories.find", { text, sort, limit: batch }).then(
      ({ stories }) => stories,
      () => some,
    );
    for (const { id, headline, language } of rows) found.set(id, { id, headline, language });
  }
  return found;
}

/** Opens what a window showed before. A story that is gone is left out. False when nothing of it is left. */
export async function restoreTabs(desk: Desk, before: WindowState): Promise<boolean> {
  const names = await namesOf(desk.client, [...before.tabs, ...before.closed]);
  desk.closed.set(before.closed.filter(({ id }) => names.has(id)));
  const tabs = before.tabs.flatMap((tab): StoryTab[] => {
    const name = names.get(tab.id);
    return name ? [{ ...tab, ...name, session: null }] : [];
  });
  desk.tabs.set(tabs);
  const front = tabs.find(({ id }) => id === before.active) ?? tabs[0];
  return front !== undefined && (await desk.openStory(front.id));
}

/** Remembers what the window shows. Returns the function that ends it. */
export function keepWindow(desk: Desk, memory: WindowMemory): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const keep = () => {
    clearTimeout(timer);
    timer = undefined;
    memory.keep({
      tabs: desk.tabs.all.get().map(keptTab),
      active: desk.tabs.active()?.id ?? null,
      place: desk.place.get(),
      closed: [...desk.closed.get()],
    });
  };
  const soon = () => {
    timer ??= setTimeout(keep, 300);
  };
  const ends = [desk.tabs.all, desk.session, desk.place, desk.closed].map((store) => store.subscribe(soon));
  const page = typeof document === "undefined" ? null : { window, document };
  page?.window.addEventListener("blur", keep);
  page?.window.addEventListener("pagehide", keep);
  page?.document.addEventListener("visibilitychange", keep);
  keep();
  return () => {
    clearTimeout(timer);
    for (const end of ends) end();
    page?.window.removeEventListener("blur", keep);
    page?.window.removeEventListener("pagehide", keep);
    page?.document.removeEventListener("visibilitychange", keep);
  };
}
