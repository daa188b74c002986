import { type CommandId, type CommandNeed, canRun, commandOf, type DeskCommandId } from "../../shared/commands.ts";
import { say } from "../../shared/messages/catalogue.ts";
import { askForTranslation, beginFrom, toggleOriginal } from "../state/begin-story.ts";
import { choosePhotoFolder, choosePhotos, chooseTexts } from "../state/choose-files.ts";
import { copyFragment } from "../state/copy-fragment.ts";
import type { Desk } from "../state/desk.ts";
import type { DialogName } from "../state/desk-dialogs.ts";
import { goToTab, reopenTab, stepTab } from "../state/desk-tabs.ts";
import { openFind, openReplaceStories, stepFind } from "../state/find/open-find.ts";
import { offerOf } from "../state/language-offer.ts";
import { leavePlace } from "../state/leave-place.ts";
import type { MacroName } from "../state/macros/run-macro.ts";
import { openInWindow } from "../state/open-in-window.ts";
import { togglePreview } from "../state/preview-pane.ts";
import { savePdf } from "../state/save-pdf.ts";
import { saveVersion } from "../state/save-version.ts";
import { isShown, setShown } from "../state/side-columns.ts";
import { stepOpenMark } from "../state/step-open-mark.ts";
import { nextZoom } from "../state/view-settings.ts";
import { goToNeighbour } from "./neighbour.ts";

/** Turns the story to the language of its headline; nothing where that fits. */
function turnLanguage(desk: Desk): void {
  const session = desk.session.get();
  const language = session === null ? "" : offerOf(session, desk.settings.get().profile.language);
  if (language !== "") session?.changeFields({ language });
}

const focusable = "[role=listbox], [role=tab][aria-selected=true], button:not(:disabled), input";

/** Moves the focus to the next column that is shown: stories, page, inspector, and round again. */
function goToRegion(desk: Desk, step: 1 | -1): void {
  const regions = [...document.querySelectorAll<HTMLElement>("[data-region]:not([hidden])")];
  const at = regions.findIndex((region) => region.contains(document.activeElement));
  const next = regions.at((at < 0 ? 0 : at + step) % regions.length);
  const editor = desk.session.get()?.editor();
  if (next?.classList.contains("page-column") && editor) editor.focus();
  // Of the photo desk the sheet is meant, and of the list its rows, not the tools above them.
  else
    (
      next?.querySelector<HTMLElement>(".sheet-list, .list-grid") ?? next?.querySelector<HTMLElement>(focusable)
    )?.focus();
}

/** What the desk's commands may count on with this dialog in front, or with none. */
export function metNeeds(desk: Desk, inFront: DialogName | null = desk.dialog.get()): ReadonlySet<CommandNeed> {
  const met = new Set<CommandNeed>();
  if (inFront !== null) return met;
  met.add("desk");
  if (desk.place.get() === "photos") met.add("photos");
  const session = desk.session.get();
  if (session === null) return met;
  if (session.damage === "") met.add("story");
  if (session.findings.get().length > 0) met.add("findings");
  return met;
}

/** Whether the desk's host can do what the command asks for. */
export function isOffered(desk: Desk, command: CommandId): boolean {
  const { capability, needs } = commandOf(command);
  // Keys of the photo desk keep their usual meaning on the page.
  if (needs === "photos" && desk.place.get() !== "photos") return false;
  return capability === undefined || desk.host.capabilities.includes(capability);
}

/** Opens a dialog about the chosen photos; without any there is nothing to open it for. */
function openForPhotos(desk: Desk, dialog: DialogName): void {
  if (desk.photoDesk.selected.get().size > 0) desk.dialog.set(dialog);
}

/** Fetched when somebody walks through notes for the first time. */
function stepNote(desk: Desk, step: 1 | -1): void {
  void import("../state/notes/step-note.ts").then((part) => part.stepNote(desk, step));
}

const runMacro = (desk: Desk, macro: MacroName) =>
  void import("../state/macros/run-macro.ts").then((part) => part.runMacro(desk, macro));

const actions: Readonly<Record<DeskCommandId, (desk: Desk) => void>> = {
  "new-story": (desk) => void desk.newStory(),
  "from-template": (desk) => desk.dialog.set("from-template"),
  "duplicate-story": (desk) => void beginFrom(desk, "duplicate"),
  "follow-up": (desk) => void beginFrom(desk, "follow-up"),
  translate: (desk) => askForTranslation(desk),
  "save-template": (desk) => desk.dialog.set("save-template"),
  names: (desk) => desk.dialog.set("names"),
  rates: (desk) => desk.dialog.set("rates"),
  "convert-units": (desk) => runMacro(desk, "convert-units"),
  "convert-currency": (desk) => runMacro(desk, "convert-currency"),
  "case-sentence": (desk) => runMacro(desk, "sentence"),
  "case-title": (desk) => runMacro(desk, "title"),
  "case-upper": (desk) => runMacro(desk, "upper"),
  "case-lower": (desk) => runMacro(desk, "lower"),
  "tidy-spaces": (desk) => runMacro(desk, "tidy-spaces"),
  "house-style": (desk) => desk.dialog.set("house-style"),
  templates: (desk) => desk.dialog.set("templates"),
  "import-stories": (desk) => void chooseTexts(desk),
  "attach-photos": (desk) => void choosePhotos(desk),
  find: (desk) => openFind(desk, false),
  replace: (desk) => openFind(desk, true),
  "replace-stories": openReplaceStories,
  "find-next": (desk) => void stepFind(desk, 1),
  "find-previous": (desk) => void stepFind(desk, -1),
  "save-now": (desk) => void saveVersion(desk),
  "keep-version": (desk) => desk.dialog.set("keep-version"),
  "fold-stories": (desk) => setShown(desk, "stories", !isShown(desk, "stories")),
  "fold-inspector": (desk) => setShown(desk, "inspector", !isShown(desk, "inspector")),
  "quick-open": (desk) => desk.dialog.set("quick-open"),
  palette: (desk) => desk.dialog.set("palette"),
  shortcuts: (desk) => desk.dialog.set("shortcuts"),
  "show-outline": (desk) => {
    desk.columns.update((now) => ({ ...now, first: now.first === "outline" ? "stories" : "outline" }));
    setShown(desk, "stories", true);
  },
  typewriter: (desk) => desk.pageView.update((now) => ({ ...now, typewriter: !now.typewriter })),
  "show-invisibles": (desk) => desk.pageView.update((now) => ({ ...now, invisibles: !now.invisibles })),
  "page-larger": (desk) => desk.pageView.update((now) => ({ ...now, zoom: nextZoom(now.zoom, 1) })),
  "page-smaller": (desk) => desk.pageView.update((now) => ({ ...now, zoom: nextZoom(now.zoom, -1) })),
  "page-own-size": (desk) => desk.pageView.update((now) => ({ ...now, zoom: 100 })),
  "focus-mode": (desk) => desk.focusMode.update((on) => !on),
  preview: togglePreview,
  original: toggleOriginal,
  publish: (desk) => desk.dialog.set("publish"),
  withdraw: (desk) => {
    const isOut = desk.session.get()?.publication.get() !== "unpublished";
    if (isOut) desk.dialog.set("withdraw");
    else desk.notices.tell("info", say(desk.settings.get().interfaceLanguage, "publish.nothingToWithdraw"));
  },
  published: (desk) => desk.showPublished({ at: new Date().toISOString() }),
  "publish-several": (desk) => desk.dialog.set("publish-several"),
  "export-page": (desk) => desk.dialog.set("export-page"),
  "copy-html": (desk) => void copyFragment(desk),
  "save-pdf": (desk) => void savePdf(desk),
  settings: (desk) => desk.dialog.set("settings"),
  "turn-language": turnLanguage,
  "photo-desk": (desk) => (desk.place.get() === "photos" ? desk.photoDesk.leave() : desk.place.set("photos")),
  day: (desk) => (desk.place.get() === "day" ? leavePlace(desk) : desk.place.set("day")),
  "story-list": (desk) => (desk.place.get() === "stories" ? leavePlace(desk) : desk.place.set("stories")),
  "story-board": (desk) => {
    desk.listView.update((now) => ({ ...now, shape: "board" }));
    desk.place.set("stories");
  },
  "import-photos": (desk) => void choosePhotoFolder(desk),
  "next-photo": (desk) => desk.photoDesk.step(1),
  "previous-photo": (desk) => desk.photoDesk.step(-1),
  "edit-photos": (desk) => openForPhotos(desk, "edit-photos"),
  "replace-photos": (desk) => openForPhotos(desk, "replace-photos"),
  "kill-photo": (desk) => openForPhotos(desk, "kill-photo"),
  "use-photos": (desk) => void desk.photoDesk.use(),
  "story-window": (desk) => {
    const session = desk.session.get();
    if (session) void openInWindow(desk, session.id);
  },
  "next-tab": (desk) => stepTab(desk, 1),
  "previous-tab": (desk) => stepTab(desk, -1),
  // Only what is seen is closed.
  "close-tab": (desk) => void (desk.place.get() === "page" ? desk.closeStory() : undefined),
  "reopen-tab": (desk) => void reopenTab(desk),
  "tab-1": (desk) => goToTab(desk, 1),
  "tab-2": (desk) => goToTab(desk, 2),
  "tab-3": (desk) => goToTab(desk, 3),
  "tab-4": (desk) => goToTab(desk, 4),
  "tab-5": (desk) => goToTab(desk, 5),
  "tab-6": (desk) => goToTab(desk, 6),
  "tab-7": (desk) => goToTab(desk, 7),
  "tab-8": (desk) => goToTab(desk, 8),
  "tab-9": (desk) => goToTab(desk, 9),
  "mend-finding": (desk) => void import("./mend-finding.ts").then(({ mendFinding }) => mendFinding(desk)),
  "next-finding": (desk) => goToNeighbour(desk, 1),
  "previous-finding": (desk) => goToNeighbour(desk, -1),
  "next-note": (desk) => stepNote(desk, 1),
  "previous-note": (desk) => stepNote(desk, -1),
  "next-language": (desk) => void import("./walk-language.ts").then(({ walkLanguage }) => walkLanguage(desk, 1)),
  "previous-language": (desk) => void import("./walk-language.ts").then(({ walkLanguage }) => walkLanguage(desk, -1)),
  "next-tk": (desk) => void stepOpenMark(desk, 1),
  "previous-tk": (desk) => void stepOpenMark(desk, -1),
  "next-region": (desk) => goToRegion(desk, 1),
  "previous-region": (desk) => goToRegion(desk, -1),
};

/** Carries out one of the desk's commands; what it needs and does not have makes it do nothing. */
export function runDeskCommand(desk: Desk, command: DeskCommandId): void {
  if (canRun(commandOf(command), metNeeds(desk))) actions[command](desk);
}
