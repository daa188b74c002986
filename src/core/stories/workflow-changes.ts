import type { StoryFields } from "../../shared/stories.ts";

/** One thing that was done to a story besides writing; `details` are what a sentence about it needs. */
export interface WorkflowChange {
  kind: string;
  details: Record<string, string | number>;
}

/**
 * What of the workflow differs between two states of a story's facts: what the log says of a save. Texts are not in it; the history
 * has those. Pure.
 */
export function workflowChanges(before: StoryFields, after: StoryFields): WorkflowChange[] {
  const changes: WorkflowChange[] = [];
  for (const name of ["stage", "due", "priority", "embargo", "legal", "pictures"] as const) {
    if (before[name] !== after[name]) changes.push({ kind: name, details: { from: before[name], to: after[name] } });
  }
  if (before.onHold !== after.onHold) changes.push({ kind: after.onHold ? "held" : "released", details: {} });
  return changes;
}
