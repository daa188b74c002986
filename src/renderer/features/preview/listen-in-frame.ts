import type { Desk } from "../../state/desk.ts";
import type { StorySession } from "../../state/story-session.ts";
import type { LivePreview } from "./live/live-preview.ts";
import { placeAt } from "./live/page-places.ts";

export interface FrameListener {
  desk: Desk;
  live: LivePreview;
  session: StorySession;
  onEscape: () => void;
}

/** Puts the caret of the editor where the page was clicked, or the keyboard into the field that was. */
function goThere({ desk, live, session }: FrameListener, event: MouseEvent): void {
  const page = live.page.get();
  const place = page && placeAt(page, event.target as Node, event.clientX, event.clientY);
  if (!place) return;
  if (desk.isNarrow.get()) desk.preview.set("closed");
  else if (desk.preview.get() === "whole") desk.preview.set("beside");
  const { where, field, line } = place;
  // A moment later: behind a preview that filled the window the page was not there.
  setTimeout(() => {
    const editor = session.editor();
    if (line && editor?.goToLine(where, line)) return;
    editor?.goTo(where, field);
  });
}

/** A key that was pressed in the frame reaches nobody outside it by itself: the desk is given one like it. */
function passOn(event: KeyboardEvent): void {
  const copy = new KeyboardEvent("keydown", {
    key: event.key,
    code: event.code,
    ctrlKey: event.ctrlKey,
    shiftKey: event.shiftKey,
    altKey: event.altKey,
    metaKey: event.metaKey,
    repeat: event.repeat,
    cancelable: true,
  });
  if (!window.dispatchEvent(copy)) event.preventDefault();
}

/**
 * Listens to what a person does in the page in the frame. It can run nothing itself, so all of this is heard from outside. Links lead
 * nowhere, but for those to places of the page itself.
 */
export function listenInFrame(document: Document, listener: FrameListener): void {
  document.addEventListener("click", (event) => {
    const target = event.target as Element;
    const link = target.closest?.("a[href]");
    if (link?.getAttribute("href")?.startsWith("#")) return;
    if (link) event.preventDefault();
    // Whoever marks words with the mouse wants to copy them.
    if (document.getSelection()?.isCollapsed === false) return;
    goThere(listener, event);
  });
  document.addEventListener("auxclick", (event) => event.preventDefault());
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") listener.onEscape();
    else passOn(event);
  });
}
