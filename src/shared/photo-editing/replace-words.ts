const letter = "[\\p{L}\\p{M}\\p{N}]";
const signs = /[.*+?^${}()|[\]\\/]/g;

export interface ReplaceOptions {
  matchCase?: boolean | undefined;
  /** Not inside a longer word. */
  wholeWords?: boolean | undefined;
}

/** Replaces every `find` in a text, sign for sign (nothing in either is syntax), and says how often it was there. */
export function replaceWords(
  text: string,
  find: string,
  replacement: string,
  { matchCase = false, wholeWords = false }: ReplaceOptions = {},
): { text: string; found: number } {
  if (find === "") return { text, found: 0 };
  const literal = find.replace(signs, "\\$&");
  const pattern = wholeWords ? `(?<!${letter})${literal}(?!${letter})` : literal;
  let found = 0;
  const replaced = text.replace(new RegExp(pattern, matchCase ? "gu" : "giu"), () => {
    found += 1;
    return replacement;
  });
  return { text: replaced, found };
}
