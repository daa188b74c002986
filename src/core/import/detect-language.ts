/** A language that the importer can tell by its letters. */
export type PageLanguage = "en" | "he" | "ar";

/** The language whose letters the text has most of; Latin letters count as English, and so does a text without letters. */
export function detectLanguage(text: string): PageLanguage {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  const hebrew = count(/\p{Script=Hebrew}/gu);
  const arabic = count(/\p{Script=Arabic}/gu);
  const latin = count(/\p{Script=Latin}/gu);
  if (hebrew > latin && hebrew >= arabic) return "he";
  return arabic > latin ? "ar" : "en";
}
