import { parseDocument } from "../../shared/document/parse.ts";
import type { StoryFields } from "../../shared/stories.ts";
import type { Snapshot } from "./save-queue.ts";

/** JSON with every object's keys in order, so that equal values give equal text. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

function sameDocument(a: string, b: string): boolean {
  if (a === b) return true;
  const left = parseDocument(a);
  const right = parseDocument(b);
  return left.ok && right.ok && canonical(left.document) === canonical(right.document);
}

/** Whether two snapshots hold the same page and the same facts, however their JSON is laid out. */
export function sameStory(a: Snapshot, b: { document: string; fields: StoryFields }): boolean {
  return canonical(a.fields) === canonical(b.fields) && sameDocument(a.document, b.document);
}
