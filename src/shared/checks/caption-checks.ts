import type { CreditItem } from "../credit/credit.ts";
import { captionText, photosOf } from "../document/walk.ts";
import { countCharacters } from "../text/words.ts";
import type { Check, Issue } from "./check-input.ts";
import { resolvedCredit } from "./resolved-credit.ts";
import { bareWords } from "./text/bare-words.ts";

/** The longest caption that readers take in beside a picture, in characters; the Guardian's picture library draws the same line. */
export const captionLimit = 600;

type Places = ReturnType<typeof photosOf>;

const issue = (code: Issue["code"], { index, block }: Places[number], values: Issue["values"] = {}): Issue => ({
  ...{ code, where: `photo:${index}`, block },
  values: { number: index, ...values },
});

/** Notes: a picture that is not decoration has no caption. */
export const checkCaption: Check = ({ document }) =>
  photosOf(document)
    .filter(({ node }) => node.photo !== "" && !node.decorative && captionText(node) === "")
    .map((place) => issue("caption.missing", place));

/** Warns: the caption is longer than readers take in beside a picture. */
export const checkCaptionLength: Check = ({ document }) =>
  photosOf(document).flatMap((place) => {
    const count = countCharacters(captionText(place.node));
    return count > captionLimit ? [issue("caption.long", place, { count, limit: captionLimit })] : [];
  });

const ended = /[.?!…][”"’»)\]]*$/;
const endsInWord = /[\p{L}\p{N}][”"’»)\]]*$/u;
/** Fewer words are a name, which has no full stop. */
const sentence = 6;

/** Notes: other captions of the story end in a full stop, and this one does not. Where none or few do, that is the desk's style. */
export const checkCaptionEnd: Check = ({ document }) => {
  const long = photosOf(document).filter(({ node }) => bareWords(captionText(node)).split(" ").length >= sentence);
  const [with_, without] = [ended, endsInWord].map((end) => long.filter(({ node }) => end.test(captionText(node))));
  if (!with_ || !without || with_.length < 2 || with_.length <= without.length) return [];
  return without.map((place) => issue("caption.end", place));
};

const lead = "(?:photo(?:graph)?|picture|image|credit|צילום|קרדיט|תמונה)(?:s| credit| by)?\\s*[:/–—-]?\\s*";
const bracketed = new RegExp(`\\s*[([]\\s*(?:${lead})?(?<credit>[^()[\\]\\n]{2,120})[)\\]]\\s*\\.?$`, "iu");
const led = new RegExp(
  `(?:^|(?<=[.!?”"])\\s+|\\s+[/|–—]\\s*|\\s+(?=צילום))${lead}(?<credit>[^.\\n]{2,120})\\.?$`,
  "iu",
);
const slashed = /\s+(?:[/|–—])\s*(?<credit>[^/|–—\n]{2,120})$/u;

/** Whether a text is the names of a credit: all of them, and little besides. */
function isCreditText(text: string, items: readonly CreditItem[]): boolean {
  const words = bareWords(text);
  const names = items
    .flatMap(({ parties }) => parties.map(({ name }) => bareWords(name)))
    .filter((name) => name !== "");
  const [first] = names;
  if (first === undefined || !names.some((name) => ` ${words} `.includes(` ${name} `))) return false;
  const rest = names
    .reduce((left, name) => left.replace(name, ""), words)
    .replace(/\b(?:photo|photos|by|via|for|and|of)\b/g, "");
  return rest.trim().length <= 12;
}

/** A caption's text without the credit at its end, or null when it does not end in the credit that is printed beside it. */
export function withoutCredit(caption: string, items: readonly CreditItem[]): string | null {
  for (const pattern of [bracketed, led, slashed]) {
    const match = pattern.exec(caption);
    if (match?.groups && isCreditText(match.groups.credit ?? "", items)) return caption.slice(0, match.index).trimEnd();
  }
  return null;
}

/** Warns: the caption ends in the credit that is printed beside it anyway. */
export const checkCaptionCredit: Check = ({ document, photos }) =>
  photosOf(document)
    .filter(({ node }) => withoutCredit(captionText(node), resolvedCredit(node, photos).items) !== null)
    .map((place) => issue("caption.credit", place));
