import { isLetter, spareLetters } from "./letter-hush.ts";

/** Keys by which a browser moves its caret. */
const moving: ReadonlySet<string> = new Set(
  "ArrowUp ArrowDown ArrowLeft ArrowRight Home End PageUp PageDown".split(" "),
);

/** Where the browser has its caret: both ends of what is selected. */
function caretNow(): readonly unknown[] {
  const selection = document.getSelection();
  return [selection?.anchorNode, selection?.anchorOffset, selection?.focusNode, selection?.focusOffset];
}

/** Where the caret was before what may have moved it, of which the browser has not told; null when it has nothing to tell. */
let before: readonly unknown[] | null = null;
const told = () => {
  before = null;
};

function mayMove(): void {
  if (before !== null) return;
  before = caretNow();
  // At the window: of a caret that the page knows nobody behind it is told.
  window.addEventListener("selectionchange", told, { once: true, capture: true });
}

/**
 * Tells of the caret where it is now, in the browser's own way, if it moved and the browser has still to tell. Not of one that stayed
 * (End at an end, a press of a button): the editor would take that for a new place, and forget the bold that waits for a letter.
 */
function tellCaret(): void {
  if (before === null) return;
  const now = caretNow();
  if (before.some((part, at) => part !== now[at])) document.dispatchEvent(new Event("selectionchange"));
  else stopWaiting();
}

function stopWaiting(): void {
  window.removeEventListener("selectionchange", told, true);
  before = null;
}

/** With Ctrl some letters move the caret too on a Mac, in every text there. */
function hear({ key, ctrlKey }: KeyboardEvent): false {
  if (moving.has(key) || ctrlKey) mayMove();
  return false;
}

function onKey(event: KeyboardEvent): void {
  if (isLetter(event) || event.isComposing) return;
  tellCaret();
  hear(event);
}

/**
 * Sees to it that no key and no press of the mouse finds the caret where it was before the last one. The browser tells of a
 * caret that moved (`selectionchange`) a while after it moved; on a busy machine the next key comes first, and Enter,
 * Ctrl+B or a command of the desk would do its work in the old place. What a letter writes, the browser places by itself.
 * Begun once for the window, before anybody else listens to its keys.
 */
export function watchCaret(): void {
  const begin = () => window.addEventListener("keydown", onKey, true);
  const end = () => {
    window.removeEventListener("keydown", onKey, true);
    // A letter that was written took the caret with it.
    stopWaiting();
  };
  begin();
  spareLetters(window, { begin, end, hear });
  const onPress = () => {
    tellCaret();
    mayMove();
  };
  window.addEventListener("pointerdown", onPress, true);
  // A press within what is selected ends the selection only when the mouse is let go.
  window.addEventListener("pointerup", mayMove, true);
}
