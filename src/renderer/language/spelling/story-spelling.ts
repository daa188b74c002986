import { type KnownWords, noKnownWords, withoutPossessive } from "../../../shared/language/known-words.ts";
import type { English } from "../../../shared/language/language-settings.ts";
import { type CheckedWord, type Span, unknownWords } from "../../../shared/language/words-to-check.ts";
import type { Speller } from "./speller.ts";

/** A line of text by the name of its place, and what in it is not looked at. */
export interface LineOfText {
  key: string;
  /** Grows with each text that the line has; what is said of it bears the same. */
  version: number;
  text: string;
  english: English;
  leftOut: readonly Span[];
}

/** A word that is in no dictionary and no list. */
export interface Misspelling extends Span {
  word: string;
}

/** What is wrong in a line, whole: it stands for what was said of the line before. */
export interface SpeltLine {
  key: string;
  version: number;
  wrong: Misspelling[];
}

/** The spelling of one story. It keeps the unknown words of each line, since a name is known by standing in a story more than once. */
export interface StorySpelling {
  /** Lines that changed, and those that are gone. Gives the lines of which something else is to be said now, the changed ones always. */
  update(lines: readonly LineOfText[], gone: readonly string[]): SpeltLine[];
  /** Which words are right here from now on. Gives all lines. */
  know(known: KnownWords): SpeltLine[];
}

interface Standing {
  /** How often it stands in the story. */
  times: number;
  /** How often it has a capital that its place does not ask for. */
  asName: number;
  lines: Set<string>;
}

/** What is kept of a line. */
interface KeptLine {
  version: number;
  speller: Speller;
  unknown: CheckedWord[];
}

/** The least letters of a name that is known by being like no word: anything shorter is like some. */
const shortestStranger = 5;

const isCapital = (word: string) => /^\p{Lu}/u.test(word);

/** A name of the story: a capitalised word that stands in it at least twice, once at least where only a name has a capital. */
const isName = ({ times, asName }: Standing) => times > 1 && asName > 0;

/** Whether nothing but a space stands between two words. */
const isBeside = (one: CheckedWord, other: CheckedWord | undefined) =>
  other !== undefined && (other.from - one.to === 1 || one.from - other.to === 1);

/** The spelling of a story. `spellerOf` gives the dictionary of each English that its lines are written in. */
export function createStorySpelling(spellerOf: (english: English) => Speller): StorySpelling {
  let known: KnownWords = noKnownWords;
  const lines = new Map<string, KeptLine>();
  const standings = new Map<string, Standing>();

  const nameOf = ({ word }: CheckedWord) => withoutPossessive(word);

  function count(key: string, words: readonly CheckedWord[], by: 1 | -1, touched: Map<string, boolean>): void {
    for (const one of words) {
      if (!isCapital(one.word)) continue;
      const name = nameOf(one);
      const standing = standings.get(name) ?? { times: 0, asName: 0, lines: new Set<string>() };
      if (!touched.has(name)) touched.set(name, isName(standing));
      standing.times += by;
      if (!one.mayBeCapital) standing.asName += by;
      if (by === 1) standing.lines.add(key);
      else standing.lines.delete(key);
      if (standing.times === 0) standings.delete(name);
      else standings.set(name, standing);
    }
  }

  /**
   * A name stands in lists, in the story more than once, or is like no word at all: a capitalised word inside a sentence is rarely a
   * slip of two or more letters.
   */
  function isWrong(one: CheckedWord, speller: Speller): boolean {
    const name = nameOf(one);
    const isKnown = (word: string) => known.has(word) || speller.isRight(word);
    const isStranger = (word: string) => isKnown(word) || speller.isLikeNothing(word);
    if (isKnown(one.word) || isKnown(name) || name.split("-").every(isKnown)) return false;
    if (!isCapital(one.word)) return true;
    const standing = standings.get(name);
    if (standing && isName(standing)) return false;
    return one.mayBeCapital || name.length < shortestStranger || !name.split("-").every(isStranger);
  }

  function spelt(key: string): SpeltLine {
    const line = lines.get(key);
    if (!line) return { key, version: 0, wrong: [] };
    const { unknown, speller } = line;
    const doubted = new Set(unknown.filter((one) => isWrong(one, speller)));
    const isName = (one: CheckedWord | undefined) => one !== undefined && isCapital(one.word) && !doubted.has(one);
    const wrong = unknown.filter((one, at) => {
      if (!doubted.has(one)) return false;
      // A first name too short to be told from a slip goes by the name that it stands beside.
      if (one.mayBeCapital || !isCapital(one.word) || one.word.length >= shortestStranger) return true;
      const beside = [unknown[at - 1], unknown[at + 1]].filter((other) => isBeside(one, other));
      return !beside.some(isName);
    });
    return { key, version: line.version, wrong: wrong.map(({ from, to, word }) => ({ from, to, word })) };
  }

  return {
    update(changed, gone) {
      const touched = new Map<string, boolean>();
      for (const key of [...gone, ...changed.map((line) => line.key)]) {
        count(key, lines.get(key)?.unknown ?? [], -1, touched);
        lines.delete(key);
      }
      for (const { key, version, text, english, leftOut } of changed) {
        const speller = spellerOf(english);
        const unknown = unknownWords(text, leftOut, speller.isRight, speller.fine);
        lines.set(key, { version, speller, unknown });
        count(key, unknown, 1, touched);
      }
      const told = new Set(changed.map(({ key }) => key));
      for (const [name, was] of touched) {
        const standing = standings.get(name);
        if (standing && isName(standing) !== was) for (const key of standing.lines) told.add(key);
      }
      return [...told].map(spelt);
    },
    know(words) {
      known = words;
      return [...lines.keys()].map(spelt);
    },
  };
}
