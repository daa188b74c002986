import { storyTexts } from "../../shared/checks/story-texts.ts";
import type { Credit } from "../../shared/credit/credit.ts";
import type { StoryDocument } from "../../shared/document/nodes.ts";
import { photosOf } from "../../shared/document/walk.ts";
import { fold } from "../../shared/search/fold.ts";
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
const rules = 3;

/** Under which rules a text was folded. Words of some unspaced scripts come from ICU's dictionaries, so its version counts. */
export const searchVersion = `${rules} icu ${process.versions.icu ?? "none"}`;

/** Every text among a story's facts, however deep: what is added later is found too. Ids and switches are no texts. */
function fieldTexts(fields: unknown): string[] {
  if (typeof fields === "string") return [fields];
  if (typeof fields !== "object" || fields === null) return [];
  return Object.entries(fields).flatMap(([name, value]) => (unsaid.has(name) ? [] : fieldTexts(value)));
}
/** Fields whose strings nobody wrote as words; who wants them filters by them. */
const unsaid = new Set([
  "language",
  "stage",
  "hero",
  "due",
  "embargo",
  "legal",
  "pictures",
  "related",
  "followUpOf",
  "translationOf",
]);

/** What a credit is found by: its line as it was written, and every party's name. */
export function creditTexts({ raw, items }: Pick<Credit, "raw" | "items">): string[] {
  return [raw, ...items.flatMap(({ parties }) => parties.map(({ name }) => name))];
}

/** What a story is found by: its page, and the facts beside it. */
export function searchText(document: StoryDocument, fields: unknown): SearchText {
  const texts = storyTexts(document);
  const at = (is: (where: string) => boolean) => texts.filter(({ where }) => is(where)).map(({ text }) => text);
  const uses = photosOf(document).map(({ node }) => node);
  const credits = uses.flatMap(({ credit }) => (credit === null ? [] : creditTexts(credit)));
  const joined = (parts: readonly string[]) => fold(parts.join("\n"));
  return {
    headline: joined(at((where) => where === "headline")),
    standfirst: joined(at((where) => where === "standfirst")),
    body: joined(at((where) => where.startsWith("block:"))),
    photo: joined([...at((where) => where.startsWith("photo:")), ...credits]),
    note: joined(fieldTexts(fields)),
    inherited: [...new Set(uses.flatMap(({ photo, credit }) => (credit === null && photo !== "" ? [photo] : [])))],
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
