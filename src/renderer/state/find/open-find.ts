import type { Desk } from "../desk.ts";
import type { StorySession } from "../story-session.ts";
import type { FindView } from "./find-view.ts";

/** As long as what is selected may be to be looked for: a longer text is where somebody wants to look. */
const longest = 200;

/** Signs that mean something in an expression. */
const special = /[\\^$.*+?()[\]{}|/]/g;

/** What is selected in the text or in a field of a photo. */
function selectedWords(session: StorySession): string {
  const field = document.activeElement;
  if (field instanceof HTMLTextAreaElement && field.closest(".galley-editor")) {
    return field.value.slice(field.selectionStart, field.selectionEnd);
  }
  return session.editor()?.selectedText() ?? "";
}

/** Looks for what is selected, as it stands there. */
function takeSelection(view: FindView, selected: string): FindView {
  const words = selected.replace(/^\n/, "");
  if (words.trim() === "" || words.length > longest || words.includes("\n")) return view;
  return { ...view, text: view.expression ? words.replace(special, "\\$&") : words };
}

/** Whether the keyboard is in the find bar. */
function isInBar(): boolean {
  return document.activeElement?.closest(".find-bar") !== null && document.activeElement !== null;
}

/** What is selected on the page is looked for; what stands in the bar already stays. */
function takeOver(desk: Desk, session: StorySession): void {
  if (isInBar()) return;
  const selected = selectedWords(session);
  desk.findView.update((view) => takeSelection(view, selected));
}

/** Opens finding and replacing in many stories, with the words that are selected on the page. */
export function openReplaceStories(desk: Desk): void {
  const session = desk.session.get();
  if (session !== null && desk.place.get() === "page") takeOver(desk, session);
  desk.dialog.set("replace-stories");
}

/** In the list of stories one finds stories; what is replaced, is replaced in those that are listed or chosen. */
function findStories(desk: Desk, replaces: boolean): void {
  if (replaces) openReplaceStories(desk);
  else document.querySelector<HTMLElement>(".desk-list .list-search input")?.focus();
}

/** Grows with each asking for the bar, so that each takes the keyboard there once. */
let asked = 0;

/** Opens the find bar over the open story with the words that are selected, or gives it the keyboard again. */
export function openFind(desk: Desk, replaces: boolean, takes = true): void {
  const place = desk.place.get();
  if (place === "stories") {
    findStories(desk, replaces);
    return;
  }
  const session = desk.session.get();
  if (place !== "page" || session === null || session.damage !== "") return;
  if (takes) takeOver(desk, session);
  asked += 1;
  desk.findBar.set({ replaces: replaces || (desk.findBar.get()?.replaces ?? false), asked });
}

/**
 * Goes on to the next hit of the last search, or back: from the caret on where the page has the keyboard, which then selects it. Without
 * a last search the bar is opened.
 */
export async function stepFind(desk: Desk, by: 1 | -1): Promise<void> {
  const session = desk.session.get();
  if (session === null || desk.place.get() !== "page") return;
  if (desk.findView.get().text === "") return openFind(desk, false);
  const { createFind, findInUse } = await import("./begin-find.ts");
  const open = findInUse(session);
  if (open) return isInBar() ? open.step(by) : open.stepFromCaret(by);
  const find = await createFind(desk, session);
  if (!find) return;
  await find.search({ quietly: true });
  const isThere = find.state.get().hits.length > 0;
  if (isThere) find.stepFromCaret(by);
  find.end();
  // The bar says that there is none, or what is wrong with the expression.
  if (!isThere) openFind(desk, false, false);
}
