import type { StoryDocument } from "../../shared/document/nodes.ts";
import { photosOf } from "../../shared/document/walk.ts";
import { fold } from "../../shared/search/fold.ts";
import { storyPlaces, type TextColumn } from "../../shared/search/story-places.ts";
import { wantedWords } from "../../shared/search/word-forms.ts";
import { wordsExpression } from "./query-parts.ts";

/** What a story is found by, folded: `fold` made it, and nothing but the index reads it. */
export interface SearchText {
  headline: string;
  standfirst: string;
  /** The blocks. */
  body: string;
  /** Captions, alternative texts and the credits written in the story. */
  photo: string;
  /** What stands beside the page: sluglines, names, tags, texts for search and social networks, notes. */
  note: string;
  /** Ids of the library's photos whose own credit stands in the story, and is found with `photo`. */
  inherited: string[];
}

/** Raised whenever `fold` or what is taken from a story changes: the index is then made anew. */
const rules = 4;

/** Under which rules a text was folded. Words of some unspaced scripts come from ICU's dictionaries, so its version counts. */
export const searchVersion = `${rules} icu ${process.versions.icu ?? "none"}`;

/** What a story is found by: its page, and the facts beside it. */
export function searchText(document: StoryDocument, fields: object): SearchText {
  const places = storyPlaces(document, fields, () => undefined);
  const all = (column: TextColumn) =>
    fold(places.flatMap((one) => (one.column === column ? [one.text] : [])).join("\n"));
  const inherited = photosOf(document).flatMap(({ node }) =>
    node.credit === null && node.photo !== "" ? [node.photo] : [],
  );
  return {
    headline: all("title"),
    standfirst: all("lead"),
    body: all("body"),
    photo: all("photo"),
    note: all("note"),
    inherited: [...new Set(inherited)],
  };
}

/**
 * The FTS5 query for what has a word beginning with every word of `text`, in any column. Nothing typed is syntax; what the tokenizer
 * parts (`AT&T`) must stand together. Empty when there is no word in it.
 */
export function searchQuery(text: string): string {
  return text
    .split(/\s+/)
    .map((value) => wantedWords({ value, quoted: false, begins: true }))
    .flatMap((wanted) => (wanted === null ? [] : [wordsExpression(wanted)]))
    .join(" AND ");
}
