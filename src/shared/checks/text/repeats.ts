import { type EditFinder, replacing } from "./edit.ts";

/** Words that never follow themselves in English, however short. */
const functionWords = new Set(
  "the a an of and or to at by for with from as but if its their his my our was were are be been has have will would could should this these those which who he she they we".split(
    " ",
  ),
);

/** Words of four letters and more that do: for emphasis, as interjections, by grammar. */
const doubling = new Set(
  "that very long many more much really please hear well never knock bang chop bonjour blah kiss tick tock drip beep honk ding dong yeah boom goody night there what ever over round again quick slow easy poor dear good nice same double choo hush time some year days just only".split(
    " ",
  ),
);

/** Hebrew doubles words on purpose ("לאט לאט", "יום יום"), but none of these. */
const hebrewFunctionWords = new Set(
  "של את על עם אל מן כי אם או גם הוא היא הם אשר לפי ידי כמו עד אך רק אבל בגלל לפני אחרי".split(" "),
);

const pair = /(?<![\p{L}\p{M}\p{N}’'״"-])(\p{L}{1,30})[ \u00A0]+(\1)(?![\p{L}\p{M}\p{N}’'״"-])/giu;

function isSlip(first: string, second: string): boolean {
  if (hebrewFunctionWords.has(first)) return true;
  // A name may be two equal words (Duran Duran); a word that is not a name is written small the second time.
  if (!/^[a-z]+$/.test(second)) return false;
  return functionWords.has(second) || (second.length >= 4 && !doubling.has(second));
}

/** Whether any two neighbours may be equal: tells most texts apart at a small part of what looking for the pair costs. */
function mayRepeat(text: string): boolean {
  let before = "";
  for (const word of text.split(" ")) {
    if (word === "") continue;
    // Bit 32 is all that parts a small Latin letter from a capital one; other letters are looked at more closely next.
    const beginsAlike = before !== "" && (word.charCodeAt(0) | 32) === (before.charCodeAt(0) | 32);
    // A mark may stand after the second; the first has none.
    if (beginsAlike && word.slice(0, before.length).toLowerCase() === before.toLowerCase()) return true;
    before = word;
  }
  return false;
}

/** The second of two equal words side by side, where English or Hebrew has no use for it. Not for texts in other languages. */
export const doubledWords: EditFinder = (text) => {
  if (!mayRepeat(text)) return [];
  return [...text.matchAll(pair)].flatMap(({ 0: whole, 1: first = "", 2: second = "", index }) =>
    isSlip(first, second) ? [{ start: index + first.length, end: index + whole.length, text: "" }] : [],
  );
};

const repeated = /([,;])\1+|!{2,}|(?<!\?)\?{2}(?!\?)|(?<!\.)\.\.(?![./\\])(?=[\s"”’)]|$)/g;

/** The same mark twice or more. Three dots, an interrobang and three question marks (something still to come) are let be. */
export const repeatedMarks: EditFinder = (text) =>
  /[,;!?.]{2}/.test(text) ? replacing(text, repeated, (marks) => marks.charAt(0)) : [];
