import { typingPause } from "./typing-pause.ts";

export interface GatherOptions {
  /** How long what comes is gathered, in milliseconds. */
  pause: number;
  /** Whether somebody writes a story in this window right now: its changes are then most likely this window's own saves. */
  isWritten(id: string): boolean;
  /** How long changes of stories that are being written wait at most, in milliseconds. */
  longest?: number;
}

/**
 * Hands on in one go what comes in quick succession, as the slices of a change of many stories do. Where all of it is of stories that are
 * being written here, it waits until that rests: whoever types knows what was typed, and each save of it would be asked about otherwise.
 */
export function gatherChanges(
  take: (ids: ReadonlySet<string>) => unknown,
  { pause, isWritten, longest = 5_000 }: GatherOptions,
): (ids: readonly string[]) => void {
  let waiting = new Set<string>();
  let began = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    clearTimeout(timer);
    timer = undefined;
    if (performance.now() - began < longest && [...waiting].every(isWritten)) {
      resting.touch(began);
      resting.touch();
      return;
    }
    resting.cancel();
    const all = waiting;
    waiting = new Set();
    take(all);
  };
  const resting = typingPause(pause, look, longest);
  return (ids) => {
    if (ids.length === 0) return;
    if (waiting.size === 0) began = performance.now();
    for (const id of ids) waiting.add(id);
    if (ids.every(isWritten)) resting.touch();
    else timer ??= setTimeout(look, pause);
  };
}
