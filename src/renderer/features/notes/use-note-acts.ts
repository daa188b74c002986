import { useMemo } from "react";
import { say } from "../../../shared/messages/catalogue.ts";
import type { NoteTarget } from "../../editor/notes/note-target.ts";
import type { PageNotes } from "../../editor/notes/page-notes.ts";
import { commandKey } from "../../state/command-key.ts";
import type { Desk } from "../../state/desk.ts";
import { useDesk } from "../../state/desk-context.ts";
import { storyNotes } from "../../state/notes/story-notes.ts";
import type { StorySession } from "../../state/story-session.ts";

function noteActs(desk: Desk, session: StorySession) {
  const notes = storyNotes(session);
  const onPage = async (act: (page: PageNotes) => void) => {
    const page = await session.editor()?.notes();
    if (!page) return;
    act(page);
    notes.refresh();
  };
  const toPage = () => session.editor()?.focus();
  const stamp = () => ({ author: desk.settings.get().actor, at: new Date().toISOString() });
  return {
    /** Gives the keyboard back to the page. */
    toPage,
    add(target: NoteTarget, text: string) {
      void onPage((page) => {
        notes.target.set(null);
        notes.active.set(page.add({ ...stamp(), text }, target));
        toPage();
      });
    },
    answer(id: string, text: string) {
      void onPage((page) => {
        page.answer(id, { ...stamp(), text });
        toPage();
      });
    },
    settle: (id: string, isDone: boolean) => void onPage((page) => page.settle(id, isDone ? stamp() : null)),
    reword: (id: string, reply: number | null, text: string) => void onPage((page) => page.reword(id, reply, text)),
    remove(id: string) {
      void onPage((page) => {
        page.remove(id);
        toPage();
        const key = commandKey("undo", desk.host.platform);
        desk.notices.tell("info", say(desk.settings.get().interfaceLanguage, "notes.removed", { key }));
      });
    },
    goTo(id: string) {
      notes.active.set(id);
      void onPage((page) => {
        if (page.goTo(id)) toPage();
      });
    },
  };
}

/** What can be done with the notes of a story; each is a change of its page, signed by whoever sits here. */
export function useNoteActs(session: StorySession): ReturnType<typeof noteActs> {
  const desk = useDesk();
  return useMemo(() => noteActs(desk, session), [desk, session]);
}
