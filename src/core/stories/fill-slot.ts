import { AppError } from "../../shared/app-error.ts";
import { hasCredit } from "../../shared/credit/credit.ts";
import type { OrganisationTable } from "../../shared/credit/organisation.ts";
import { organisations as builtIn } from "../../shared/credit/organisations.ts";
import { sameCredit } from "../../shared/credit/same-credit.ts";
import { caption, photoNode } from "../../shared/document/build.ts";
import type { BodyNode, PageNode, PhotoNode, StoryDocument } from "../../shared/document/nodes.ts";
import { bodyOf, captionText, inlineText, photosOf } from "../../shared/document/walk.ts";
import type { MessageKey, MessageValues } from "../../shared/messages/catalogue.ts";
import type { LibraryPhoto } from "../../shared/photos.ts";
import { guessLanguage } from "../../shared/text/direction.ts";

/** A document with one use changed, and what the person should know about it. The document given is not touched. */
export interface FilledSlot {
  document: StoryDocument;
  warnings: { key: MessageKey; values: MessageValues }[];
}

function altOf(photo: LibraryPhoto, language: string): { alt: string; altLanguage: string } {
  const own = photo.altLanguage === language ? "" : photo.altLanguage;
  return { alt: photo.alt, altLanguage: own || guessLanguage(photo.alt, language) };
}

/** A new use of a library photo: caption and alt text begin as the file's own, the credit is inherited. */
export function photoUse(photo: LibraryPhoto, language: string): PhotoNode {
  return photoNode({ photo: photo.id, caption: photo.caption, ...altOf(photo, language) });
}

function fill(use: PhotoNode, photo: LibraryPhoto, language: string): PhotoNode {
  const filled: PhotoNode = { ...use, photo: photo.id };
  // What was chosen of another picture says nothing of this one.
  if (use.photo !== "" && use.photo !== photo.id) {
    delete filled.crop;
    delete filled.focal;
  }
  if (captionText(use) === "" && photo.caption !== "") filled.$slots = { caption: caption(photo.caption) };
  if (use.alt.trim() === "" && !use.decorative) Object.assign(filled, altOf(photo, language));
  // An override that says nothing would hide the library's credit.
  if (use.credit && !hasCredit(use.credit)) filled.credit = null;
  return filled;
}

function warningsFor(
  use: PhotoNode,
  photo: LibraryPhoto,
  slot: number,
  table: OrganisationTable,
): FilledSlot["warnings"] {
  const warnings: FilledSlot["warnings"] = [];
  if (use.photo !== "" && use.photo !== photo.id) warnings.push({ key: "photoAdd.replaced", values: { slot } });
  const isTold = use.credit !== null && hasCredit(use.credit) && hasCredit(photo.credit);
  if (isTold && use.credit && !sameCredit(use.credit, photo.credit, table)) {
    const values = { slot, file: photo.file, kept: use.credit.raw, found: photo.credit.raw };
    warnings.push({ key: "photoAdd.creditDiffers", values });
  }
  return warnings;
}

function replaceUse(nodes: readonly PageNode[], use: PhotoNode, filled: PhotoNode): PageNode[] {
  return nodes.map((node) => {
    if (node === use) return filled;
    if (node.type !== "gallery" || !Array.isArray(node.children)) return node;
    return { ...node, children: node.children.map((child) => (child === use ? filled : child)) } as PageNode;
  });
}

/** Throws `invalid` with a sentence unless the story has a photo use of this number, counted from 1 in reading order. */
export function requireSlot(document: StoryDocument, slot: number): PhotoNode {
  const places = photosOf(document);
  const place = places[slot - 1];
  if (place) return place.node;
  if (places.length === 0) throw new AppError("invalid", "photoAdd.noSlots");
  throw new AppError("invalid", "photoAdd.slotRange", { slot, count: places.length });
}

/**
 * Puts a library photo into the photo use `slot` (from 1 in reading order, galleries included, filled or not).
 * The use's caption, alt text and credit are kept; what is empty is filled from the file's metadata. A credit in the
 * file that differs from the one kept is a warning. Throws `AppError` when there is no such use. Pure.
 */
export function fillSlot(
  document: StoryDocument,
  slot: number,
  photo: LibraryPhoto,
  language: string,
  organisations: OrganisationTable = builtIn,
): FilledSlot {
  const use = requireSlot(document, slot);
  const children = replaceUse(document.root.children, use, fill(use, photo, language));
  return {
    document: { ...document, root: { ...document.root, children } },
    warnings: warningsFor(use, photo, slot, organisations),
  };
}

const isBlank = (node: BodyNode | undefined) => node?.type === "paragraph" && inlineText(node.children).trim() === "";

/** Appends photos to the end of the story, one block each, before an empty last paragraph. Pure. */
export function appendPhotos(
  document: StoryDocument,
  photos: readonly LibraryPhoto[],
  language: string,
): StoryDocument {
  const uses = photos.map((photo) => photoUse(photo, language));
  const children = [...document.root.children];
  children.splice(isBlank(bodyOf(document).at(-1)) ? -1 : children.length, 0, ...uses);
  return { ...document, root: { ...document.root, children } };
}
