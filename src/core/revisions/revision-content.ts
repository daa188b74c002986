import { compareStories } from "../../shared/compare/compare-stories.ts";
import { storyDocument } from "../../shared/document/build.ts";
import type { StoryDocument } from "../../shared/document/nodes.ts";
import { parseDocument } from "../../shared/document/parse.ts";
import { type StoryFields, storyFields } from "../../shared/stories.ts";
import { newStoryFields } from "../stories/story-columns.ts";

/** What a revision holds: the page and the facts beside it, both as they are stored, joined without being read. */
export function joinContent(document: string, fields: string): string {
  return `{"document":${document},"fields":${fields}}`;
}

/** The facts as this version knows them; what an older version did not have yet is as in a new story. */
function readFields(value: unknown): StoryFields {
  const known = typeof value === "object" && value !== null ? value : {};
  const language = "language" in known ? String(known.language) : "en";
  const parsed = storyFields.safeParse({ ...newStoryFields(language), ...known });
  return parsed.success ? parsed.data : newStoryFields("en");
}

/** Reads what `joinContent` wrote. Never throws: a page that cannot be read is a problem in words. */
export function readContent(
  content: string,
): { ok: true; document: StoryDocument; fields: StoryFields } | { ok: false; problem: string } {
  let value: { document?: unknown; fields?: unknown } | null;
  try {
    value = JSON.parse(content);
  } catch (error) {
    return { ok: false, problem: error instanceof Error ? error.message : String(error) };
  }
  const parsed = parseDocument(JSON.stringify(value?.document ?? null));
  return parsed.ok ? { ...parsed, fields: readFields(value?.fields) } : parsed;
}

/** What a story's first version is compared with. */
export const emptyContent = joinContent(JSON.stringify(storyDocument({}, [])), "{}");

/**
 * Words that differ between two contents; null when one of them cannot be read. */
export function countWordChanges(before: string, after: string): { added: number; removed: number } | null {
  const left = readContent(before);
  const right = readContent(after);
  return left.ok && right.ok ? compareStories(left, right).words : null;
}
