import { createHash } from "node:crypto";
import type { StoryDocument } from "../../shared/document/nodes.ts";

/** A value with its keys in one order: the desk writes them in another than the core. */
function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).filter(([, one]) => one !== undefined);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, one]) => [key, ordered(one)]));
}

/** A fingerprint by which it is known whether a page is still the same, whoever wrote it down. */
export function textSum(document: StoryDocument): string {
  return createHash("sha256")
    .update(JSON.stringify(ordered(document)))
    .digest("base64url");
}
