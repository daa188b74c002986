/** How large a run is: `quick` proves that everything runs and gives rough figures, `full` gives those worth quoting. */
export type Size = "quick" | "full";

/** One way of doing a subject's work. */
export interface Contestant {
  name: string;
  /** Does the work once. `call` counts this contestant's calls from 0 and never repeats. */
  run(call: number): unknown;
  /**
   * What the call cost in milliseconds by instruments of the contestant's own (those of a browser), where the clock around the
   * call would measure something else.
   */
  cost?(result: unknown): number;
  /** What else the same call cost, by name, where one set-up answers several questions. Only beside `cost`. */
  also?: Readonly<Record<string, (result: unknown) => number>>;
  /** Throws unless the result of the given call is right, by another road than the one that made it. Never timed. */
  check(result: unknown, call: number): unknown;
  /** What the program does while nobody waits for it. Called between slices and every `idleEvery` calls, never timed. */
  idle?(): unknown;
  close?(): unknown;
}

/** What a call costs, of all calls in a slice: the one in the middle, or the one that 99 in 100 stay below. */
export type Statistic = "p50" | "p99";

/** A ratio that is wanted: cost of `of` ÷ cost of `against`, at most so much. */
export interface Goal {
  of: string;
  against: string;
  statistic: Statistic;
  atMost: number;
  /** The one of the contestants' other costs (`also`) that is meant, by its name. */
  cost?: string;
  /** Means something at full size alone: a quick run prints the ratio and no verdict. */
  fullOnly?: boolean;
}

/** A question with several contestants, all doing the same work on the same input. */
export interface Subject {
  name: string;
  /** What one call does in a run of this size, in a sentence. */
  about: string | ((size: Size) => string);
  /** Ratios are printed against this contestant. */
  reference: string;
  goals?: readonly Goal[] | ((size: Size) => readonly Goal[]);
  /** The least number of calls in a slice; raise it where p99 is asked for: what happens once in some hundred calls must be met. */
  calls?: number | Record<Size, number>;
  /** After so many calls the person pauses, and the program may do its `idle` work. Only between slices when absent. */
  idleEvery?: number;
  /** The most rounds, where one call takes seconds. */
  rounds?: number | Record<Size, number>;
  /** Makes the input and the contestants. `folder` is empty, the subject's own, and removed afterwards. */
  setUp(size: Size, folder: string): Promise<Contestant[]>;
}

/** Thrown by `setUp` where something that the peers need is not on this machine; the message says what. Nothing is wrong then. */
export class SkippedSubject extends Error {}
