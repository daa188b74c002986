import type { PageNotes } from "../../editor/notes/page-notes.ts";
import type { Desk } from "../desk.ts";
import { isShown } from "../side-columns.ts";
import type { StorySession } from "../story-session.ts";
import { storyNotes } from "./story-notes.ts";

/**
 * Keeps the list of notes, and their marks on the page, as new as the last look at the page. What paints is fetched for the first page
 * that has a note. Returns the function that ends it.
 */
export function keepNotesInSight(desk: Desk, session: StorySession): () => void {
  const notes = storyNotes(session);
  let page: PageNotes | null = null;
  let isOver = false;
  let asked = false;
  let stopListening = () => {};

  const paint = () => page?.paint(notes.active.get(), notes.target.get());
  const fetch = async () => {
    asked = true;
    const editor = await session.mounted();
    const fetched = await editor?.notes();
    if (!fetched || isOver) return;
    page = fetched;
    stopListening = fetched.onPress((ids) => show(ids));
    paint();
  };
  const show = (ids: readonly string[]) => {
    const open = notes.list.get().find(({ id, resolved }) => resolved === null && ids.includes(id));
    if (!open) return;
    notes.active.set(open.id);
    if (isShown(desk, "inspector")) desk.tab.set("notes");
  };
  const draw = () => {
    if (page !== null) paint();
    else if (!asked && (notes.list.get().length > 0 || notes.target.get() !== null)) void fetch().catch(() => {});
  };
  const look = () => {
    notes.refresh();
    draw();
  };
  look();
  const ends = [
    session.looks.subscribe(look),
    ...[notes.active, notes.target, notes.list].map((store) => store.subscribe(draw)),
  ];
  return () => {
    isOver = true;
    stopListening();
    page?.end();
    for (const end of ends) end();
  };
}
