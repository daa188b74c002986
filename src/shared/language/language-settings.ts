import { z } from "zod/mini";

/** Which English a text is written in: whose dictionary says what is right. `either`: what is right in one of the two. */
export const english = z.enum(["either", "us", "gb"]);
export type English = z.infer<typeof english>;

/** Kinds of remarks on grammar: slips of the hand, words that do not agree, words and phrases that are taken for others. */
export const grammarKinds = ["slips", "agreement", "usage"] as const;
export const grammarKind = z.enum(grammarKinds);
export type GrammarKind = z.infer<typeof grammarKind>;

/** How English is looked over while it is written. */
export const languageSettings = z.object({
  spelling: z.boolean(),
  grammar: z.boolean(),
  /** Of stories whose language says only that it is English. */
  english,
  /** The kinds of remarks on grammar that are not made. */
  grammarOff: z.array(grammarKind).check(z.maxLength(grammarKinds.length)),
});
export type LanguageSettings = z.infer<typeof languageSettings>;

/** The most letters that a word of a list may have, and the most words. */
export const longestWord = 60;
export const mostWords = 10_000;

/** Words that are spelt right, one an entry. */
export const wordList = z
  .array(z.string().check(z.minLength(1), z.maxLength(longestWord)))
  .check(z.maxLength(mostWords));

/** The words of each person of the desk, by the name that changes are recorded under. */
export const personalWords = z.record(z.string().check(z.maxLength(200)), wordList);
export type PersonalWords = z.infer<typeof personalWords>;

const british = new Set(["GB", "UK", "AU", "NZ", "IE", "IN", "ZA", "MT", "SG", "HK", "KE", "NG"]);

/** Which English a BCP 47 tag names; `otherwise` where it names none (`en`, `en-CA`); null for another language. */
export function englishOf(tag: string, otherwise: English): English | null {
  const [language = "", ...others] = tag.split("-");
  if (language.toLowerCase() !== "en") return null;
  const region = others.find((part) => part.length === 2)?.toUpperCase();
  if (region === "US") return "us";
  return region !== undefined && british.has(region) ? "gb" : otherwise;
}
