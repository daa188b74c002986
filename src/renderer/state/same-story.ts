import { parseDocument } from "../../shared/document/parse.ts";
import type { StoryFields } from "../../shared/stories.ts";
import type { Snapshot } from "./save-queue.ts";

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json => typeof value === "object" && value !== null;

/** Whether two values are the same as JSON, in whatever order their keys stand. Ends at the first difference. */
export function sameJson(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (!isObject(a) || !isObject(b) || Array.isArray(a) !== Array.isArray(b)) return false;
  for (const key in a) if (!sameJson(a[key], b[key])) return false;
  for (const key in b) if (b[key] !== undefined && a[key] === undefined) return false;
  return true;
}

/** Whether two pages as JSON text are the same, however that is laid out. */
export function sameDocument(a: string, b: string): boolean {
  if (a === b) return true;
  const left = parseDocument(a);
  const right = parseDocument(b);
  return left.ok && right.ok && sameJson(left.document, right.document);
}

/** Whether two snapshots hold the same page and the same facts, however their JSON is laid out. */
export function sameStory(a: Snapshot, b: { document: string; fields: StoryFields }): boolean {
  return sameJson(a.fields, b.fields) && sameDocument(a.document, b.document);
}
