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
  let looks = 0;
  const look = () => {
    looks += 1;
    if (looks * pause < longest && [...waiting].every(isWritten)) {
      setTimeout(look, pause);
      return;
    }
    const all = waiting;
    waiting = new Set();
    looks = 0;
    take(all);
  };
  return (ids) => {
    if (waiting.size === 0 && ids.length > 0) setTimeout(look, pause);
    for (const id of ids) waiting.add(id);
  };
}
