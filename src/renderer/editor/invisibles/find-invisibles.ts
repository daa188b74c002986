/** Something in a text that nobody sees, in UTF-16 units. */
export interface Invisible {
  at: number;
  /** A space, one that does not break, or the sign of what has no width. */
  sign: "space" | "hard" | string;
}

/** What has no width, by what it is called for short. Marks of direction first, then what joins, parts or does nothing. */
const signs: Readonly<Record<string, string>> = {
  "\u200E": "LRM",
  "\u200F": "RLM",
  "\u061C": "ALM",
  "\u202A": "LRE",
  "\u202B": "RLE",
  "\u202C": "PDF",
  "\u202D": "LRO",
  "\u202E": "RLO",
  "\u2066": "LRI",
  "\u2067": "RLI",
  "\u2068": "FSI",
  "\u2069": "PDI",
  "\u200B": "ZWSP",
  "\u200C": "ZWNJ",
  "\u200D": "ZWJ",
  "\u2060": "WJ",
  "\uFEFF": "BOM",
  "\u00AD": "SHY",
  "\u034F": "CGJ",
};

const hard = "\u00A0\u202F\u2007";
const any = /[ \u00A0\u2000-\u200F\u202A-\u202F\u205F-\u2060\u2066-\u2069\u3000\u061C\uFEFF\u00AD]|\u034F/g;
/** Joiners inside a picture letter (family, flag) are part of it. */
const inPicture = /\p{Extended_Pictographic}\uFE0F?$/u;

/** Everything in a text that nobody sees. Nothing of an emoji is. */
export function findInvisibles(text: string): Invisible[] {
  return [...text.matchAll(any)].flatMap(({ 0: letter, index: at }) => {
    if (letter === "\u200D" && inPicture.test(text.slice(0, at))) return [];
    const sign = signs[letter] ?? (hard.includes(letter) ? "hard" : "space");
    return [{ at, sign }];
  });
}
