/** Languages a story can be in, each by its own name. A story in another language keeps its tag and shows it. */
const names: Readonly<Record<string, string>> = {
  en: "English",
  "en-GB": "English (UK)",
  "en-US": "English (US)",
  he: "עברית",
  ar: "العربية",
  ru: "Русский",
  uk: "Українська",
  fr: "Français",
  de: "Deutsch",
  es: "Español",
  it: "Italiano",
  pt: "Português",
  fa: "فارسی",
  yi: "ייִדיש",
  am: "አማርኛ",
};

/** What a language is called in itself; its tag where it has no name here. */
export const languageName = (tag: string): string => (Object.hasOwn(names, tag) ? (names[tag] ?? tag) : tag);

/** The choices for a language, with the present one among them whatever it is. */
export function languageChoices(present: string): { id: string; label: string; lang: string }[] {
  const tags = Object.hasOwn(names, present) ? Object.keys(names) : [present, ...Object.keys(names)];
  return tags.map((tag) => ({ id: tag, label: names[tag] ?? tag, lang: tag }));
}
