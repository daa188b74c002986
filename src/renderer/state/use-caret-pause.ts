import { useSyncExternalStore } from "react";
import { spareLetters } from "./letter-hush.ts";
import { typingPause } from "./typing-pause.ts";

/** How long the caret rests before anything is worked out for it; in milliseconds. */
const rest = 150;

const listeners = new Set<() => void>();
let pauses = 0;
const tell = () => {
  pauses += 1;
  for (const listener of [...listeners]) listener();
};
const resting = typingPause(rest, tell, Number.POSITIVE_INFINITY);
/** As long as others wait for the letters to end, so that it wakes nobody for itself. */
const afterLetters = typingPause(300, tell, Number.POSITIVE_INFINITY);

const moved = ({ timeStamp }: Event) => resting.touch(timeStamp);
/** The keyboard may also go to something without a caret, as a button is. */
const kinds = ["selectionchange", "focusin", "focusout"] as const;
const listen = () => {
  for (const kind of kinds) document.addEventListener(kind, moved);
};
const leave = () => {
  for (const kind of kinds) document.removeEventListener(kind, moved);
};

/** While letters follow each other the caret only goes on with them: it is told once they rest. */
const letters = {
  begin() {
    if (listeners.size > 0) listen();
  },
  end() {
    leave();
    resting.cancel();
    afterLetters.touch();
  },
};
let endSparing = () => {};

/** Calls `listener` each time the caret came to rest; see `useCaretPause`. Returns what ends it. */
export function onCaretPause(listener: () => void): () => void {
  if (listeners.size === 0) {
    listen();
    endSparing = spareLetters(document, letters);
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    endSparing();
    leave();
  };
}

/** Grows each time the caret, the selection or the keyboard came to rest; never while keys follow each other. */
export function useCaretPause(): number {
  return useSyncExternalStore(onCaretPause, () => pauses);
}
