import { clusterSource, foldSigns } from "./fold-signs.ts";
import { wordPieces } from "./word-pieces.ts";

/** Geresh, gershayim and what is typed for them inside a Hebrew word: רה״מ, רה"מ and רהמ are one word. */
const hebrewQuotes = /(?<=\p{Script=Hebrew})["'’”\u05F3\u05F4](?=\p{Script=Hebrew})/gu;
/** Begins every word of the index that states a fact and is no text. Nothing typed or written can hold it: `fold` takes it out. */
export const factMark = "\uE000";
/** A NUL would end the text for SQLite. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are looked for
const controls = /[\u0000-\u001F\u007F\uE000]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII as a whole
const ascii = /^[\u0000-\u007F]*$/;
/** Signs of which each folds to one: what most Hebrew is written in. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII as a whole
const simple = /^[\u0000-\u007F\u05BE\u05D0-\u05EA\u05F3\u05F4\u2013\u2014\u2018\u2019\u201C\u201D]*$/;
const cluster = new RegExp(clusterSource, "gu");
const token = /[\p{L}\p{N}\p{Co}]+/gu;

/**
 * A text as it is indexed and looked for: compatibility forms one (NFKC), without accents, points and vowel marks, lower case, words
 * apart by spaces also where the script writes none.
 */
export function fold(text: string): string {
  const plain = text.replace(controls, " ");
  if (ascii.test(plain)) return plain.toLowerCase();
  return wordPieces(foldSigns(plain).replace(hebrewQuotes, ""))
    .map(({ text: piece }) => piece)
    .join(" ");
}

/** The words of a folded text, as the index parts it (`unicode61`: letters and digits). */
export function wordsOf(folded: string): string[] {
  return folded.match(token) ?? [];
}

/** A word of a text as it is looked for, and where it stands in the text as it is written (UTF-16 units, `to` behind the last). */
export interface PlacedWord {
  word: string;
  from: number;
  to: number;
}

interface Mapped {
  text: string;
  /** Where each unit of `text` comes from. */
  from: number[];
  to: number[];
}

/** Signs folded one cluster after the other, so that it is known where each came from. */
function mapSigns(text: string): Mapped {
  if (simple.test(text)) {
    const from = Array.from(text, (_, at) => at);
    return { text: text.toLowerCase(), from, to: from.map((at) => at + 1) };
  }
  const mapped: Mapped = { text: "", from: [], to: [] };
  for (const { 0: signs, index } of text.matchAll(cluster)) {
    const folded = foldSigns(signs);
    mapped.text += folded;
    for (let unit = 0; unit < folded.length; unit += 1) {
      mapped.from.push(index);
      mapped.to.push(index + signs.length);
    }
  }
  return mapped;
}

function withoutQuotes({ text, from, to }: Mapped): Mapped {
  const gone = new Set([...text.matchAll(hebrewQuotes)].map(({ index }) => index));
  if (gone.size === 0) return { text, from, to };
  const stays = (_: unknown, at: number) => !gone.has(at);
  return { text: text.replace(hebrewQuotes, ""), from: from.filter(stays), to: to.filter(stays) };
}

/** The words of a text in order: what `wordsOf(fold(text))` gives, each with its place in the text. */
export function placedWords(text: string): PlacedWord[] {
  const plain = text.replace(controls, " ");
  if (ascii.test(plain)) {
    const found = plain.toLowerCase().matchAll(token);
    return [...found].map(({ 0: word, index }) => ({ word, from: index, to: index + word.length }));
  }
  const mapped = withoutQuotes(mapSigns(plain));
  return wordPieces(mapped.text).flatMap(({ text: piece, at }) =>
    [...piece.matchAll(token)].map(({ 0: word, index }) => {
      const from = mapped.from[at + index] ?? 0;
      return { word, from, to: mapped.to[at + index + word.length - 1] ?? from };
    }),
  );
}
