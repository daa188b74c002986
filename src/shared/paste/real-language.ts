import { firstStrongDirection, languageDirection } from "../text/direction.ts";

interface Marked {
  text: string;
  language: string;
}

const primary = (language: string) => language.split("-")[0]?.toLowerCase() ?? "";
const hasLetter = /\p{L}/u;

/** In the usual letters, and without the country that Word adds to every language. */
function canonical(language: string): string {
  const [first = "", second = "", ...more] = language.split("-");
  const script = /^[a-z]{4}$/i.test(second) ? [second.charAt(0).toUpperCase() + second.slice(1).toLowerCase()] : [];
  return [
    first.toLowerCase(),
    ...(second === "" || /^[a-z]{2}$/i.test(second) ? [] : script.length > 0 ? script : [second]),
    ...more,
  ].join("-");
}

/**
 * Whether a mark says something of its text: word processors mark every word with the language that they check spelling in, also where
 * it is the story's own, and where the text is in another script.
 */
function isReal({ text, language }: Marked, storyLanguage: string): boolean {
  if (primary(language) === primary(storyLanguage)) return false;
  return firstStrongDirection(text) === languageDirection(canonical(language));
}

/**
 * Leaves the marks of language that say something, a country that Word adds to every one taken off. What has no letters goes with its
 * neighbours. Gives the language of all pieces, which then have no marks of their own, where they agree; else an empty text.
 */
export function resolveLanguages(pieces: readonly Marked[], storyLanguage: string): string {
  if (pieces.every(({ language }) => language === "")) return "";
  for (const piece of pieces) {
    if (!hasLetter.test(piece.text)) piece.language = "?";
    else piece.language = isReal(piece, storyLanguage) ? canonical(piece.language) : "";
  }
  const said = new Set(pieces.map(({ language }) => language).filter((language) => language !== "?"));
  const whole = said.size === 1 ? [...said][0] : undefined;
  for (const [at, piece] of pieces.entries()) {
    if (piece.language !== "?") continue;
    const before = pieces[at - 1]?.language ?? "";
    const after = pieces.slice(at + 1).find(({ language }) => language !== "?")?.language ?? "";
    piece.language = whole ?? (before === after ? before : "");
  }
  const [first] = pieces;
  if (!first || first.language === "" || pieces.some(({ language }) => language !== first.language)) return "";
  const { language } = first;
  for (const piece of pieces) piece.language = "";
  return language;
}
