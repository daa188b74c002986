import { cropKey, croppedSize } from "../document/crop.ts";
import { heroOf } from "../document/hero.ts";
import { captionText, type PhotoPlace, photosOf } from "../document/walk.ts";
import type { LibraryPhoto } from "../photos.ts";
import type { Check, CheckInput, Issue } from "./check-input.ts";
import { bareWords } from "./text/bare-words.ts";

/** The least that a picture may show on either side, in pixels; the Guardian's picture library draws the same line. */
export const leastSide = 460;
/** The least width of the picture on cards and in search results, in pixels (Google, "Article structured data"). */
export const leastHeroWidth = 1200;

interface Use extends PhotoPlace {
  photo: LibraryPhoto;
}

/** The uses whose pictures are in the library. */
function usesOf({ document, photos }: CheckInput): Use[] {
  return photosOf(document).flatMap((place) => {
    const photo = Object.hasOwn(photos, place.node.photo) ? photos[place.node.photo] : undefined;
    return photo ? [{ ...place, photo }] : [];
  });
}

const issue = (code: Issue["code"], { index, block }: PhotoPlace, values: Issue["values"] = {}): Issue => ({
  ...{ code, where: `photo:${index}`, block },
  values: { number: index, ...values },
});

const shown = ({ photo, node }: Use) => croppedSize(photo, node.crop);

/** Warns: what is shown of a picture is too small to be sharp. */
export const checkPhotoSize: Check = (input) =>
  usesOf(input).flatMap((use) => {
    const { width, height } = shown(use);
    return Math.min(width, height) < leastSide ? [issue("photo.small", use, { width, height, limit: leastSide })] : [];
  });

/** Notes: the picture that stands for the story elsewhere is not wide enough for large cards. */
export const checkHeroSize: Check = (input) => {
  const hero = heroOf(usesOf(input), ({ photo }) => photo.id, input.fields.hero);
  if (!hero) return [];
  const { width, height } = shown(hero);
  const isNoted = width < leastHeroWidth && Math.min(width, height) >= leastSide;
  return isNoted ? [issue("photo.heroSmall", hero, { width, limit: leastHeroWidth })] : [];
};

/** Later uses that are like an earlier one. */
function repeated<Place extends PhotoPlace>(
  places: readonly Place[],
  likeness: (place: Place) => string,
): [Place, Place][] {
  const first = new Map<string, Place>();
  return places.flatMap((place): [Place, Place][] => {
    const key = likeness(place);
    const earlier = first.get(key);
    if (key !== "" && !earlier) first.set(key, place);
    return key !== "" && earlier ? [[place, earlier]] : [];
  });
}

/** Warns: the same picture, cut the same way, stands in the story twice. */
export const checkPhotoTwice: Check = (input) =>
  repeated(usesOf(input), ({ node }) => `${node.photo} ${node.crop ? cropKey(node.crop) : ""}`).map(([use, earlier]) =>
    issue("photo.twice", use, { other: earlier.index }),
  );

const seen = (document: CheckInput["document"]) =>
  photosOf(document).filter(({ node }) => node.photo !== "" && !node.decorative);

/** Warns: two different pictures have the same alternative text, so that nobody can tell them apart by ear. */
export const checkAltTwice: Check = ({ document }) =>
  repeated(seen(document), ({ node }) => bareWords(node.alt))
    .filter(([use, earlier]) => use.node.photo !== earlier.node.photo)
    .map(([use, earlier]) => issue("alt.twice", use, { other: earlier.index }));

const creditWords =
  /(?:^|[\s([])(?:photo(?:graph)?(?: credit)?\s*(?::|\bby\b)|photo credit|credit\s*:|צילום\s*:|קרדיט\s*:|צילום \/)/i;

/** Warns: the alternative text holds a credit, which is printed beside the picture and would be heard twice. */
export const checkAltCredit: Check = ({ document }) =>
  seen(document)
    .filter(({ node }) => creditWords.test(node.alt))
    .map((use) => issue("alt.credit", use));

/** Notes: a picture is marked as decoration and yet has a caption: what is worth a caption is worth a description. */
export const checkDecorative: Check = ({ document }) =>
  photosOf(document)
    .filter(({ node }) => node.photo !== "" && node.decorative && bareWords(captionText(node)) !== "")
    .map((use) => issue("photo.decorative", use));
