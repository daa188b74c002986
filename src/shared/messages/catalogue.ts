import { catalogues } from "./all-words.ts";
import type { firstEn } from "./first-en.ts";
import type { restEn } from "./rest-en.ts";

/**
 * The name of a sentence that a person reads in the program. Sentences stand in files by subject, each in English and Hebrew; a file is
 * listed in `first-en.ts` and `first-he.ts` where the desk needs it for what is seen first, else in `rest-en.ts` and `rest-he.ts`. A
 * published page has words of its own (publication/page-words.ts).
 */
export type MessageKey = keyof typeof firstEn | keyof typeof restEn;
export type MessageValues = Readonly<Record<string, string | number>>;
export type InterfaceLanguage = "en" | "he";

/** Whether there is a sentence of that name here and now: in a window, the words of what was not fetched yet are not. */
export function isSaid(key: string): key is MessageKey {
  return Object.hasOwn(catalogues.en, key);
}

/** The sentence for `key` with each `{name}` replaced by its value. A value that is missing leaves its name standing, so that it is seen. */
export function say(language: InterfaceLanguage, key: MessageKey, values: MessageValues = {}): string {
  // In a window that has not fetched it yet, English stands in for a language, and the name for a sentence.
  const words = catalogues[language][key] ?? catalogues.en[key] ?? key;
  return words.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : whole,
  );
}
