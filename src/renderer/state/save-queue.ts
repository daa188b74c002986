import { AppError } from "../../shared/app-error.ts";
import type { StoryFields } from "../../shared/stories.ts";
import { afterLetters, type Clock, typingPause } from "./typing-pause.ts";

/**
 * How long after the last change a save begins, and how long it may be put off while the changes go on; in milliseconds.
 * The limit leaves half a second for a late timer and the save itself, so that nothing unsaved is ever older than 2 s.
 */
export const savePause = 400;
export const saveLimit = 1_500;
const firstRetry = 1_000;
const longestRetry = 30_000;

/** What one save carries: the page as JSON text, and the facts beside it. */
export interface Snapshot {
  document: string;
  fields: StoryFields;
}
export interface SaveAnswer {
  version: number;
  savedAt: string;
  slug: string;
}

export type SaveState =
  | { status: "saved"; at: string }
  | { status: "unsaved" }
  | { status: "saving" }
  /** Refused or impossible for now; it is tried again by itself. */
  | { status: "failed"; error: AppError }
  /** The core cannot be reached; it is tried again by itself. */
  | { status: "offline" }
  /** The story was changed elsewhere. Saving has stopped until a person decides; nothing was overwritten. */
  | { status: "conflict"; error: AppError };

/**
 * What a conflict turned out to be: `saved`, our own save whose answer was lost; `merged`, both changed different things, and this is
 * both of them, to be saved over version `version`; or null, a real one.
 */
export type Reconciled = { saved: SaveAnswer } | { version: number; merged: Snapshot } | null;

export interface SaveQueueOptions {
  version: number;
  savedAt: string;
  /** The story as it stands now. Called only when a save begins. */
  read(): Snapshot;
  save(baseVersion: number, snapshot: Snapshot): Promise<SaveAnswer>;
  /** Asked only after a conflict: how what `snapshot` says stands to what is stored. */
  reconcile(snapshot: Snapshot): Promise<Reconciled>;
  onState(state: SaveState): void;
  onSaved(answer: SaveAnswer): void;
  clock: Clock;
}

export interface SaveQueue {
  /** Says that the story changed since it was last read. Cheap: nothing is read or sent here. */
  touch(): void;
  /** Saves all that was changed until now. True once it is stored; false when it could not be (the queue goes on trying). */
  flush(): Promise<boolean>;
  /** Tries again at once if the last attempt failed. */
  retry(): void;
  /** Whether everything is stored and nothing is on its way. */
  isClean(): boolean;
  /** In how many milliseconds the writing will have rested for `savePause`; none when it has. */
  restsIn(): number;
  version(): number;
  /** Says that another window stored the story, and that this one shows it now. Only while everything here is stored. */
  adopt(answer: Pick<SaveAnswer, "version" | "savedAt">): void;
  /** After a conflict: goes on from `version`, so that what stands here is saved over what was stored there. */
  goOnFrom(version: number): Promise<boolean>;
  /** Ends the queue. What is not saved by then is not saved by it. */
  close(): void;
}

/** How often in a row a save may meet a change made elsewhere and be merged with it, before that is left to the next attempt. */
const mostMerges = 5;

interface Attempt {
  snapshot: Snapshot;
  covers: number;
  merges: number;
}

function asAppError(error: unknown): AppError {
  return error instanceof AppError ? error : new AppError("internal", "desk.unexpected", { problem: String(error) });
}

/**
 * The one road by which a story is saved: serial, each save stating the version it was made from.
 *
 * An answer that never came is the one dangerous case, because the save may have been carried out. Such a save is
 * repeated unchanged, with the same base version, before anything newer is sent. Then either it is stored now, or the
 * core reports a conflict and what it holds is exactly what we sent: that is our own save, and work goes on without a
 * word. A conflict with a change of something else is merged, and the merged story is saved at once. Any other conflict stops
 * the queue.
 */
export function createSaveQueue(options: SaveQueueOptions): SaveQueue {
  const { clock } = options;
  let version = options.version;
  let savedAt = options.savedAt;
  let changes = 0;
  let stored = 0;
  let touchedAt = Number.NEGATIVE_INFINITY;
  let waitingSince: number | null = null;
  let unanswered: Attempt | null = null;
  let failures = 0;
  let running: Promise<void> | null = null;
  let cancelTimer: (() => void) | null = null;
  let stopped = false;
  let closed = false;
  let state: SaveState = { status: "saved", at: savedAt };

  const show = (next: SaveState) => {
    state = next;
    if (!closed) options.onState(next);
  };
  const dropTimer = () => {
    resting.cancel();
    cancelTimer?.();
    cancelTimer = null;
  };
  const startIn = (milliseconds: number) => {
    dropTimer();
    cancelTimer = clock.after(milliseconds, () => void start());
  };
  const resting = typingPause(savePause, () => void start(), saveLimit, clock);
  const startSoon = (now = clock.now()) => {
    waitingSince ??= now;
    // Put off from the first change on that is not stored, which may have come during the last save.
    resting.touch(waitingSince);
    resting.touch(now);
  };

  function accept(answer: SaveAnswer, attempt: Attempt): void {
    version = answer.version;
    savedAt = answer.savedAt;
    stored = attempt.covers;
    unanswered = null;
    failures = 0;
    options.onSaved(answer);
    if (changes === stored) show({ status: "saved", at: savedAt });
    else {
      show({ status: "unsaved" });
      startSoon();
    }
  }

  function failLater(error: AppError, attempt: Attempt | null): void {
    const offline = error.code === "unavailable";
    // A refusal of the repeated save does not prove that the lost one was not carried out; only an invalid one never was.
    const mayBeStored = offline || (unanswered !== null && error.code !== "invalid");
    unanswered = mayBeStored ? attempt : null;
    failures += 1;
    show(offline ? { status: "offline" } : { status: "failed", error });
    startIn(Math.min(longestRetry, firstRetry * 2 ** (failures - 1)));
  }

  async function resolveConflict(error: AppError, attempt: Attempt): Promise<void> {
    const found = await options.reconcile(attempt.snapshot).catch(asAppError);
    if (found instanceof AppError) return failLater(found, attempt);
    if (found !== null && "saved" in found) return accept(found.saved, attempt);
    if (found !== null) {
      version = found.version;
      unanswered = null;
      return carryOut({ ...attempt, snapshot: found.merged, merges: attempt.merges + 1 });
    }
    stopped = true;
    show({ status: "conflict", error });
  }

  async function carryOut(attempt: Attempt): Promise<void> {
    try {
      accept(await options.save(version, attempt.snapshot), attempt);
    } catch (cause) {
      const error = asAppError(cause);
      if (error.code === "conflict" && attempt.merges < mostMerges) await resolveConflict(error, attempt);
      else failLater(error, attempt);
    }
  }

  async function attemptSave(): Promise<void> {
    let attempt: Attempt;
    try {
      attempt = unanswered ?? { snapshot: options.read(), covers: changes, merges: 0 };
    } catch (cause) {
      return failLater(asAppError(cause), null);
    }
    if (unanswered === null) waitingSince = null;
    if (failures === 0) show({ status: "saving" });
    await carryOut(attempt);
  }

  function start(): Promise<void> {
    dropTimer();
    if (running === null) {
      running = attemptSave().finally(() => {
        running = null;
      });
    }
    return running;
  }

  async function flush(): Promise<boolean> {
    const goal = changes;
    if (running !== null) await running;
    while (stored < goal && !stopped && !closed) {
      const before = stored;
      await start();
      if (stored === before) return false;
    }
    return stored >= goal;
  }

  return {
    touch() {
      if (closed) return;
      changes += 1;
      touchedAt = clock.now();
      waitingSince ??= touchedAt;
      if (stopped || running !== null || failures > 0) return;
      if (state.status === "saved") show({ status: "unsaved" });
      startSoon(touchedAt);
    },
    flush,
    retry() {
      if (!stopped && !closed && failures > 0) void start();
    },
    isClean: () => changes === stored && running === null,
    restsIn: () => Math.max(0, afterLetters(touchedAt, clock) + savePause - clock.now()),
    version: () => version,
    adopt(answer) {
      version = answer.version;
      savedAt = answer.savedAt;
      show({ status: "saved", at: savedAt });
    },
    goOnFrom(next) {
      version = next;
      stopped = false;
      unanswered = null;
      failures = 0;
      return flush();
    },
    close() {
      closed = true;
      dropTimer();
    },
  };
}
