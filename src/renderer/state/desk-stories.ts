import type { MessageKey, MessageValues } from "../../shared/messages/catalogue.ts";
import type { Client } from "../../shared/rpc.ts";
import type { Settings } from "../../shared/settings.ts";
import type { Notices } from "./notices.ts";
import type { ReadableStore, Store } from "./store.ts";
import type { StoryList } from "./story-list.ts";
import { createStorySession, type StorySession } from "./story-session.ts";

/** What opening and leaving stories needs of the desk. */
export interface StoryContext {
  client: Client;
  settings: ReadableStore<Settings>;
  session: Store<StorySession | null>;
  list: StoryList;
  notices: Notices;
  /** Whether the page is seen: what happens to it behind something else is told nobody. */
  isPageSeen: () => boolean;
  words: (key: MessageKey, values?: MessageValues) => string;
  tellFailure: (error: unknown) => void;
}

export interface StoryActions {
  /** Saves the open story first, and stays with it when that fails. True when the asked story is open. */
  openStory(id: string): Promise<boolean>;
  newStory(): Promise<void>;
  /** After a conflict: what stands here is kept in the story's history, and what is stored takes its place. */
  takeTheirs(): Promise<boolean>;
  /** After a conflict: what stands here is saved; what was stored meanwhile is kept in the story's history. */
  takeMine(): Promise<boolean>;
  /** Shows the newest text of the open story if another window saved one, and nothing was typed here since. */
  reloadIfChanged(): Promise<void>;
}

function show(context: StoryContext, next: StorySession): void {
  next.merges.subscribe(() => context.notices.tell("info", context.words("desk.merged")));
  context.session.get()?.close();
  context.session.set(next);
}

/** Whether the open story may be left: everything typed is stored. Says why when it may not. */
async function leave(context: StoryContext): Promise<boolean> {
  const open = context.session.get();
  if (open === null || (await open.flush())) return true;
  const isConflict = open.save.get().status === "conflict";
  context.notices.tell("danger", context.words(isConflict ? "desk.stayConflict" : "desk.stayUnsaved"));
  return false;
}

async function openStory(context: StoryContext, id: string): Promise<boolean> {
  const open = context.session.get();
  if (open?.id === id) return true;
  if (!(await leave(context))) return false;
  const story = await context.client.request("stories.open", { id });
  // Typed or opened while the answer was on its way: that comes first.
  if (context.session.get() !== open || !(await leave(context))) return false;
  show(context, createStorySession(context.client, story));
  return true;
}

async function newStory(context: StoryContext): Promise<boolean> {
  const open = context.session.get();
  if (!(await leave(context))) return false;
  const { language } = context.settings.get().profile;
  const story = await context.client.request("stories.create", { language });
  if (context.session.get() !== open || !(await leave(context))) return false;
  show(context, createStorySession(context.client, story));
  await context.list.refresh();
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
    show(context, createStorySession(client, story));
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

async function reloadIfChanged(context: StoryContext): Promise<boolean> {
  const { client, session, list } = context;
  const open = session.get();
  const state = open?.save.get();
  if (!open?.isClean() || state?.status !== "saved") return false;
  const row = list.state.get().stories.find((story) => story.id === open.id);
  if (row === undefined || row.updatedAt <= state.at) return false;
  const story = await client.request("stories.open", { id: open.id });
  if (session.get() !== open || !open.isClean()) return false;
  open.publication.set(story.publication);
  open.binned.set(story.binned);
  if (story.version <= open.version()) return false;
  const isFirst = open.rewrites.get() === 0;
  if (!open.adopt(story)) return false;
  // Said once: the other window may save every two seconds.
  if (isFirst && context.isPageSeen()) context.notices.tell("info", context.words("desk.reloaded"));
  return true;
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
    openStory: (id) => told(openStory(context, id)),
    newStory: async () => void (await told(newStory(context))),
    takeTheirs: () => told(takeTheirs(context)),
    takeMine: () => told(takeMine(context)),
    // Asked for by every change of the list: what fails now is asked for again soon.
    reloadIfChanged: () =>
      reloadIfChanged(context).then(
        () => {},
        () => {},
      ),
  };
}
