import type { InterfaceLanguage } from "../../shared/messages/catalogue.ts";
import { fetchWords } from "../../shared/messages/words-in-parts.ts";

let spoken: InterfaceLanguage = "en";
let isRestWanted = false;

/** The language whose words are there. */
export const spokenLanguage = (): InterfaceLanguage => spoken;

/**
 * Fetches the words of a language: those of what is seen first, and the others where they were wanted before. Never rejects: what
 * cannot be fetched is said in English.
 */
export async function speak(language: InterfaceLanguage): Promise<void> {
  const parts = [fetchWords(language, "first"), ...(isRestWanted ? [fetchWords(language, "rest")] : [])];
  await Promise.all(parts).catch(() => {});
  spoken = language;
}

/** Fetches the words of what comes after the first look, in the language that is spoken and, for what it lacks, in English. Never rejects. */
export async function restOfWords(): Promise<void> {
  isRestWanted = true;
  await Promise.all([fetchWords("en", "rest"), fetchWords(spoken, "rest")]).catch(() => {});
}
