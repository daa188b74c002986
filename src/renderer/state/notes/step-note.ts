import { say } from "../../../shared/messages/catalogue.ts";
import type { Desk } from "../desk.ts";
import { isShown } from "../side-columns.ts";
import { storyNotes } from "./story-notes.ts";

/** Selects the words of the open note after the caret, or before it, and shows the note where the list of them is in sight. */
export async function stepNote(desk: Desk, step: 1 | -1): Promise<void> {
  const session = desk.session.get();
  const editor = session?.editor();
  if (!session || !editor) return;
  const page = await editor.notes();
  const notes = storyNotes(session);
  notes.refresh();
  const id = page.neighbour(step, notes.active.get());
  if (id === null) {
    desk.notices.tell("info", say(desk.settings.get().interfaceLanguage, "notes.noneOpen"));
    return;
  }
  desk.place.set("page");
  if (isShown(desk, "inspector")) desk.tab.set("notes");
  notes.active.set(id);
  page.goTo(id);
  editor.focus();
}
