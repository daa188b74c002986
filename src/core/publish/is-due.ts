import { type DeskStage, isReadyStage } from "../../shared/stages.ts";
import type { FrozenCandidate } from "./candidate.ts";

/**
 * Whether the desk wants a story out as it is now: it is ready by its stage, or readers have another page of it. One that was withdrawn
 * comes back only when somebody names it.
 */
export function isDue(
  { story, unchanged }: Pick<FrozenCandidate, "story" | "unchanged">,
  stages: readonly DeskStage[],
): boolean {
  if (unchanged || story.publication === "withdrawn") return false;
  return story.publication !== "unpublished" || isReadyStage(stages, story.fields.stage);
}
