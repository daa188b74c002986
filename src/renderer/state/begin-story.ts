import type { OpenStory } from "../../shared/contract.ts";
import { say } from "../../shared/messages/catalogue.ts";
import type { Derivation } from "../../shared/story-templates.ts";
import type { Desk } from "./desk.ts";
import { openPage } from "./open-page.ts";
import { closePreview } from "./preview-pane.ts";
import { errorText } from "./say.tsx";

/** Makes a story and opens it. A failure is told; true when it is open. */
async function begin(desk: Desk, make: () => Promise<OpenStory>): Promise<boolean> {
  try {
    const { id } = await make();
    await desk.list.refresh();
    return await openPage(desk, id, "headline");
  } catch (error) {
    desk.notices.tell("danger", errorText(desk.settings.get().interfaceLanguage, error));
    return false;
  }
}

/** Begins a story with what a template has. */
export function beginFromTemplate(desk: Desk, template: string): Promise<boolean> {
  const { language } = desk.settings.get().profile;
  return begin(desk, () => desk.client.request("stories.create", { language, template }));
}

/**
 * Begins a story from another one, by default the open one, and opens it. A translation wants its language, and has the original shown
 * beside it. A failure is told; true when the new story is open.
 */
export async function beginFrom(desk: Desk, as: Derivation, story?: string, language?: string): Promise<boolean> {
  const session = desk.session.get();
  const id = story ?? session?.id;
  if (id === undefined) return false;
  // What is being typed belongs to it.
  if (session?.id === id) await session.flush();
  const derived = { id, as, ...(language === undefined ? {} : { language }) };
  const isBegun = await begin(desk, () => desk.client.request("stories.derive", derived));
  if (isBegun && as === "translation") showOriginal(desk);
  return isBegun;
}

/** Asks for the language of a translation of a story, by default of the open one, and begins it then. */
export function askForTranslation(desk: Desk, story?: string): void {
  const id = story ?? desk.session.get()?.id;
  if (id === undefined) return;
  desk.translated.set(id);
  desk.dialog.set("translate");
}

/** Shows the original beside the open translation. */
export function showOriginal(desk: Desk): void {
  desk.place.set("page");
  desk.focusMode.set(false);
  desk.drawer.set(null);
  desk.beside.set("original");
  if (desk.preview.get() === "closed") desk.preview.set("beside");
}

/** What the key of the original does. */
export function toggleOriginal(desk: Desk): void {
  const isShown = desk.preview.get() !== "closed" && desk.place.get() === "page" && desk.beside.get() === "original";
  if (isShown) closePreview(desk);
  else if (desk.session.get()?.fields.get().translationOf) showOriginal(desk);
  else desk.notices.tell("info", say(desk.settings.get().interfaceLanguage, "original.none"));
}
