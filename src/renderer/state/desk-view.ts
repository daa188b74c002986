import type { Finding } from "../../shared/checks/finding.ts";
import { wantedTerms } from "../../shared/search/find-hits.ts";
import { parseQuery } from "../../shared/search/parse-query.ts";
import type { WordPlace } from "../editor/editor-handle.ts";
import type { DialogName } from "./desk-dialogs.ts";
import type { FindView } from "./find/find-view.ts";
import type { DeskPlace } from "./photo-desk.ts";
import { createSideColumns, type SideColumns, setShown } from "./side-columns.ts";
import { createStore, type Store } from "./store.ts";
import type { StorySession } from "./story-session.ts";
import {
  createRememberedView,
  type ListView,
  type PageView,
  type PreviewLook,
  type SheetView,
  type ShownGroups,
  type TakenOver,
} from "./view-settings.ts";

export type InspectorTab = "story" | "photos" | "checks" | "notes" | "history";

/** One side of a comparison: the text in the window, what is stored, or the id of a kept version. */
export type ComparisonSide = "now" | "stored" | (string & {});
export interface Comparison {
  before: ComparisonSide;
  after: ComparisonSide;
}

/** Two publications of the open story, by their names (`publicationId`). */
export interface PublishedComparison {
  before: string;
  after: string;
}

/** The find bar: whether replacing is shown as well, and how often it was asked for, so that each asking takes the keyboard there. */
export interface FindBarState {
  replaces: boolean;
  asked: number;
}

/** What a window shows and where, apart from stories and photos themselves. */
export interface DeskView extends SideColumns {
  /** What stands in the middle: the page, or the photo desk, the list of all stories or the day in its place. */
  place: Store<DeskPlace>;
  tab: Store<InspectorTab>;
  dialog: Store<DialogName | null>;
  /** What the dialog `compare` shows. */
  comparison: Store<Comparison | null>;
  /** The time whose page the dialog `published` shows. */
  published: Store<{ at: string } | null>;
  /** What the dialog `compare-published` shows. */
  publishedComparison: Store<PublishedComparison | null>;
  /** How the page is shown, as this machine remembers it. */
  pageView: Store<PageView>;
  /** How the contact sheet is shown, as this machine remembers it. */
  sheetView: Store<SheetView>;
  /** Which parts of the story inspector are unfolded, as this machine remembers it. */
  shownGroups: Store<ShownGroups>;
  /** How the preview is shown, as this machine remembers it. */
  previewLook: Store<PreviewLook>;
  /** What the desk's list shows and how, as this machine remembers it. */
  listView: Store<ListView>;
  /** What is shown beside the page where the preview is open: the open story's own page, or its original's. */
  beside: Store<"preview" | "original">;
  /** The story that the dialog `translate` is about. */
  translated: Store<string | null>;
  /** Which version of its original each translation took over last, as this machine remembers it. */
  takenOver: Store<TakenOver>;
  /** The bar above the page in which one finds and replaces; null while it is closed. */
  findBar: Store<FindBarState | null>;
  /** The last search, as this machine remembers it. */
  findView: Store<FindView>;
  /** Whether the page alone is shown, without columns and header. */
  focusMode: Store<boolean>;
  /** A finding whose field in the inspector or the settings should have the focus; the field's owner clears it. */
  wanted: Store<Finding | null>;
}

/** A window that shows nothing yet, as this machine remembers windows. */
export function createView(): DeskView {
  const { columns, pageView, sheetView, shownGroups, previewLook, listView, takenOver, findView } =
    createRememberedView();
  return {
    place: createStore<DeskPlace>("page"),
    tab: createStore<InspectorTab>("story"),
    dialog: createStore<DialogName | null>(null),
    comparison: createStore<Comparison | null>(null),
    published: createStore<{ at: string } | null>(null),
    publishedComparison: createStore<PublishedComparison | null>(null),
    ...createSideColumns(columns),
    pageView,
    sheetView,
    shownGroups,
    previewLook,
    listView,
    takenOver,
    findBar: createStore<FindBarState | null>(null),
    findView,
    beside: createStore<"preview" | "original">("preview"),
    translated: createStore<string | null>(null),
    focusMode: createStore(false),
    wanted: createStore<Finding | null>(null),
  };
}

/** Closes any dialog and puts the caret or the focus where the finding is. */
export function goTo(view: DeskView, session: StorySession | null, finding: Finding): void {
  view.dialog.set(null);
  view.place.set("page");
  session?.lastFinding.set(finding);
  if (finding.where === "publication") {
    view.wanted.set(finding);
    view.dialog.set("settings");
    return;
  }
  // The dialog that listed the finding gives the focus back as it closes; the page takes it after that.
  setTimeout(() => {
    const editor = session?.editor();
    const { where, code, style, words } = finding;
    if (
      style && where !== "story"
        ? editor?.goToWords({ where, part: "" }, style.words)
        : editor?.goTo(where, code, words)
    )
      return;
    showField(view, finding);
  });
}

/** Shows a field of the inspector. */
function showField(view: DeskView, finding: Finding): void {
  view.focusMode.set(false);
  setShown(view, "inspector", true);
  view.tab.set(finding.code === "story.notes" ? "notes" : "story");
  view.wanted.set(finding);
}

/** Words in a fact beside the page, as something that one can go to. */
const factPlace = ({ where, part }: WordPlace): Finding => {
  return { code: `${part}.found`, severity: "info", where, message: "", overridable: true };
};

/** Selects words of a query where they stand in a story, once its page is there; not where somebody has gone on meanwhile. */
export async function showWords(view: DeskView, session: StorySession, place: WordPlace, query: string): Promise<void> {
  const wanted = wantedTerms(parseQuery(query));
  if (wanted.length === 0) return;
  const editor = await session.mounted();
  // Whoever has gone on meanwhile, into a dialog or another place, keeps the keyboard there.
  if (view.dialog.get() !== null || view.place.get() !== "page") return;
  if (place.where === "story") showField(view, factPlace(place));
  else editor?.goToWords(place, wanted);
}
