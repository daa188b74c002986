import { useSyncExternalStore } from "react";

/** How long the caret rests before anything is worked out for it; in milliseconds. */
const rest = 150;

const listeners = new Set<() => void>();
let pauses = 0;
let movedAt = 0;
let isWaiting = false;

/** One timer runs while the caret moves, and looks again when it moved meanwhile: setting one anew for each key costs more. */
function wait(milliseconds: number): void {
  isWaiting = true;
  setTimeout(() => {
    const rested = performance.now() - movedAt;
    if (rested < rest) {
      wait(rest - rested);
      return;
    }
    isWaiting = false;
    pauses += 1;
    for (const listener of [...listeners]) listener();
  }, milliseconds);
}

function moved(): void {
  movedAt = performance.now();
  if (!isWaiting) wait(rest);
}

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
