import { $getState, $setState, createState, type LexicalNode } from "lexical";
import { type Credit, credit } from "../../../shared/credit/credit.ts";
import { type FocalPoint, focalPoint, type PhotoCrop, photoCrop } from "../../../shared/document/crop.ts";
import type { Direction, PhotoWidth } from "../../../shared/document/nodes.ts";

const text = (value: unknown): string => (typeof value === "string" ? value : "");

function readCredit(value: unknown): Credit | null {
  const parsed = credit.safeParse(value);
  return parsed.success ? parsed.data : null;
}

/** The library id, or empty for a placeholder. */
export const photoState = createState("photo", { parse: text });
/** The alt text of this use; kept, but not published, while the use is decorative. */
export const altState = createState("alt", { parse: text });
/** BCP 47, or empty for the story's language. */
export const altLanguageState = createState("altLanguage", { parse: text });
const direction = (value: unknown): Direction | null => (value === "ltr" || value === "rtl" ? value : null);
/** The direction that the editor set for the alt text; null while it is left to its words. */
export const altDirectionState = createState("altDirection", { parse: direction });
/** The same for the credit line. */
export const creditDirectionState = createState("creditDirection", { parse: direction });
/** Whether the alt text is empty on purpose. */
export const decorativeState = createState("decorative", { parse: (value) => value === true });
/** The credit of this use, or null while it inherits the library's. */
export const creditState = createState("credit", {
  parse: readCredit,
  isEqual: (one, other) => JSON.stringify(one) === JSON.stringify(other),
});

/** How wide it is printed in the body; a width of a later version is kept as it is. */
export const widthState = createState("width", {
  parse: (value) => (typeof value === "string" && value !== "" ? (value as PhotoWidth) : "inline"),
});

function readWith<T>(schema: { safeParse: (value: unknown) => { success: true; data: T } | { success: false } }) {
  return (value: unknown): T | null => {
    const parsed = schema.safeParse(value);
    return parsed.success ? parsed.data : null;
  };
}

const sameJson = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** What of the picture is shown; null for all of it. */
export const cropState = createState("crop", { parse: readWith<PhotoCrop>(photoCrop), isEqual: sameJson });
/** What must stay in sight; null while nobody said. */
export const focalState = createState("focal", { parse: readWith<FocalPoint>(focalPoint), isEqual: sameJson });

/** What a photo use says beside its caption; the keys under which it is stored. */
export interface PhotoFacts {
  photo: string;
  alt: string;
  altLanguage: string;
  altDirection: Direction | null;
  creditDirection: Direction | null;
  decorative: boolean;
  credit: Credit | null;
  width: PhotoWidth;
  crop: PhotoCrop | null;
  focal: FocalPoint | null;
}

/** The facts of a photo node; of any other node, those of an empty placeholder. */
export function $photoFacts(node: LexicalNode): PhotoFacts {
  return {
    photo: $getState(node, photoState),
    alt: $getState(node, altState),
    altLanguage: $getState(node, altLanguageState),
    altDirection: $getState(node, altDirectionState),
    creditDirection: $getState(node, creditDirectionState),
    decorative: $getState(node, decorativeState),
    credit: $getState(node, creditState),
    width: $getState(node, widthState),
    crop: $getState(node, cropState),
    focal: $getState(node, focalState),
  };
}

/** Sets the facts that are given and leaves the others. */
export function $setPhotoFacts(node: LexicalNode, facts: Partial<PhotoFacts>): void {
  if (facts.photo !== undefined) $setState(node, photoState, facts.photo);
  if (facts.alt !== undefined) $setState(node, altState, facts.alt);
  if (facts.altLanguage !== undefined) $setState(node, altLanguageState, facts.altLanguage);
  if (facts.altDirection !== undefined) $setState(node, altDirectionState, facts.altDirection);
  if (facts.creditDirection !== undefined) $setState(node, creditDirectionState, facts.creditDirection);
  if (facts.decorative !== undefined) $setState(node, decorativeState, facts.decorative);
  if (facts.width !== undefined) $setState(node, widthState, facts.width);
  if (facts.crop !== undefined) $setState(node, cropState, () => facts.crop ?? null);
  if (facts.focal !== undefined) $setState(node, focalState, () => facts.focal ?? null);
  if (facts.credit !== undefined) $setState(node, creditState, () => facts.credit ?? null);
}
