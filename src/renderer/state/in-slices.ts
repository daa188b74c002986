/** How long work may hold the window at a time, in milliseconds: less than a frame, so that a key is never kept waiting. */
const slice = 6;
/** How long the window may be too busy to be called idle before the work goes on all the same; in milliseconds. */
const patience = 250;

function whenIdle(run: () => void): () => void {
  if (typeof requestIdleCallback === "undefined") {
    const timer = setTimeout(run, 0);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(run, { timeout: patience });
  return () => cancelIdleCallback(handle);
}

/** Yielded where the slice is to end whatever time is left: what was done then is drawn before the work goes on. */
export const breath = Symbol("breath");

/**
 * Carries out work that says where it may be interrupted (`yield`), a slice at a time, the first at once and the others when
 * the window has nothing else to do. `done` is given its result. Returns the function that gives it up.
 */
export function inSlices<T>(work: Iterator<unknown, T>, done: (result: T) => void): () => void {
  let stopWaiting = () => {};
  let isGivenUp = false;
  const go = () => {
    const end = performance.now() + slice;
    do {
      const step = work.next();
      if (step.done) {
        done(step.value);
        return;
      }
      if (step.value === breath) break;
    } while (performance.now() < end);
    stopWaiting = whenIdle(go);
  };
  go();
  return () => {
    if (isGivenUp) return;
    isGivenUp = true;
    stopWaiting();
    work.return?.();
  };
}
