import type { LanguageCounts } from "../editor/language/line-marks.ts";
import type { ReadableStore } from "./store.ts";

/** How the helpers for spelling and grammar are: both there, without the one for grammar, or none. */
export type CareStatus = "on" | "grammar-down" | "down";

/** Spelling and grammar of an open story's page, for what stands around the page. */
export interface SessionCare {
  counts: ReadableStore<LanguageCounts>;
  status: ReadableStore<CareStatus>;
  /** Goes to the next finding, or the one before, and offers what can be done about it. False where there is none. */
  walk(step: 1 | -1): boolean;
}
