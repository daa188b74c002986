import { hasCredit } from "../credit/credit.ts";
import { demandedCredit } from "../credit/demanded-credit.ts";
import type { PhotoNode } from "../document/nodes.ts";
import { captionText, photosOf } from "../document/walk.ts";
import type { MessageKey } from "../messages/catalogue.ts";
import type { PhotosById } from "../photos.ts";
import { guessLanguage } from "../text/direction.ts";
import { seenText } from "../text/seen-text.ts";
import { type AltFault, altFaults } from "./alt-faults.ts";
import type { Check, CheckInput, Issue } from "./check-input.ts";
import type { CheckCode } from "./check-table.ts";
import type { Severity } from "./finding.ts";
import { resolvedCredit } from "./resolved-credit.ts";

type PhotoState = "empty" | "unreadable" | "there";

function stateOf(node: PhotoNode, photos: PhotosById): PhotoState {
  if (node.photo === "") return "empty";
  return Object.hasOwn(photos, node.photo) ? "there" : "unreadable";
}

/** A check that looks at each use of a picture by itself. */
function photoCheck(
  code: CheckCode,
  severity: Severity,
  key: MessageKey,
  isWrong: (node: PhotoNode, input: CheckInput, state: PhotoState) => boolean,
): Check {
  return (input) =>
    photosOf(input.document)
      .filter(({ node }) => isWrong(node, input, stateOf(node, input.photos)))
      .map(
        ({ index, block }): Issue => ({
          code,
          severity,
          where: `photo:${index}`,
          block,
          key,
          values: { number: index },
        }),
      );
}

/** Blocks: a placeholder still waits for its picture. What else it lacks is said when the picture is there. */
export const checkEmptyPhoto = photoCheck(
  "photo.empty",
  "block",
  "check.photo.empty",
  (_node, _input, state) => state === "empty",
);

/** Blocks: the picture that the page uses is not in the library. */
export const checkUnreadablePhoto = photoCheck(
  "photo.unreadable",
  "block",
  "check.photo.unreadable",
  (_node, _input, state) => state === "unreadable",
);

/** Blocks, and nothing can override it: every picture carries a credit, its own or the library's, or a reason for none. */
export const checkCredit = photoCheck(
  "photo.credit",
  "block",
  "check.photo.credit",
  (node, { photos }, state) => state === "there" && !hasCredit(resolvedCredit(node, photos)),
);

/** Warns: the credit was not wholly understood and is printed as it came. */
export const checkCreditReview = photoCheck("credit.review", "warn", "check.credit.review", (node, { photos }) => {
  const credit = resolvedCredit(node, photos);
  return credit.state === "review" && hasCredit(credit);
});

/**
 * Blocks: the use has no alternative text and is not declared decorative. Only the use's own text counts: the library's
 * is copied into it when a picture is put on the page, so an empty one there was emptied, or there never was one.
 */
export const checkAlt = photoCheck(
  "photo.alt",
  "block",
  "check.photo.alt",
  // A lone dash or a character that nobody sees tells a listener nothing.
  (node, _input, state) => state !== "empty" && !node.decorative && !/[\p{L}\p{N}\p{S}]/u.test(seenText(node.alt)),
);

/** Warns: the alternative text is in another script than its language (or the story's, where it names none). */
export const checkAltLanguage = photoCheck(
  "alt.language",
  "warn",
  "check.alt.language",
  (node, { fields }) => !node.decorative && guessLanguage(node.alt, node.altLanguage || fields.language) !== "",
);

/** A check of the use's alternative text beside its caption and the file's name. */
function altCheck(fault: AltFault, code: CheckCode, key: MessageKey): Check {
  return photoCheck(code, "warn", key, (node, { photos }) => {
    const file = Object.hasOwn(photos, node.photo) ? (photos[node.photo]?.file ?? "") : "";
    return !node.decorative && altFaults(node.alt, captionText(node), file).includes(fault);
  });
}

/** Warns: alternative text and caption say the same, so that a listener hears it twice and learns nothing of the picture. */
export const checkAltCaption = altCheck("caption", "alt.caption", "check.alt.caption");
/** Warns: the alternative text is a file's name. */
export const checkAltFile = altCheck("file", "alt.file", "check.alt.file");
/** Warns: the alternative text is longer than a listener can hold. */
export const checkAltLong = altCheck("long", "alt.long", "check.alt.long");

/** Notes: the alternative text begins with "photo of", which a screen reader says by itself. */
export const checkAltBeginning = altCheck("beginning", "alt.beginning", "check.alt.beginning");

/** Warns: the picture that was chosen to stand for the story elsewhere is not in it any more. */
export const checkHero: Check = ({ document, fields }) => {
  const uses = photosOf(document).filter(({ node }) => node.photo !== "");
  const [first] = uses;
  if (fields.hero === undefined || !first || uses.some(({ node }) => node.photo === fields.hero)) return [];
  const { index, block } = first;
  const found = { code: "photo.hero", severity: "warn", key: "check.photo.hero" } as const;
  return [{ ...found, where: `photo:${index}`, block, values: { number: index } }];
};

/** Warns: the supplier's instructions demand a credit that is not the one printed. */
export const checkDemandedCredit = photoCheck(
  "credit.demanded",
  "warn",
  "check.credit.demanded",
  (node, { photos, organisations }) => {
    const photo = Object.hasOwn(photos, node.photo) ? photos[node.photo] : undefined;
    const credit = resolvedCredit(node, photos);
    if (photo === undefined || credit.exempt !== "") return false;
    return demandedCredit(photo.instructions, credit, organisations) !== null;
  },
);
