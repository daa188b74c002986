import type { StoryFields } from "../../shared/stories.ts";
import { sameJson } from "./same-story.ts";

/**
 * The facts of a story that two people changed from the same `base`: theirs where only they changed one, ours where only we did. Null
 * where both changed the same one, each to something else. What this version does not know is merged as well.
 */
export function mergeFields(base: StoryFields, theirs: StoryFields, ours: StoryFields): StoryFields | null {
  const [was, their, our]: Readonly<Record<string, unknown>>[] = [base, theirs, ours];
  const merged: Record<string, unknown> = {};
  for (const name of new Set([...Object.keys(theirs), ...Object.keys(ours)])) {
    const isTheirs = !sameJson(their?.[name], was?.[name]);
    const isOurs = !sameJson(our?.[name], was?.[name]);
    if (isTheirs && isOurs && !sameJson(their?.[name], our?.[name])) return null;
    const value = isTheirs ? their?.[name] : our?.[name];
    if (value !== undefined) merged[name] = value;
  }
  return merged as StoryFields;
}
