import { type CaptionCredit, captionCredit, sayTheSame } from "../credit/caption-credit.ts";
import type { PhotoNode } from "../document/nodes.ts";
import { captionText, photosOf } from "../document/walk.ts";
import { countCharacters } from "../text/words.ts";
import type { Check, CheckInput, Issue } from "./check-input.ts";
import { resolvedCredit } from "./resolved-credit.ts";
import { bareWords } from "./text/bare-words.ts";

/** The longest caption that readers take in beside a picture, in characters; the Guardian's picture library draws the same line. */
export const captionLimit = 600;

/** What credits are read by. */
export type CreditInput = Pick<CheckInput, "photos" | "organisations">;

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

/** The credit that ends a caption and says nothing that the credit in force does not say, or null. */
export function repeatedCredit(use: PhotoNode, { photos, organisations }: CreditInput): CaptionCredit | null {
  const found = captionCredit(lastParagraph(use), organisations);
  return found !== null && sayTheSame(found.credit, resolvedCredit(use, photos), organisations) ? found : null;
}

/** The last paragraph of a caption that has words: where a credit stands, if there is one. */
export function lastParagraph(use: PhotoNode): string {
  return captionText(use).trimEnd().split("\n\n").at(-1) ?? "";
}

/** Warns: the caption ends in the credit that is printed beside it anyway. */
export const checkCaptionCredit: Check = (input) =>
  photosOf(input.document)
    .filter(({ node }) => repeatedCredit(node, input) !== null)
    .map((place) => issue("caption.credit", place));
