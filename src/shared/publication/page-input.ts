import type { OrganisationTable } from "../credit/organisation.ts";
import type { StoryDocument } from "../document/nodes.ts";
import type { PhotosById } from "../photos.ts";
import type { StoryFields } from "../stories.ts";
import type { PublicationProfile } from "./profile.ts";

/** An instant together with the wall-clock time it is printed as. Made in core, because the renderer has no clock and no Intl. */
export interface PrintedTime {
  /** ISO 8601 with the publication's offset, e.g. `2026-11-22T14:05:00+02:00`. */
  iso: string;
  year: number;
  /** 1–12 */
  month: number;
  day: number;
  hour: number;
  minute: number;
  /** 0 = Sunday. */
  weekday: number;
}

/** One encoded picture file of a photo, as the page names it. */
export interface Rendition {
  /** Path relative to the page's folder, `img/…`. */
  path: string;
  format: "jpeg" | "webp" | "avif";
  width: number;
  height: number;
}

/** Everything that the page is made of. Same input, same bytes. */
export interface PageInput {
  storyId: string;
  /** The story's folder name; already safe. */
  slug: string;
  document: StoryDocument;
  fields: StoryFields;
  profile: PublicationProfile;
  /** The table that credits are printed by; the built-in one when absent. */
  organisations?: OrganisationTable;
  photos: PhotosById;
  /** By `pictureKey` of the uses, widest last within a format; every use on the page has an entry. */
  renditions: Readonly<Record<string, readonly Rendition[]>>;
  published: PrintedTime;
  /** Null until the story was changed after its first publication. */
  modified: PrintedTime | null;
  /** What the last update changed, for readers; absent for none. */
  updateLine?: string;
  /**
   * The pictures themselves as `data:` addresses, by the paths of their renditions, for a page that has to stand alone: it shows each
   * picture in one size, two at most, and names no file beside it. Absent on a page that lies in its folder.
   */
  inlined?: Readonly<Record<string, string>>;
}

/** What a page is made of besides what the desk has open itself: page, facts and table of organisations come from there. */
export type PageFacts = Omit<PageInput, "document" | "fields" | "organisations">;
