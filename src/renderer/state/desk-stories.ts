import type { OpenStory } from "../../shared/contract.ts";
import { headText } from "../../shared/document/walk.ts";
import type { MessageKey, MessageValues } from "../../shared/messages/catalogue.ts";
import type { Client } from "../../shared/rpc.ts";
import type { Settings } from "../../shared/settings.ts";
import type { PageSpot } from "../editor/page-spot.ts";
import type { Notices } from "./notices.ts";
import type { ReadableStore, Store } from "./store.ts";
import type { StoryList } from "./story-list.ts";
import { createStorySession, type StorySession } from "./story-session.ts";
import type { StoryTab, StoryTabs } from "./story-tabs.ts";
import type { RecentStories } from "./window-memory.ts";

/** What opening and leaving stories needs of the desk. */
export interface StoryContext {
  client: Client;
  settings: ReadableStore<Settings>;
  session: Store<StorySession | null>;
  tabs: StoryTabs;
  recent: RecentStories;
  list: StoryList;
  notices: Notices;
  /** Whether the page is seen: what happens to it behind something else is told nobody. */
  isPageSeen: () => boolean;
  words: (key: MessageKey, values?: MessageValues) => string;
  tellFailure: (error: unknown) => void;
  /** Is told of every story that is closed, before it is. */
  closed(tab: StoryTab): void;
}

/**
 * `look`: what lists do, the next story may take its place while nothing is changed in it; `tab`: to stay. Both take the place of one
 * in front that was only looked at; `beside`: to stay, in the place of none.
 */
export type OpenMode = "look" | "tab" | "beside";

export interface StoryActions {
  /** Puts a story in front; one that is open already as it was left. True when it is in front. */
  openStory(id: string, mode?: OpenMode, spot?: PageSpot | null): Promise<boolean>;
  newStory(): Promise<void>;
  /** Closes a story, by default the one in front, once all of it is stored; says why where it cannot be. */
  closeStory(id?: string): Promise<boolean>;
  /** After a conflict: what stands here is kept in the story's history, and what is stored takes its place. */
  takeTheirs(): Promise<boolean>;
  /** After a conflict: what stands here is saved; what was stored meanwhile is kept in the story's history. */
  takeMine(): Promise<boolean>;
  /** Shows the newest text of the open stories that another window saved, where nothing was typed here since. */
  reloadIfChanged(): Promise<void>;
  /** The same for those of these stories that are open, and whether they went to the bin or came back. */
  follow(ids: ReadonlySet<string>): Promise<void>;
}

const turns = new WeakMap<StoryContext, number>();
/** Says that another story was asked for; only the last one that was asked for comes to the front. */
const nextTurn = (context: StoryContext) => {
  const turn = (turns.get(context) ?? 0) + 1;
  turns.set(context, turn);
  return turn;
};

const headlineOf = (session: StorySession) => headText(session.read(), "headline");

function begin(context: StoryContext, story: OpenStory, spot: PageSpot | null = null): StorySession {
  const session = createStorySession(context.client, story, { spot });
  session.merges.subscribe(() => context.notices.tell("info", context.words("desk.merged")));
  return session;
}

/** Shows what is in front, and gives up the editors that were not used for longest. */
function showFront(context: StoryContext): void {
  const { tabs, session, recent } = context;
  const before = session.get();
  // While it is still to be seen: where it is read.
  const leftAt = before?.spot() ?? null;
  if (before && tabs.find(before.id)) {
    const name = { headline: headlineOf(before), language: before.fields.get().language };
    const passing = tabs.find(before.id)?.passing === true && !before.isTouched();
    tabs.change(before.id, { ...name, spot: leftAt, passing });
    recent.note({ id: before.id, ...name });
    void before.flush();
  }
  const front = tabs.active();
  session.set(front?.session ?? null);
  if (front?.session) recent.note({ ...front, headline: headlineOf(front.session) });
  for (const { id, session: tired } of tabs.tired()) {
    if (tired) tabs.change(id, { session: null, spot: tired.spot(), headline: headlineOf(tired) });
    tired?.close();
  }
}

/** The story in front, when the next one that is looked at may take its place; null otherwise. */
async function passingTab({ tabs }: StoryContext): Promise<StoryTab | null> {
  const front = tabs.active();
  if (!front?.passing || !front.session || !(await front.session.flush())) return null;
  return front.session.isTouched() || tabs.active()?.session !== front.session ? null : front;
}

async function show(context: StoryContext, story: OpenStory, mode: OpenMode, spot: PageSpot | null): Promise<void> {
  const { tabs } = context;
  const instead = mode === "beside" ? null : await passingTab(context);
  const known = tabs.find(story.id);
  if (known?.session) return goTo(context, story.id);
  const session = begin(context, story, spot ?? known?.spot ?? null);
  const { language } = story.fields;
  const tab = { id: story.id, session, headline: headlineOf(session), language, spot: null, passing: mode === "look" };
  if (known) {
    tabs.change(story.id, { ...tab, passing: known.passing });
    tabs.activate(story.id);
  } else tabs.put(tab, instead?.id);
  instead?.session?.close();
  showFront(context);
}

function goTo(context: StoryContext, id: string): void {
  context.tabs.activate(id);
  showFront(context);
  const { session } = context;
  const open = session.get();
  // The list may not hold it: whether it was changed elsewhere is asked for itself.
  if (open) void follow(context, open).catch(() => {});
}

async function openStory(context: StoryContext, id: string, mode: OpenMode, spot: PageSpot | null): Promise<boolean> {
  const turn = nextTurn(context);
  const { tabs, client } = context;
  const open = tabs.find(id);
  if (open && mode !== "look") tabs.change(id, { passing: false });
  if (open?.session) {
    if (tabs.active() !== tabs.find(id)) goTo(context, id);
    return true;
  }
  // What is left is stored first; should that fail, it stays open beside.
  const [story] = await Promise.all([client.request("stories.open", { id }), context.session.get()?.flush()]);
  if (turn !== turns.get(context)) return false;
  await show(context, story, mode, spot);
  return true;
}

async function newStory(context: StoryContext): Promise<boolean> {
  const turn = nextTurn(context);
  const { language } = context.settings.get().profile;
  const created = context.client.request("stories.create", { language });
  const [story] = await Promise.all([created, context.session.get()?.flush()]);
  if (turn !== turns.get(context)) return false;
  await show(context, story, "look", null);
  await context.list.refresh();
  return true;
}

async function closeStory(context: StoryContext, id = context.tabs.active()?.id): Promise<boolean> {
  const { tabs, notices, words } = context;
  const tab = id === undefined ? undefined : tabs.find(id);
  if (id === undefined || tab === undefined) return false;
  const { session } = tab;
  if (session && !(await session.flush())) {
    const headline = headlineOf(session) || words("stories.untitled");
    const key = session.save.get().status === "conflict" ? "tabs.stayConflict" : "tabs.stayUnsaved";
    notices.tell("danger", words(key, { headline }));
    return false;
  }
  if (tabs.find(id)?.session !== session) return false;
  const isFront = tabs.active()?.id === id;
  context.closed(tabs.find(id) ?? tab);
  const next = tabs.remove(id);
  if (isFront) {
    if (next === null || next.session) showFront(context);
    else {
      context.session.set(null);
      await openStory(context, next.id, "look", null);
    }
  }
  session?.close();
  return true;
}

async function takeTheirs(context: StoryContext): Promise<boolean> {
  const { client, session } = context;
  const open = session.get();
  if (open === null) return false;
  for (;;) {
    const mine = open.snapshot();
    await client.request("revisions.setAside", { id: open.id, baseVersion: open.version(), ...mine });
    const story = await client.request("stories.open", { id: open.id });
    if (session.get() !== open) return false;
    // What was typed while mine was on its way is kept as well.
    const now = open.snapshot();
    if (now.document !== mine.document || now.fields !== mine.fields) continue;
    const next = begin(context, story, open.spot());
    context.tabs.change(open.id, { session: next });
    session.set(next);
    open.close();
    context.notices.tell("info", context.words("desk.mineSetAside"));
    return true;
  }
}

async function takeMine(context: StoryContext): Promise<boolean> {
  const open = context.session.get();
  if (open === null || open.save.get().status !== "conflict") return false;
  const { version } = await context.client.request("stories.open", { id: open.id });
  const saved = await open.saveOver(version);
  if (saved) context.notices.tell("info", context.words("desk.theirsReplaced"));
  return saved;
}

/** Shows what another window stored of an open story, where nothing was typed here since. */
async function follow(context: StoryContext, open: StorySession): Promise<void> {
  if (!open.isClean() || open.damage !== "") return;
  const story = await context.client.request("stories.open", { id: open.id });
  if (context.tabs.find(open.id)?.session !== open || !open.isClean()) return;
  open.publication.set(story.publication);
  open.binned.set(story.binned);
  if (story.version <= open.version()) return;
  const isFirst = open.rewrites.get() === 0;
  if (!open.adopt(story) || context.session.get() !== open) return;
  // Said once: the other window may save every two seconds.
  if (isFirst && context.isPageSeen()) context.notices.tell("info", context.words("desk.reloaded"));
}

async function followList(context: StoryContext): Promise<void> {
  const rows = new Map(context.list.state.get().stories.map((row) => [row.id, row.updatedAt]));
  for (const open of context.tabs.sessions()) {
    const state = open.save.get();
    const isBehind = state.status === "saved" && (rows.get(open.id) ?? "") > state.at;
    if (isBehind) await follow(context, open).catch(() => {});
  }
}

/** So many stories are asked about at once: a text that is looked for may be 500 signs long. */
const mostAsked = 12;

/**
 * Looks after open stories that changed somewhere, also those that no list here shows. What is not found is in the bin: nothing is ever
 * deleted.
 */
async function followStories({ client, tabs, ...context }: StoryContext, ids: ReadonlySet<string>): Promise<void> {
  const open = tabs.sessions().filter(({ id }) => ids.has(id));
  const asked = open.slice(0, mostAsked);
  if (asked.length === 0) return;
  const text = asked.map(({ id }) => `id:${id}`).join(" ");
  const sort = { by: "updated", descending: true } as const;
  const { stories } = await client.request("stories.find", { text, sort, limit: mostAsked });
  const rows = new Map(stories.map((row) => [row.id, row.updatedAt]));
  for (const session of asked) {
    session.binned.set(!rows.has(session.id));
    const state = session.save.get();
    const isBehind = state.status === "saved" && (rows.get(session.id) ?? "") > state.at;
    if (isBehind) await follow({ client, tabs, ...context }, session);
  }
}

/** Opening, leaving and keeping stories. A failure is told in a notice; what was typed is never given up for it. */
export function createStoryActions(context: StoryContext): StoryActions {
  const told = async (action: Promise<boolean>): Promise<boolean> => {
    try {
      return await action;
    } catch (error) {
      context.tellFailure(error);
      return false;
    }
  };
  return {
    openStory: (id, mode = "look", spot = null) => told(openStory(context, id, mode, spot)),
    newStory: async () => void (await told(newStory(context))),
    closeStory: (id) => told(closeStory(context, id)),
    takeTheirs: () => told(takeTheirs(context)),
    takeMine: () => told(takeMine(context)),
    // Asked for whenever the list was fetched: what fails now is asked for again soon.
    reloadIfChanged: () => followList(context),
    follow: (ids) => followStories(context, ids).catch(() => {}),
  };
}
