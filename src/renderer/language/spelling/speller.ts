import nspell from "nspell";
import { withoutPossessive } from "../../../shared/language/known-words.ts";
import type { KnownChunks } from "../../../shared/language/words-to-check.ts";
import { slipsOf } from "./one-slip.ts";

/** Knows how words are spelt. Words are as `wordsToCheck` gives them: keyboard apostrophes, composed letters. */
export interface Speller {
  /** Chunks of text in which every word is right; see `unknownWords`. */
  fine: KnownChunks;
  isRight(word: string): boolean;
  /** Whether no word of the dictionary is one slip of the hand away, as with most names. Up to 2 ms for a word, once. */
  isLikeNothing(word: string): boolean;
  /** What may have been meant, best first. Slow, up to 60 ms: for one word that somebody asks about. */
  suggest(word: string): string[];
}

/** Parts of compounds with a hyphen that are no words by themselves. */
const prefixes = new Set(
  "anti bi co counter de ex extra hyper inter intra mega micro mid mini multi neo non out over pan para poly post pre pro pseudo quasi re self semi socio sub super trans tri ultra un under vice".split(
    " ",
  ),
);

const accented = /[^\0-\x7f]/;
const withoutAccents = (word: string) => word.normalize("NFD").replace(/\p{M}/gu, "");

/** A speller from the two files of a Hunspell dictionary. Making one takes about 0.2 s; a word that was asked for once costs a look into a map. */
export function createSpeller(aff: string, dic: string): Speller {
  const dictionary = nspell(aff, dic);
  const answers = new Map<string, boolean>();
  const strangers = new Map<string, boolean>();

  // A loan word may stand in the dictionary without its accents.
  const isWord = (word: string): boolean =>
    word.length < 2 || dictionary.correct(word) || (accented.test(word) && dictionary.correct(withoutAccents(word)));

  function look(word: string): boolean {
    if (isWord(word)) return true;
    const base = withoutPossessive(word);
    if (base !== word && isWord(base)) return true;
    const parts = base.split("-");
    return parts.length > 1 && parts.every((part) => isWord(part) || prefixes.has(part.toLowerCase()));
  }

  return {
    fine: new Set(),
    isRight(word) {
      const known = answers.get(word);
      if (known !== undefined) return known;
      const isRight = look(word);
      answers.set(word, isRight);
      return isRight;
    },
    isLikeNothing(word) {
      const known = strangers.get(word);
      if (known !== undefined) return known;
      const small = word.toLowerCase();
      // A name may be meant as well as a common word: both are right in small letters or with a capital.
      for (const slip of slipsOf(small)) {
        if (!dictionary.correct(slip.charAt(0).toUpperCase() + slip.slice(1))) continue;
        strangers.set(word, false);
        return false;
      }
      strangers.set(word, true);
      return true;
    },
    suggest: (word) => dictionary.suggest(word),
  };
}

/** A speller to which words are right that are so in one of two dictionaries: for texts of which nobody said whose spelling they keep to. */
export function eitherSpeller(one: Speller, other: Speller): Speller {
  return {
    fine: new Set(),
    isRight: (word) => one.isRight(word) || other.isRight(word),
    isLikeNothing: (word) => one.isLikeNothing(word) && other.isLikeNothing(word),
    suggest: (word) => [...new Set([...one.suggest(word), ...other.suggest(word)])],
  };
}
