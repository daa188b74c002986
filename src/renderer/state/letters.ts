/**
 * A letter that is typed into a text of a page is told to all who follow the page only if nobody was told of one there since the page was
 * last looked at, or something else was changed. Whoever was told has still to look, and will see them all; those after it move the clock,
 * and nothing else. Looks are counted for the window, at whichever page: one too many only tells a letter too often.
 */
let lastAt = Number.NEGATIVE_INFINITY;
let looks = 0;

/** When a letter came last on any page of this window, told or not; by `performance.now`. */
export function lastLetterAt(): number {
  return lastAt;
}

/** Says that a letter came, at this time of `performance.now`. */
export function letterCame(at: number): void {
  lastAt = at;
}

/** Grows with every look at a page: what was told before it is known. */
export function looksAtPages(): number {
  return looks;
}

/**
 * Says that somebody takes a page as it stands now: the next letter is news again. To be called by everybody who follows a page, before
 * they read it; what waits for a rest of the typing (`typingPause`) need not.
 */
export function lookAtPage(): void {
  looks += 1;
}
