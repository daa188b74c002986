import type { OrganisationTable } from "../credit/organisation.ts";
import type { StoryDocument } from "../document/nodes.ts";
import type { MessageKey, MessageValues } from "../messages/catalogue.ts";
import type { PhotosById } from "../photos.ts";
import type { PublicationProfile } from "../publication/profile.ts";
import type { PublicationState, StoryFields } from "../stories.ts";
import type { StyleRule } from "../style/style-rule.ts";
import type { CheckCode } from "./check-table.ts";
import type { BrokenRule, Severity } from "./finding.ts";

/** What the checks look at. `photos` holds the library photos that the document uses; one that is not there counts as unreadable. */
export interface CheckInput {
  document: StoryDocument;
  fields: StoryFields;
  profile: PublicationProfile;
  photos: PhotosById;
  /** The table that credits are read by; the built-in one when absent. */
  organisations?: OrganisationTable;
  /** The publication's rules of style; none when absent. */
  style?: readonly StyleRule[];
  /** The instant at which rights and embargoes are judged, ISO 8601 in UTC; without one they are not. */
  now?: string;
  /** Whether readers have the story; absent where that is not known. */
  publication?: PublicationState;
  /** Whether the story is in the bin. */
  binned?: boolean;
  /** How many notes of the desk on the page nobody has settled; absent where that is not known. */
  openNotes?: number;
  /** In how many other stories photos have been published, by id; absent where that is not known. */
  usedElsewhere?: Readonly<Record<string, number>>;
}

/** A finding before it is put into words. `where` is as in `Finding`; `block` is the body block it stands in, for the order. */
export interface Issue {
  code: CheckCode;
  where: string;
  block: number;
  values: MessageValues;
  /** Values that are sentences of the catalogue themselves. */
  spoken?: Readonly<Record<string, MessageKey>>;
  /** Where it is not the one that the table of checks has for the code. */
  severity?: Severity;
  /** The house rule that it is about. */
  style?: BrokenRule;
  /** Where it is not `check.` and the code. */
  key?: MessageKey;
}

/** One check: a pure function that names what it found. The order of its issues does not matter. */
export type Check = (input: CheckInput) => Issue[];
