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
  words: (key: MessageKey, values?: MessageValues) => string;
  tellFailure: (error: unknown) => void;
}

export interface StoryActions {
  /** Saves the open story first, and stays with it when that fails. True when the asked story is open. */
  openStory(id: string): Promise<boolean>;
  newStory(): Promise<void>;
  /** Stores what is in this window as a story of its own and opens that. True when it is stored. */
  keepMineAsNewStory(): Promise<boolean>;
  /** Puts what is stored in place of what is in this window. Only ever at a person's word. */
  loadTheirs(): Promise<void>;
  /** Shows the newest text of the open story if another window saved one, and nothing was typed here since. */
  reloadIfChanged(): Promise<void>;
}

function show(context: StoryContext, next: StorySession): void {
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

async function keepMineAsNewStory(context: StoryContext): Promise<boolean> {
  const { client, session, list } = context;
  const open = session.get();
  if (open === null) return false;
  const created = await client.request("stories.create", { language: open.fields.get().language });
  const mine = open.snapshot();
  // The slug stays with the story it was set for; the copy makes its own from the headline.
  const fields = { ...mine.fields, slug: "" };
  const { document } = mine;
  await client.request("stories.save", { id: created.id, baseVersion: created.version, document, fields });
  const copy = await client.request("stories.open", { id: created.id });
  if (session.get() !== open) return false;
  const next = createStorySession(client, copy);
  // What was typed while the copy was being stored goes into it as well.
  const now = open.snapshot();
  if (now.document !== document) {
    await client.request("stories.save", { id: copy.id, baseVersion: copy.version, document: now.document, fields });
    next.close();
    show(context, createStorySession(client, await client.request("stories.open", { id: copy.id })));
  } else show(context, next);
  context.notices.tell("info", context.words("desk.conflictKept"));
  await list.refresh();
  return true;
}

async function loadTheirs({ client, session, ...context }: StoryContext): Promise<boolean> {
  const open = session.get();
  if (open === null) return false;
  const story = await client.request("stories.open", { id: open.id });
  if (session.get() !== open) return false;
  show({ client, session, ...context }, createStorySession(client, story));
  return true;
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
  if (story.version <= open.version()) return false;
  show(context, createStorySession(client, story));
  context.notices.tell("info", context.words("desk.reloaded"));
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
    keepMineAsNewStory: () => told(keepMineAsNewStory(context)),
    loadTheirs: async () => void (await told(loadTheirs(context))),
    // Asked for by every change of the list: what fails now is asked for again soon.
    reloadIfChanged: () =>
      reloadIfChanged(context).then(
        () => {},
        () => {},
      ),
  };
}
