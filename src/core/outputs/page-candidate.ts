import { AppError } from "../../shared/app-error.ts";
import type { PageInput } from "../../shared/publication/page-input.ts";
import type { FrozenCandidate } from "../publish/candidate.ts";

/** A candidate that is a story's page, and not the notice that it was withdrawn. */
export type PageCandidate = FrozenCandidate & { input: PageInput };

/** Throws `refused` for the notice: there is nothing else to hand on. */
export function pageCandidate(candidate: FrozenCandidate): PageCandidate {
  const { input } = candidate;
  if (input === null) throw new AppError("refused", "output.noPage");
  return { ...candidate, input };
}
