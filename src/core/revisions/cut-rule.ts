/** A break in the saving after which the work before it is one piece, and the longest such piece; in milliseconds. */
export const cutPause = 2 * 60_000;
export const cutLimit = 10 * 60_000;

/** The moments that decide whether the stored text becomes a revision before the next save takes its place. ISO 8601, UTC. */
export interface SaveMoment {
  /** When and by whom the stored text was saved. */
  storedAt: string;
  storedBy: string;
  /** When the text of the last revision was saved; without one, when the story was made. */
  lastCutAt: string;
  at: string;
  actor: string;
}

/**
 * Whether the text that is about to be replaced is kept as a revision: after a break of two minutes, after ten minutes of
 * work without one, when another person goes on, or when the clock went backwards. Asked at each save, so that no timer
 * has to live for it and none can be lost.
 */
export function isPause({ storedAt, storedBy, lastCutAt, at, actor }: SaveMoment): boolean {
  const now = Date.parse(at);
  const stored = Date.parse(storedAt);
  if (storedBy !== actor || now < stored || now - stored >= cutPause) return true;
  return now - Date.parse(lastCutAt) >= cutLimit;
}
