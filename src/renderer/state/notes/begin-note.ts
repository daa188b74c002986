import { say } from "../../../shared/messages/catalogue.ts";
import type { Desk } from "../desk.ts";
import { setShown } from "../side-columns.ts";
import type { StorySession } from "../story-session.ts";
import { storyNotes } from "./story-notes.ts";

/** Brings the list of notes into sight. */
export function showNotes(desk: Desk): void {
  desk.focusMode.set(false);
  setShown(desk, "inspector", true);
  desk.tab.set("notes");
}

/** Begins a note on what is selected on the page; where the caret is in words with an open note, an answer to that. */
export async function beginNote(desk: Desk, session: StorySession): Promise<void> {
  const page = await session.editor()?.notes();
  const begun = page?.target();
  if (!begun) {
    desk.notices.tell("info", say(desk.settings.get().interfaceLanguage, "notes.nothingHere"));
    return;
  }
  const notes = storyNotes(session);
  notes.refresh();
  const known = notes.list.get().find(({ id, resolved }) => resolved === null && begun.notes.includes(id));
  showNotes(desk);
  if (known) {
    notes.target.set(null);
    notes.active.set(known.id);
    notes.answering.set(known.id);
  } else {
    notes.active.set(null);
    notes.target.set(begun.target);
  }
}
