import type { RuleEnd } from "./rule-index.ts";

/** A path through the index that came to an end of some rule. */
export interface StyleMatch {
  end: RuleEnd;
  from: number;
  to: number;
  first: number;
  last: number;
  /** The first and the last token of each step; the second is before the first where a gap is empty. */
  steps: readonly (readonly [number, number])[];
}
