import type { OrganisationTable } from "../credit/organisation.ts";
import { findOrganisation } from "../credit/organisations.ts";
import type { PhotoPatch } from "../photo-edits.ts";
import type { LibraryPhoto } from "../photos.ts";
import { readRights } from "./read-rights.ts";

/** Terms that may be taken over for a photo, and whose they are. */
export interface UsualTerms {
  organisation: string;
  terms: string;
  /** What taking them over changes: the terms, and what is understood of them. Dates that are set stay. */
  patch: PhotoPatch;
}

/**
 * The usual terms of the organisation that supplied a photo (of those in the credit, the last that has terms); null where the photo
 * states terms, instructions or restrictions of its own.
 */
export function usualTerms(photo: LibraryPhoto, table: OrganisationTable): UsualTerms | null {
  const { usageTerms, instructions, restrictions, credit, dateCreated } = photo;
  if (usageTerms.trim() !== "" || instructions.trim() !== "" || restrictions.length > 0) return null;
  const parties = credit.items.flatMap((item) => item.parties);
  const found = parties.map(({ name }) => findOrganisation(name, table)).findLast((one) => one?.organisation.terms);
  const terms = found?.organisation.terms;
  if (!found || !terms) return null;
  const read = readRights({ instructions: "", usageTerms: terms, dateCreated });
  const patch: PhotoPatch = {
    usageTerms: terms,
    restrictions: read.restrictions,
    rightsExpire: photo.rightsExpire || read.rightsExpire,
    embargoUntil: photo.embargoUntil || read.embargoUntil,
  };
  return { organisation: found.name, terms, patch };
}
