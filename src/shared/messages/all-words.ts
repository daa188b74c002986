import type { InterfaceLanguage, MessageKey } from "./catalogue.ts";
import { firstEn } from "./first-en.ts";
import { firstHe } from "./first-he.ts";
import { restEn } from "./rest-en.ts";
import { restHe } from "./rest-he.ts";

/** Every sentence in every language. The desk's own build puts `words-in-parts.ts` in this file's place. */
export const catalogues: Readonly<Record<InterfaceLanguage, Partial<Record<MessageKey, string>>>> = {
  en: { ...firstEn, ...restEn },
  he: { ...firstHe, ...restHe },
};
