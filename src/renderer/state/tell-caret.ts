import { isLetter, spareLetters } from "./letter-hush.ts";

/** Keys by which a browser moves its caret. */
const moving: ReadonlySet<string> = new Set(
  "ArrowUp ArrowDown ArrowLeft ArrowRight Home End PageUp PageDown".split(" "),
);

/** Whether the caret may have moved of which the browser has not told. */
let isUntold = false;
const told = () => {
  isUntold = false;
};

function mayMove(): void {
  if (isUntold) return;
  isUntold = true;
  document.addEventListener("selectionchange", told, { once: true });
}

/** Tells of the caret where it is now, in the browser's own way, if the browser may still have to. */
function tellCaret(): void {
  if (isUntold) document.dispatchEvent(new Event("selectionchange"));
}

function hear({ key }: KeyboardEvent): false {
  if (moving.has(key)) mayMove();
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
    document.removeEventListener("selectionchange", told);
    // A letter that was written took the caret with it.
    isUntold = false;
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
