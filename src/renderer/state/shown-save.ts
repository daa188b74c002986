import { createStore, type ReadableStore } from "./store.ts";
import type { SessionSave } from "./story-session.ts";
import type { Clock } from "./typing-pause.ts";

/** A save that takes no longer is not worth a word of its own; in milliseconds. */
const slow = 300;

export interface ShownSaveOptions {
  /** How the story stands with its stored form. */
  save: ReadableStore<SessionSave>;
  /** In how many milliseconds the writing will have rested; none when it has. */
  restsIn(): number;
  clock: Clock;
}

/**
 * How a story stands with its stored form, as it is told to a person. While somebody writes on, a save every second and a half would
 * change the words three times: "saving" is told only of a save that takes long, and "saved" once everything is stored and the writing
 * rests. It never says "saved" of a story that is not, and tells all else at once.
 */
export function shownSave({ save, restsIn, clock }: ShownSaveOptions): ReadableStore<SessionSave> {
  const shown = createStore(save.get());
  let stopWaiting: (() => void) | null = null;

  const delayOf = ({ status }: SessionSave): number => {
    const before = shown.get().status;
    if (status === "saving" && before === "unsaved") return slow;
    return status === "saved" && (before === "unsaved" || before === "saving") ? restsIn() : 0;
  };
  save.subscribe(() => {
    stopWaiting?.();
    stopWaiting = null;
    const next = save.get();
    const show = () => shown.update((now) => (now.status === "unsaved" && next.status === "unsaved" ? now : next));
    const delay = delayOf(next);
    if (delay > 0) stopWaiting = clock.after(delay, show);
    else show();
  });
  return shown;
}
