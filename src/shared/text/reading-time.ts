/**
 * Words a minute that adults read silently, by language: the means of the International Reading Speed Texts
 * (Trauzettel-Klosinski and Dietz, 2012). Chinese and Japanese by words as `countWords` finds them.
 */
const speeds: Readonly<Record<string, number>> = {
  ar: 138,
  de: 179,
  en: 228,
  es: 218,
  fi: 161,
  fr: 195,
  he: 187,
  it: 188,
  ja: 193,
  nl: 202,
  pl: 166,
  pt: 181,
  ru: 184,
  sl: 180,
  sv: 199,
  tr: 166,
  zh: 158,
};
const usual = 184;

/** How many whole minutes a reader takes over so many words; at least one when there are any. */
export function readingMinutes(words: number, language: string): number {
  if (words === 0) return 0;
  return Math.max(1, Math.round(words / (speeds[language.split("-")[0] ?? ""] ?? usual)));
}
