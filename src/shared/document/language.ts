const tag = /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/;

/** Whether `text` has the form of a language tag (BCP 47, "well-formed", without the irregular old ones). */
export function isLanguageTag(text: string): boolean {
  return tag.test(text);
}

/** The language that the editor set on a block or a phrase, or empty where none was. */
export function languageOf(node: { $?: unknown }): string {
  const state = node.$;
  if (typeof state !== "object" || state === null || !("language" in state)) return "";
  const { language } = state;
  return typeof language === "string" && isLanguageTag(language) ? language : "";
}
