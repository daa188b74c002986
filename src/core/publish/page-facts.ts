import type { PageFacts, PageInput } from "../../shared/publication/page-input.ts";

/** The input of a page as JSON, without what a desk has open itself. Text, because it goes through several hands unread. */
export function pageFacts({ document: _, fields: _facts, organisations: _table, ...facts }: PageInput): string {
  return JSON.stringify(facts satisfies PageFacts);
}
