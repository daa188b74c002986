import { hasCredit } from "../../shared/credit/credit.ts";
import { fold as foldName } from "../../shared/credit/fold.ts";
import type { TermKind } from "../../shared/photo-query.ts";
import type { LibraryPhoto } from "../../shared/photos.ts";
import { fold } from "../../shared/search/fold.ts";

/** Facts of a photo in the form in which they are sorted and filtered; the columns of `photo_index`. */
export interface PhotoIndexFacts {
  file: string;
  taken: string;
  uncredited: 0 | 1;
  no_alt: 0 | 1;
  review: 0 | 1;
  killed: 0 | 1;
  restricted: 0 | 1;
  synthetic: 0 | 1;
  expires: string;
  embargo: string;
  hash: string;
}

/** Raised whenever what is taken from a photo changes: everything is then indexed anew. */
export const photoFactsVersion = 1;

const bit = (value: boolean): 0 | 1 => (value ? 1 : 0);

/** A file name in the order of a person: no case, numbers by their size. */
export function sortableName(file: string): string {
  return file.toLowerCase().replace(/\d+/g, (digits) => digits.replace(/^0+(?=\d)/, "").padStart(20, "0"));
}

/** Made or composed by something other than a camera (IPTC NewsCodes, Digital Source Type). */
const syntheticType =
  /(trainedAlgorithmicMedia|algorithmicMedia|composite\w*|algorithmicallyEnhanced|virtualRecording|digitalArt|digitalCreation|dataDrivenMedia)$/i;

export function isSynthetic({
  digitalSourceType,
  credit,
}: Pick<LibraryPhoto, "digitalSourceType" | "credit">): boolean {
  const told = credit.items.some(({ qualifiers, parties }) => {
    const made = qualifiers.some(
      (one) => one === "ai-generated" || one === "composite" || one === "photo-illustration",
    );
    return made || parties.some(({ role }) => role === "ai-system");
  });
  return told || syntheticType.test(digitalSourceType);
}

export function photoIndexFacts(photo: LibraryPhoto): PhotoIndexFacts {
  const { restrictions, rightsExpire, embargoUntil, credit } = photo;
  return {
    file: sortableName(photo.file),
    taken: photo.dateCreated,
    uncredited: bit(!hasCredit(credit)),
    no_alt: bit(photo.alt.trim() === ""),
    review: bit(photo.metadataReview || (credit.state === "review" && hasCredit(credit))),
    killed: bit(photo.killed !== null),
    restricted: bit(restrictions.length > 0 || rightsExpire !== "" || embargoUntil !== ""),
    synthetic: bit(isSynthetic(photo)),
    expires: rightsExpire,
    embargo: embargoUntil,
    hash: photo.perceptualHash,
  };
}

/** Everything that a photo is found by, folded as the index reads it. */
export function photoWords(photo: LibraryPhoto): string {
  const { credit } = photo;
  return fold(
    [
      ...[photo.file, photo.title, photo.headline, photo.caption, photo.alt, photo.extendedDescription],
      ...[...Object.values(photo.captions), ...Object.values(photo.alts), ...photo.people, ...photo.keywords],
      ...[photo.sublocation, photo.city, photo.state, photo.country],
      ...[photo.creator, photo.creditLine, photo.source, photo.copyright, photo.imageSupplier, credit.raw],
      ...credit.items.flatMap(({ parties }) => parties.map(({ name }) => name)),
      ...[photo.supplierImageId, photo.jobId, photo.instructions],
    ]
      .filter((text) => text !== "")
      .join("\n"),
  );
}

/** A name as it is compared: without case, accents, points and most signs. */
export const foldTerm = (text: string): string => foldName(text);

/** People, keywords and places of a photo, each once. */
export function photoTerms(photo: LibraryPhoto): { kind: TermKind; term: string; label: string }[] {
  const of = (kind: TermKind, labels: readonly string[]) =>
    labels.map((label) => ({ kind, term: foldTerm(label), label: label.trim() })).filter(({ term }) => term !== "");
  const all = [
    ...of("person", photo.people),
    ...of("keyword", photo.keywords),
    ...of("place", [photo.sublocation, photo.city, photo.state, photo.country]),
  ];
  return [...new Map(all.map((one) => [`${one.kind} ${one.term}`, one])).values()];
}
