import { resolvedCredit } from "../../shared/checks/resolved-credit.ts";
import type { Credit } from "../../shared/credit/credit.ts";
import { type HouseOrganisations, houseTable, noHouseOrganisations } from "../../shared/credit/house-organisations.ts";
import { creditLine } from "../../shared/credit/render-credit.ts";
import { cropAbout, type FocalPoint, type PhotoCrop } from "../../shared/document/crop.ts";
import { heroOf } from "../../shared/document/hero.ts";
import type { PhotoNode } from "../../shared/document/nodes.ts";
import { openNotes, withoutNotes } from "../../shared/document/notes.ts";
import { captionText, photosOf } from "../../shared/document/walk.ts";
import type { LibraryPhoto, PhotosById } from "../../shared/photos.ts";
import type { PageInput } from "../../shared/publication/page-input.ts";
import type { PublicationProfile } from "../../shared/publication/profile.ts";
import {
  type CardName,
  cardKey,
  cardNames,
  cardRatios,
  type PlannedRendition,
  photoOfKey,
  pictureKey,
  planRenditions,
  xmpFacts,
} from "../../shared/publication/rendition-plan.ts";
import { pictureOrigin } from "../../shared/rights/picture-origin.ts";
import type { StoryFields } from "../../shared/stories.ts";
import { printedTime } from "../../shared/text/printed-time.ts";
import { sha256Of } from "../files/hash-file.ts";
import type { ReadStory } from "../stories/story-service.ts";
import type { Instants } from "./instants.ts";

/** Counts changes of the page's renderer that alter bytes, so that a page made by an older one is not taken for unchanged. */
export const rendererVersion = 2;

/** All that a page is made from, except the instants printed on it. */
export interface PublicationSource {
  /** The story without the desk's notes: nothing that is made of it can hold them. */
  story: ReadStory;
  /** How many of them nobody has settled: for the checks, which tell it to the desk. */
  openNotes: number;
  profile: PublicationProfile;
  house: HouseOrganisations;
  photos: PhotosById;
  /** Planned files by `pictureKey` of the uses. */
  planned: Readonly<Record<string, PlannedRendition[]>>;
  /** SHA-256 over everything above: equal hashes give equal pages at equal instants. */
  hash: string;
}

/** The words that go into a picture's files: those of its first use on the page. */
function planFor(photo: LibraryPhoto, use: PhotoNode, photos: PhotosById, line: (credit: Credit) => string) {
  const credit = resolvedCredit(use, photos);
  const asUsed: LibraryPhoto = {
    ...photo,
    credit,
    caption: captionText(use) || photo.caption,
    alt: use.decorative ? "" : use.alt,
    altLanguage: use.decorative ? "" : use.altLanguage,
  };
  const facts = xmpFacts(asUsed, line(credit));
  return (crop: PhotoCrop | null) => planRenditions(asUsed, facts, sha256Of, crop);
}

/**
 * What a page could print of a photo, in this order for ever: facts that no page is made of (keywords, rights, who killed it) must
 * not make it another one, nor must a newer Galley that knows more of them.
 */
function printedFacts(photo: LibraryPhoto) {
  const { id, sha256, file, mime, width, height, bytes, caption, headline, alt, altLanguage, credit } = photo;
  const { creator, source, copyright, dateCreated, dominantColour, importedAt } = photo;
  const { usageTerms, webStatement, licensorUrl } = photo;
  return {
    ...{ id, sha256, file, mime, width, height, bytes, caption, headline, alt, altLanguage, credit },
    ...{ creator, source, copyright, dateCreated, dominantColour, importedAt },
    ...{ usageTerms, webStatement, licensorUrl },
  };
}

/** The story's fields without those that no page and no file beside it is made of; one that a newer Galley adds counts until it is named here. */
function printedFields(fields: StoryFields) {
  const { stage: _stage, onHold: _hold, targetLength: _length, slug: _wish, slugline: _slugline, ...rest } = fields;
  const { due: _due, priority: _priority, embargo: _embargo, legal: _legal, pictures: _pictures, ...told } = rest;
  const {
    internalNote: _note,
    letStand: _stands,
    publisherNote,
    related: _related,
    followUpOf: _from,
    translationOf: _of,
    ...printed
  } = told;
  // Told only where there is one, so that pages of stories without it stay what they were.
  return publisherNote.trim() === "" ? printed : { ...printed, publisherNote };
}

/** The profile without what stops a page and its lists for the desk, and of its writers only those whose names stand over this story. */
function printedProfile(
  { blockers: _blockers, sections: _sections, ...profile }: PublicationProfile,
  { byline }: StoryFields,
) {
  const names = byline.none ? [] : byline.names.map((name) => name.trim());
  // Of a writer only what is printed.
  const contributors = profile.contributors
    .filter(({ name }) => names.includes(name.trim()))
    .map(({ name, url }) => ({ name, url }));
  return { ...profile, contributors };
}

/** Whether its supplier lets it be cut: a card shows one that may not be as the page does. */
const mayBeCut = ({ restrictions }: LibraryPhoto) => restrictions.every(({ kind }) => kind !== "no-cropping");

/** A card is shown no wider than this; search engines ask for as much. */
const cardWidth = 1200;

/** The picture that stands for the story elsewhere, in one shape: a single JPEG, about what must stay in sight. */
function cardFile(
  plan: (crop: PhotoCrop | null) => PlannedRendition[],
  photo: LibraryPhoto,
  { crop, focal }: { crop: PhotoCrop | null; focal: FocalPoint },
  card: CardName,
): PlannedRendition[] {
  const jpegs = plan(cropAbout(photo, crop, cardRatios[card], focal)).filter(({ format }) => format === "jpeg");
  const file = jpegs.find(({ width }) => width >= cardWidth) ?? jpegs.at(-1);
  return file ? [file] : [];
}

/** Resolves everything that a page is made from. Pure: the same story, settings and photos give the same hash. */
export function publicationSource(
  stored: ReadStory,
  profile: PublicationProfile,
  photos: PhotosById,
  house: HouseOrganisations = noHouseOrganisations,
): PublicationSource {
  const story = { ...stored, parsed: withoutNotes(stored.parsed) };
  const line = (credit: Credit) => creditLine(credit, profile.creditStyle, { organisations: houseTable(house) });
  const planned: Record<string, PlannedRendition[]> = {};
  const uses = photosOf(story.parsed).filter(({ node }) => photos[node.photo] !== undefined);
  const hero = heroOf(uses, ({ node }) => node.photo, story.fields.hero)?.node;
  for (const { node } of uses) {
    const photo = photos[node.photo] as LibraryPhoto;
    const key = pictureKey(node);
    const plan = planFor(photo, node, photos, line);
    planned[key] ??= plan(node.crop ?? null);
    if (node !== hero || !node.focal || !mayBeCut(photo)) continue;
    const shown = { crop: node.crop ?? null, focal: node.focal };
    for (const card of cardNames) planned[cardKey(node, card)] = cardFile(plan, photo, shown, card);
  }
  const ids = new Set(Object.keys(planned).map(photoOfKey));
  const used = Object.fromEntries([...ids].map((id) => [id, printedFacts(photos[id] as LibraryPhoto)]));
  const identity: unknown[] = [
    rendererVersion,
    story.id,
    story.slug,
    story.parsed,
    printedFields(story.fields),
    printedProfile(profile, story.fields),
    used,
    planned,
  ];
  // Told only where there is something to tell, so that pages of plain photographs stay what they were.
  const origins = photosOf(story.parsed).map(({ node }) => pictureOrigin(photos[node.photo]?.digitalSourceType ?? ""));
  if (origins.some((origin) => origin !== null)) identity.push(origins);
  // Of the publication's organisations only what they change in print: an entry for an agency of another story makes no other page.
  if (house.own.length > 0) {
    identity.push(photosOf(story.parsed).map(({ node }) => line(resolvedCredit(node, photos))));
  }
  return {
    story,
    openNotes: openNotes(stored.parsed).length,
    profile,
    house,
    photos,
    planned,
    hash: sha256Of(JSON.stringify(identity)),
  };
}

/** The renderer's input for these instants. */
export function pageInput(
  source: PublicationSource,
  { published, modified, line }: Pick<Instants, "published" | "modified" | "line">,
): PageInput {
  const { story, profile, house, photos, planned } = source;
  const renditions = Object.entries(planned).map(([id, files]) => [
    id,
    files.map(({ path, format, width, height }) => ({ path, format, width, height })),
  ]);
  return {
    storyId: story.id,
    slug: story.slug,
    document: story.parsed,
    fields: story.fields,
    profile,
    organisations: houseTable(house),
    photos,
    renditions: Object.fromEntries(renditions),
    published: printedTime(published, profile.timeZone),
    modified: modified && printedTime(modified, profile.timeZone),
    ...(line === "" ? {} : { updateLine: line }),
  };
}
