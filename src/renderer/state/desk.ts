import type { Finding } from "../../shared/checks/finding.ts";
import type { Result } from "../../shared/contract.ts";
import type { Credit } from "../../shared/credit/credit.ts";
import type { Health } from "../../shared/health.ts";
import { type MessageKey, type MessageValues, say } from "../../shared/messages/catalogue.ts";
import type { LibraryPhoto } from "../../shared/photos.ts";
import type { Client, ConnectionState } from "../../shared/rpc.ts";
import type { Settings, SettingsPatch } from "../../shared/settings.ts";
import { attachFiles, attachTickets, type Sending } from "../client/files.ts";
import type { WordPlace } from "../editor/editor-handle.ts";
import { createDeskList, type DeskList } from "./desk-list/desk-list.ts";
import { createStoryActions, type StoryActions } from "./desk-stories.ts";
import { keepWindow, restoreTabs } from "./desk-tabs.ts";
import {
  type ComparisonSide,
  createView,
  type DeskView,
  goTo,
  type PublishedComparison,
  showWords,
} from "./desk-view.ts";
import { gatherChanges } from "./gather-changes.ts";
import type { Journal } from "./journal.ts";
import { createNotices, type Notices } from "./notices.ts";
import { createPhotoDesk, deskPlaces, type PhotoDesk } from "./photo-desk.ts";
import { createPhotoLibrary, type PhotoLibrary } from "./photo-library.ts";
import { createPublishSeveral, type PublishSeveral } from "./publish-several.ts";
import { replayJournal } from "./replay-journal.ts";
import { errorText } from "./say.tsx";
import { createStore, type ReadableStore, type Store } from "./store.ts";
import { createStoryList, type StoryList } from "./story-list.ts";
import { createStorySearch, type StorySearch } from "./story-search.ts";
import type { StorySession } from "./story-session.ts";
import { createStoryTabs, keptTab, type StoryTabs } from "./story-tabs.ts";
import { createTextImports, type TextImports } from "./text-imports.ts";
import { shownNumber } from "./times.ts";
import { claimWindow, createRecentStories, type KeptTab, type RecentStories } from "./window-memory.ts";
import { restOfWords, speak } from "./words.ts";

export type HostInfo = Result<"host.info">;

/** Everything the screens show and do. One for each window. */
export interface Desk extends DeskView, Omit<StoryActions, "reloadIfChanged" | "follow"> {
  client: Client;
  host: HostInfo;
  settings: ReadableStore<Settings>;
  connection: ReadableStore<ConnectionState>;
  /** What befell the data, and how old the newest backup is. */
  health: ReadableStore<Health>;
  list: StoryList;
  search: StorySearch;
  library: PhotoLibrary;
  photoDesk: PhotoDesk;
  deskList: DeskList;
  several: PublishSeveral;
  notices: Notices;
  /** The story in front. */
  session: ReadableStore<StorySession | null>;
  /** All stories that stand open, the one in front among them. */
  tabs: StoryTabs;
  /** Whether somebody writes a story in this window right now: what is told of its changes then are most likely its own saves. */
  isWritten(id: string): boolean;
  /** Stories that were closed, the last one first. */
  closed: Store<readonly KeptTab[]>;
  recent: RecentStories;
  /** Rejects with the failure, for the form that asked. */
  changeSettings(patch: SettingsPatch): Promise<void>;
  /** A person has read it: it is told no more. */
  dismissIncident(at: string): Promise<void>;
  backUp(): Promise<void>;
  imports: TextImports;
  /** Adds files, or files that the host has tickets for, to the library and tells of those that failed. */
  attach(files: readonly File[] | { tickets: readonly string[] }): Promise<LibraryPhoto[]>;
  /** Gives a library photo the credit that a person looked at. A failure is told; it never rejects. */
  changeCredit(photo: string, credit: Credit): Promise<void>;
  /** Shows two versions of the open story side by side. */
  compare(before: ComparisonSide, after: ComparisonSide): void;
  /** Shows what readers had of the open story at a time (ISO 8601, UTC). */
  showPublished(published: { at: string }): void;
  /** Shows two publications of the open story as readers saw them. */
  comparePublished(comparison: PublishedComparison): void;
  /** Opens a story where words of a query stand: these are selected and in sight. The place is asked for where it is not known yet. */
  openAt(id: string, query: string, place?: WordPlace): Promise<void>;
  /** Closes any dialog and puts the caret or the focus where the finding is. */
  goTo(finding: Finding): void;
}

/** What is fetched before the desk can be shown. */
export interface DeskStart {
  host: HostInfo;
  settings: Settings;
  health: Health;
}

export function createDesk(client: Client, start: DeskStart): Desk {
  const settings = createStore(start.settings);
  const connection = createStore<ConnectionState>({ status: "open", gap: 0 });
  const health = createStore(start.health);
  const session = createStore<StorySession | null>(null);
  const tabs = createStoryTabs();
  const closed = createStore<readonly KeptTab[]>([]);
  const recent = createRecentStories(start.host.dataFolder);
  const list = createStoryList(client);
  const search = createStorySearch(client);
  const library = createPhotoLibrary(client);
  const notices = createNotices();
  const view = createView();
  const language = () => settings.get().interfaceLanguage;
  const words = (key: MessageKey, values?: MessageValues) => say(language(), key, values);
  const tellFailure = (error: unknown) => notices.tell("danger", errorText(language(), error));
  const sending: Sending = {
    client,
    uploadUrl: start.host.uploadUrl,
    sayFailure: (error) => errorText(language(), error),
  };

  const several = createPublishSeveral(client);
  const photoDesk = createPhotoDesk({
    client,
    sending,
    library,
    notices,
    session,
    place: view.place,
    words,
    tellFailure,
  });
  const { reloadIfChanged, follow, ...stories } = createStoryActions({
    client,
    settings,
    session,
    tabs,
    recent,
    list,
    notices,
    isPageSeen: () => view.place.get() === "page",
    words,
    tellFailure,
    closed: (tab) => closed.update((now) => [keptTab(tab), ...now.filter(({ id }) => id !== tab.id)].slice(0, 20)),
  });

  async function openAt(id: string, query: string, place?: WordPlace): Promise<void> {
    // Also one that was in front already, behind whatever else was shown.
    const isOpen = stories.openStory(id).then((open) => {
      if (open) view.place.set("page");
      return open;
    });
    // Where the words stand is only more than was asked for.
    const asked = () => client.request("stories.excerpts", { ids: [id], text: query }).catch(() => null);
    const at = place ?? (await asked())?.excerpts[0];
    const now = (await isOpen) ? session.get() : null;
    if (now?.id === id && at !== undefined) await showWords(view, now, at, query);
  }
  async function changeSettings(patch: SettingsPatch): Promise<void> {
    settings.set(await client.request("settings.update", patch));
  }
  const deskList = createDeskList({
    client,
    settings,
    view: view.listView,
    changeSettings,
    openStory: stories.openStory,
    openAt,
    showPage: () => view.place.set("page"),
    words,
    shown: (number) => shownNumber(language(), number),
    tellFailure,
  });

  function refreshAll(): void {
    void list.refresh();
    void follow(new Set(tabs.sessions().map(({ id }) => id)));
    deskList.changed();
    void library.refreshRecent();
    client.request("settings.get", {}).then(settings.set, tellFailure);
    client.request("health.get", {}).then(health.set, tellFailure);
  }

  client.onState((now) => {
    const before = connection.get();
    connection.set(now);
    if (now.status !== "open") return;
    for (const open of tabs.sessions()) open.retry();
    if (now.gap > before.gap) refreshAll();
  });
  const isWritten = (id: string) => {
    const status = tabs.find(id)?.session?.save.get().status;
    return status === "unsaved" || status === "saving";
  };
  const followSoon = gatherChanges(follow, { pause: 300, isWritten });
  const listSoon = gatherChanges(list.refresh, { pause: 1_000, isWritten });
  client.on("stories.changed", ({ ids }) => {
    followSoon(ids);
    listSoon(ids);
    photoDesk.sheet.recount();
    deskList.changed();
  });
  client.on("photos.changed", ({ ids }) => {
    void library.changed(ids);
    photoDesk.sheet.changed(ids);
  });
  client.on("photos.pictures", ({ ids }) => library.hasBetter(ids));
  // A story that is opened, from wherever it was asked for, is to be seen.
  session.subscribe(() => view.place.set("page"));
  // What is no translation has no original beside it.
  session.subscribe(() => {
    if (view.beside.get() === "preview" || session.get()?.fields.get().translationOf) return;
    view.beside.set("preview");
    view.preview.set("closed");
  });
  client.on("settings.changed", settings.set);
  client.on("health.changed", health.set);
  list.fetched.subscribe(() => void reloadIfChanged());
  // As seldom as the list, which is fetched again after every change.
  list.fetched.subscribe(() => void search.again());

  async function attach(files: Parameters<Desk["attach"]>[0]): Promise<LibraryPhoto[]> {
    const { photos, failed } = await ("tickets" in files
      ? attachTickets(sending, files.tickets)
      : attachFiles(sending, files));
    library.remember(photos);
    if (photos.length > 0) void library.refreshRecent();
    if (failed.length > 0) {
      const lines = failed.map(({ file, reason }) =>
        reason.includes(file) ? reason : words("library.failedFile", { file, reason }),
      );
      notices.tell("danger", words(photos.length > 0 ? "library.failedSome" : "library.failedAll"), lines);
    }
    return photos;
  }

  async function changeCredit(id: string, credit: Credit): Promise<void> {
    if (library.known.get()[id] === undefined) return;
    library.remember([await client.request("photos.update", { id, credit })]);
  }

  return {
    ...view,
    ...stories,
    client,
    host: start.host,
    settings,
    connection,
    health,
    list,
    search,
    library,
    photoDesk,
    deskList,
    several,
    notices,
    session,
    changeSettings,
    tabs,
    isWritten,
    closed,
    recent,
    async openStory(...asked) {
      const isOpen = await stories.openStory(...asked);
      // Also one that was in front already, behind whatever else was shown.
      if (isOpen) view.place.set("page");
      return isOpen;
    },
    dismissIncident: (at) => client.request("health.dismiss", { at }).then(health.set, tellFailure),
    backUp: () => client.request("health.backUp", {}).then(health.set, tellFailure),
    imports: createTextImports({ sending, list, openStory: stories.openStory, tellFailure }),
    attach: (files) =>
      attach(files).catch((error: unknown) => {
        tellFailure(error);
        return [];
      }),
    changeCredit: (photo, credit) => changeCredit(photo, credit).catch(tellFailure),
    showPublished(published) {
      view.published.set(published);
      view.dialog.set("published");
    },
    comparePublished(comparison) {
      view.publishedComparison.set(comparison);
      view.dialog.set("compare-published");
    },
    compare(before, after) {
      view.comparison.set({ before, after });
      view.dialog.set("compare");
    },
    openAt,
    goTo: (finding) => goTo(view, session.get(), finding),
  };
}

/** Stories that were being published when the program ended: it is for a person to say whether that goes on. */
async function tellLeftOver(desk: Desk): Promise<void> {
  // Whoever opens the dialog is told why it cannot be known.
  await desk.several.refresh().catch(() => {});
  const report = desk.several.report.get();
  if (report?.state !== "interrupted") return;
  const { published, total } = report;
  await restOfWords();
  desk.notices.tell("danger", say(desk.settings.get().interfaceLanguage, "several.leftOver", { published, total }));
}

/** What a window is opened for: to go on as before, or to begin anew, with a story or the one changed last. */
export interface Beginning {
  fresh: boolean;
  story: string | null;
}

async function openFirst(desk: Desk, story: string | null): Promise<void> {
  if (story !== null && (await desk.openStory(story))) return;
  const newest = desk.list.state.get().stories[0];
  if (newest !== undefined) await desk.openStory(newest.id);
}

/**
 * Fetches what the desk begins with, stores what an earlier window could not, and opens what this window showed before, or
 * the story changed last. Rejects with `AppError` when the core cannot be reached.
 */
export async function startDesk(
  client: Client,
  journal: Journal,
  { fresh, story }: Beginning = { fresh: false, story: null },
): Promise<Desk> {
  const [host, settings, health] = await Promise.all([
    client.request("host.info", {}),
    client.request("settings.get", {}),
    client.request("health.get", {}),
  ]);
  await speak(settings.interfaceLanguage);
  const desk = createDesk(client, { host, settings, health });
  const memory = await claimWindow(host.dataFolder, fresh);
  const replayed = await replayJournal(client, journal);
  for (const { outcome, headline } of replayed) {
    if (outcome === "there") continue;
    const key = outcome === "saved" ? "desk.journalSaved" : "desk.journalKept";
    const name = headline || say(settings.interfaceLanguage, "stories.untitled");
    desk.notices.tell("info", say(settings.interfaceLanguage, key, { headline: name }));
  }
  await tellLeftOver(desk);
  await desk.list.refresh();
  const isRestored = memory.before !== null && (await restoreTabs(desk, memory.before));
  // Words that became a story of their own are to be seen.
  if (!isRestored || replayed.some(({ outcome }) => outcome === "kept")) await openFirst(desk, story);
  else desk.place.set(deskPlaces.find((place) => place === memory.before?.place) ?? "page");
  keepWindow(desk, memory);
  return desk;
}
