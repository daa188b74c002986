import type { EditorHandle } from "../editor/editor-handle.ts";
import type { Desk } from "./desk.ts";
import { keepNotesInSight } from "./notes/keep-notes.ts";
import type { StorySession } from "./story-session.ts";

/** Begins something on the page once its editor is there. Returns the function that ends it, whether it has begun or not. */
function onPage(session: StorySession, begin: (editor: EditorHandle) => Promise<() => void>): () => void {
  let end = () => {};
  let isOver = false;
  const start = async () => {
    const editor = await session.mounted();
    if (editor === null || isOver) return;
    const stop = await begin(editor);
    if (isOver) stop();
    else end = stop;
  };
  // A page without its marks is as good a page.
  start().catch(() => {});
  return () => {
    isOver = true;
    end();
  };
}

/** Shows what nobody sees for as long as this machine wants it. */
function keepInvisibles(desk: Desk, session: StorySession): () => void {
  let end: (() => void) | null = null;
  const look = () => {
    const isWanted = desk.pageView.get().invisibles;
    if (isWanted === (end !== null)) return;
    end?.();
    end = isWanted ? onPage(session, (editor) => editor.showInvisibles()) : null;
  };
  look();
  const stop = desk.pageView.subscribe(look);
  return () => {
    stop();
    end?.();
  };
}

/** Keeps everything in sight on the page that is marked there and no part of it. Returns the function that ends it. */
export function keepMarks(desk: Desk, session: StorySession): () => void {
  const ends = [
    keepNotesInSight(desk, session),
    onPage(session, (editor) => editor.paintOpenMarks()),
    keepInvisibles(desk, session),
  ];
  return () => {
    for (const end of ends) end();
  };
}
