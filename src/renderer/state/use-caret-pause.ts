import { useSyncExternalStore } from "react";
import { typingPause } from "./typing-pause.ts";

/** How long the caret rests before anything is worked out for it; in milliseconds. */
const rest = 150;

const listeners = new Set<() => void>();
let pauses = 0;
const resting = typingPause(
  rest,
  () => {
    pauses += 1;
    for (const listener of [...listeners]) listener();
  },
  Number.POSITIVE_INFINITY,
);

const moved = ({ timeStamp }: Event) => resting.touch(timeStamp);

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) document.addEventListener("selectionchange", moved);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) document.removeEventListener("selectionchange", moved);
  };
}

/** Grows each time the caret or the selection of the document came to rest; never while keys follow each other. */
export function useCaretPause(): number {
  return useSyncExternalStore(subscribe, () => pauses);
}
