import type { InterfaceLanguage, MessageKey } from "./catalogue.ts";
import { firstEn } from "./first-en.ts";

type Words = Partial<Record<MessageKey, string>>;

/** What is seen first, and what comes after it. */
export type WordsPart = "first" | "rest";

/** The sentences that are there already: at first the English ones of what is seen first. What is missing in a language is said in English. */
export const catalogues: Record<InterfaceLanguage, Words> = { en: { ...firstEn }, he: {} };

const parts: Record<InterfaceLanguage, Record<WordsPart, () => Promise<Words>>> = {
  en: { first: async () => firstEn, rest: () => import("./rest-en.ts").then(({ restEn }) => restEn) },
  he: {
    first: () => import("./first-he.ts").then(({ firstHe }) => firstHe),
    rest: () => import("./rest-he.ts").then(({ restHe }) => restHe),
  },
};

const asked = new Map<string, Promise<void>>();

/** Fetches a part of a language's words, once. Rejects where it cannot be had; it is asked for again then. */
export function fetchWords(language: InterfaceLanguage, part: WordsPart): Promise<void> {
  const name = `${language} ${part}`;
  const known = asked.get(name);
  if (known) return known;
  const fetched = parts[language][part]().then(
    (words) => void Object.assign(catalogues[language], words),
    (error: unknown) => {
      asked.delete(name);
      throw error;
    },
  );
  asked.set(name, fetched);
  return fetched;
}
