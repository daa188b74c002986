import type { Edit } from "../checks/text/edit.ts";

export const letterCases = ["sentence", "title", "upper", "lower"] as const;
export type LetterCase = (typeof letterCases)[number];

/** Articles, conjunctions and prepositions of up to three letters: small in a title, but at its beginning and end. */
const small = new Set("a an and as at but by for if in nor of off on or out per so the to up via vs yet".split(" "));
const word = /[\p{L}\p{M}\p{N}]+(?:[’'][\p{L}\p{M}]+)*/gu;
const cased = /[\p{Lu}\p{Ll}\p{Lt}]/u;

/** Whether a text has letters that can be large or small at all; Hebrew has none. */
export const hasCase = (text: string): boolean => cased.test(text);

/** The same letter, large or small; one that would become two (ß) or another one stays. */
function turned(letter: string, large: boolean, language: string): string {
  const other = large ? letter.toLocaleUpperCase(language) : letter.toLocaleLowerCase(language);
  if (other.length !== letter.length) return letter;
  const back = large ? other.toLocaleLowerCase(language) : other.toLocaleUpperCase(language);
  return back === letter || other === letter ? other : letter;
}

const all = (text: string, large: boolean, language: string) =>
  Array.from(text, (letter) => turned(letter, large, language)).join("");

function first(text: string, language: string): string {
  const [letter = "", ...rest] = text;
  return turned(letter, true, language) + rest.join("");
}

/** A word that is written so everywhere: capitals inside it (iPhone, McKay), or nothing but capitals. */
const isOwn = (text: string) => /\p{Ll}\p{Lu}|\p{Lu}.*\p{Lu}/u.test(text);

interface Words {
  language: string;
  /** Words of the text that have a capital of their own. */
  names: ReadonlySet<string>;
  /** The whole text is in capitals, so that those of a word say nothing. */
  isLoud: boolean;
}

/** Whether a sentence begins at a place of the line: only marks stand before it, or it follows the end of one. */
function begins(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 40), at);
  return at === 0 || /(?:^|[.?!…\n])[\s"“”‘’'«»([\-–—]*$/.test(before);
}

function asSentence(own: string, isFirst: boolean, { language, names, isLoud }: Words): string {
  const plain = all(own, false, language);
  if (!isLoud && isOwn(own)) return own;
  if (isFirst) return first(plain, language);
  const name = first(plain, language);
  if (names.has(name) || (language.startsWith("en") && /^i(?:[’']|$)/.test(plain))) return name;
  return plain;
}

function asTitle(own: string, isEdge: boolean, { language, isLoud }: Words): string {
  if (!isLoud && isOwn(own)) return own;
  const plain = all(own, false, language);
  return small.has(plain) && !isEdge ? plain : first(plain, language);
}

function turnWords(text: string, to: "sentence" | "title", words: Words): string {
  const found = [...text.matchAll(word)];
  const last = found.at(-1)?.index;
  let [result, at] = ["", 0];
  for (const { 0: own, index } of found) {
    const isFirst =
      begins(text, index) || (to === "title" && /[:—]\s*$/.test(text.slice(Math.max(0, index - 10), index)));
    const next = to === "sentence" ? asSentence(own, isFirst, words) : asTitle(own, isFirst || index === last, words);
    result += text.slice(at, index) + next;
    at = index + own.length;
  }
  return result + text.slice(at);
}

export interface CaseOptions {
  /** BCP 47; decides how some letters turn (Turkish i). */
  language: string;
  /** Words that keep their capital in a sentence. */
  names?: ReadonlySet<string>;
}

/**
 * A text with other capitals: as a sentence, as a title (small words of up to three letters stay small, as AP has it), all large or all
 * small. Letters stay the letters that they are, and so many. Acronyms and words with capitals inside keep theirs.
 */
export function withCase(text: string, to: LetterCase, { language, names = new Set() }: CaseOptions): string {
  if (to === "upper" || to === "lower") return all(text, to === "upper", language);
  const isLoud = text === all(text, true, language);
  return turnWords(text, to, { language, names, isLoud });
}

/** The edits by which a part of a text gets other capitals: of the letters that differ. What stands around decides where sentences begin. */
export function changeCase(text: string, from: number, to: number, kind: LetterCase, options: CaseOptions): Edit[] {
  const part = text.slice(from, to);
  const done = withCase(part, kind, options);
  // A selection in the middle of a sentence does not begin one.
  const isInside = kind === "sentence" && from > 0 && !begins(text, from + (part.length - part.trimStart().length));
  const kept = isInside ? keepFirst(part, done, options) : done;
  return turnedLetters(part, kept).map(({ start, end, text: letters }) => {
    return { start: from + start, end: from + end, text: letters };
  });
}

/** Where two texts of the same length differ. */
function turnedLetters(before: string, after: string): Edit[] {
  const edits: Edit[] = [];
  for (let at = 0; at < before.length; at += 1) {
    if (before[at] === after[at]) continue;
    const start = at;
    while (at < before.length && before[at] !== after[at]) at += 1;
    edits.push({ start, end: at, text: after.slice(start, at) });
  }
  return edits;
}

function keepFirst(part: string, done: string, options: CaseOptions): string {
  const [match] = part.matchAll(word);
  if (!match) return done;
  const words: Words = { language: options.language, names: options.names ?? new Set(), isLoud: false };
  const own = asSentence(match[0], false, words);
  return done.slice(0, match.index) + own + done.slice(match.index + own.length);
}

/** Words that stand with a capital in the middle of a sentence: names, as far as a text tells. */
export function namesIn(texts: Iterable<string>): Set<string> {
  const names = new Set<string>();
  for (const text of texts) {
    for (const { 0: own, index } of text.matchAll(word)) {
      if (/^\p{Lu}\p{Ll}/u.test(own) && !begins(text, index)) names.add(own.replace(/[’']s$/, ""));
    }
  }
  return names;
}
