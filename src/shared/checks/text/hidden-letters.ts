import { type EditFinder, replacing } from "./edit.ts";

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
const nobodySees = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u200B\u2028\u2029\u2060\uFEFF\uFFFC]/g;
/** Scripts without spaces, in which a zero-width space parts words. */
const unspaced = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Characters that nobody sees and that break search and copying. Joiners, which some scripts need, are let be. */
export const invisibleLetters: EditFinder = (text) => {
  const found = replacing(text, nobodySees, "");
  return found.length > 0 && unspaced.test(text) ? found.filter(({ start }) => text.charAt(start) !== "\u200B") : found;
};

const controls = /[\u202A-\u202E\u2066-\u2069]/g;
const embeddings = "\u202A\u202B";
const isolates = "\u2066\u2067\u2068";

/** Whether every embedding and isolate is closed in its line by its own end, and nothing is forced into an order (UAX #9). */
function isOrderly(text: string): boolean {
  const open: string[] = [];
  for (const [mark] of text.matchAll(/[\u202A-\u202E\u2066-\u2069\n]/g)) {
    if (mark === "\n") {
      if (open.length > 0) return false;
    } else if (embeddings.includes(mark)) open.push("\u202C");
    else if (isolates.includes(mark)) open.push("\u2069");
    else if (open.pop() !== mark) return false;
  }
  return open.length === 0;
}

/** Controls of direction that are left open or force an order, so that readers see other words than were written. */
export const strayDirections: EditFinder = (text) => {
  const found = replacing(text, controls, "");
  return found.length === 0 || isOrderly(text) ? [] : found;
};

/** Letters of Cyrillic and Greek that look like Latin ones, with those. */
const twins = new Map(
  Object.entries({
    ...{ а: "a", е: "e", о: "o", р: "p", с: "c", х: "x", у: "y", і: "i", ѕ: "s", ј: "j" },
    ...{ А: "A", В: "B", Е: "E", К: "K", М: "M", Н: "H", О: "O", Р: "P", С: "C", Т: "T", Х: "X", У: "Y", І: "I" },
    ...{ Α: "A", Β: "B", Ε: "E", Ζ: "Z", Η: "H", Ι: "I", Κ: "K", Μ: "M", Ν: "N", Ο: "O", Ρ: "P", Τ: "T", Υ: "Y" },
    ...{ Χ: "X", ο: "o", ν: "v" },
  }),
);
const mixedWord = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]+/gu;
const elsewhere = /[\p{Script=Cyrillic}\p{Script=Greek}]/u;

/** Letters of another alphabet inside a word that is Latin but for them: search does not find it, and a name may be a fake. */
export const lookalikes: EditFinder = (text) => {
  if (!elsewhere.test(text)) return [];
  return [...text.matchAll(mixedWord)].flatMap(({ 0: word, index }) => {
    const foreign = [...word].filter((letter) => elsewhere.test(letter));
    const isLatin = foreign.length > 0 && foreign.length * 2 < [...word].length;
    if (!isLatin || !foreign.every((letter) => twins.has(letter))) return [];
    const text = [...word].map((letter) => twins.get(letter) ?? letter).join("");
    return [{ start: index, end: index + word.length, text }];
  });
};

/** What bytes 0x80 to 0xBF of UTF-8 look like when they are read as Windows-1252. */
const half = "[\u0080-\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]";
const garbled = new RegExp(`\uFFFD|â€${half}?|Ã[\u00A1-\u00BF]|(?:[×Ø]${half}){2,}`, "u");

/** Where letters were lost by reading a text in the wrong character set ("â€™", "×©×œ"), or null. */
export function lostLetters(text: string): number | null {
  const at = text.search(garbled);
  return at < 0 ? null : at;
}
