import { storyTexts } from "../../shared/checks/story-texts.ts";
import type { StoryDocument } from "../../shared/document/nodes.ts";
import { photosOf } from "../../shared/document/walk.ts";
import { separateWords } from "../../shared/text/words.ts";

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
}

/** Raised whenever `fold` or what is taken from a story changes: the index is then made anew. */
const rules = 2;

/** Begins every word of the index that states a fact and is no text. Nothing typed or written can hold it: `fold` takes it out. */
export const factMark = "\uE000";

/** Under which rules a text was folded. Words of unspaced scripts come from ICU's dictionaries, so its version counts. */
export const searchVersion = `${rules} icu ${process.versions.icu ?? "none"}`;

/** Vowel points and cantillation; not maqaf, paseq, sof pasuq and nun hafukha, which are signs between words. */
const hebrewPoints = /[\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7]/g;
/** Harakat, Quranic marks and the lengthening stroke. */
const arabicMarks = /[\u0610-\u061A\u0640\u064B-\u065F\u0670\u06D6-\u06DC\u06DF-\u06E8\u06EA-\u06ED]/g;
/** Geresh, gershayim and what is typed for them inside a Hebrew word: רה״מ, רה"מ and רהמ are one word. */
const hebrewQuotes = /(?<=\p{Script=Hebrew})["'’”\u05F3\u05F4](?=\p{Script=Hebrew})/gu;
// biome-ignore lint/suspicious/noControlCharactersInRegex: a NUL would end the text for SQLite
const controls = /[\u0000-\u001F\u007F\uE000]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII as a whole
const ascii = /^[\u0000-\u007F]*$/;

/**
 * A text as it is looked for: compatibility forms one (NFKC), without Hebrew points and Arabic vowel marks, lower case, words
 * apart by spaces also where the script writes none. Accents stay: the index's own tokenizer drops them. Other scripts' marks
 * are letters' parts (Devanagari) and are kept.
 */
export function fold(text: string): string {
  const plain = text.replace(controls, " ").toLowerCase();
  if (ascii.test(plain)) return plain;
  const marked = plain.normalize("NFKC").replace(hebrewPoints, "").replace(arabicMarks, "").replace(hebrewQuotes, "");
  return separateWords(marked);
}

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

/** What a story is found by: its page, and the facts beside it. */
export function searchText(document: StoryDocument, fields: unknown): SearchText {
  const texts = storyTexts(document);
  const at = (is: (where: string) => boolean) => texts.filter(({ where }) => is(where)).map(({ text }) => text);
  const credits = photosOf(document).flatMap(({ node: { credit } }) =>
    credit === null ? [] : [credit.raw, ...credit.items.flatMap(({ parties }) => parties.map(({ name }) => name))],
  );
  const joined = (parts: readonly string[]) => fold(parts.join("\n"));
  return {
    headline: joined(at((where) => where === "headline")),
    standfirst: joined(at((where) => where === "standfirst")),
    body: joined(at((where) => where.startsWith("block:"))),
    photo: joined([...at((where) => where.startsWith("photo:")), ...credits]),
    note: joined(fieldTexts(fields)),
  };
}

const wordCharacter = /[\p{L}\p{N}]/u;

/**
 * The FTS5 query for stories in which every word of `text` begins a word. Each is quoted, so that nothing typed is syntax;
 * what the tokenizer parts (`AT&T`, `中华人民`) must stand together. Empty when there is no word in it.
 */
export function searchQuery(text: string): string {
  return text
    .split(/\s+/)
    .map((word) => fold(word).replaceAll('"', " ").trim())
    .filter((word) => wordCharacter.test(word))
    .map((word) => `"${word}"*`)
    .join(" ");
}
