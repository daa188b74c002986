import type { Credit, CreditParty } from "../../credit/credit.ts";
import { storyDocument } from "../../document/build.ts";
import { type LibraryPhoto, libraryPhoto } from "../../photos.ts";
import { blankPlanning, type StoryFields } from "../../stories.ts";
import type { PageInput, PrintedTime, Rendition } from "../page-input.ts";
import { type PublicationProfile, publicationProfile } from "../profile.ts";

// Inputs for the tests of the page and the checks: complete and ordinary, so that a test names only what it is about.

/** A library id that ends in `number`. */
export function sampleId(number: number): string {
  return `01990000-0000-7000-8000-${String(number).padStart(12, "0")}`;
}

export function parsedCredit(...parties: CreditParty[]): Credit {
  return {
    items: [{ parties, qualifiers: [] }],
    raw: parties.map(({ name }) => name).join(", "),
    state: "parsed",
    exempt: "",
  };
}

export const agencyCredit = parsedCredit(
  { name: "Rivka Tal", role: "photographer" },
  { name: "Reuters", role: "agency" },
);

export const hebrewCredit = parsedCredit(
  { name: "נועה ברגר", role: "photographer" },
  { name: "רויטרס", role: "agency" },
);

export function samplePhoto(number: number, changes: Partial<LibraryPhoto> = {}): LibraryPhoto {
  return libraryPhoto.parse({
    id: sampleId(number),
    sha256: String(number).padStart(64, "0"),
    file: `harbour-${number}.jpg`,
    mime: "image/jpeg",
    width: 1800,
    height: 1200,
    bytes: 900_000,
    caption: "",
    headline: "",
    alt: "",
    altLanguage: "",
    credit: agencyCredit,
    creator: "",
    source: "",
    copyright: "© Rivka Tal",
    dateCreated: "",
    dominantColour: "#4a6b7c",
    importedAt: "2026-11-20T08:00:00.000Z",
    ...changes,
  });
}

export function sampleRenditions(photo: LibraryPhoto): Rendition[] {
  const widths = [480, 800, 1200, 1600].filter((width) => width <= photo.width);
  return (["jpeg", "webp", "avif"] as const).flatMap((format) =>
    widths.map((width) => ({
      path: `img/${photo.file.replace(/\.\w+$/, "")}-${width}.${format === "jpeg" ? "jpg" : format}`,
      format,
      width,
      height: Math.round((width * photo.height) / photo.width),
    })),
  );
}

export const sampleFields: StoryFields = {
  language: "en",
  byline: { names: ["Miriam Adler"], none: false },
  stage: "ready",
  onHold: false,
  slug: "",
  section: "",
  summary: "",
  followBar: true,
  commentsNotice: true,
  targetLength: 0,
  dateline: "",
  tags: [],
  seoTitle: "",
  socialText: "",
  canonicalUrl: "",
  ...blankPlanning,
};

export const sampleProfile: PublicationProfile = publicationProfile.parse({
  name: "The Harbour Post",
  language: "en",
  baseUrl: "",
  timeZone: "Asia/Jerusalem",
  creditStyle: "spaced",
  follow: [],
  commentsPolicy: "",
});

export const sampleTime: PrintedTime = {
  iso: "2026-11-22T14:05:00+02:00",
  year: 2026,
  month: 11,
  day: 22,
  hour: 14,
  minute: 5,
  weekday: 0,
};

export interface SampleChanges {
  document?: PageInput["document"];
  fields?: Partial<StoryFields>;
  profile?: Partial<PublicationProfile>;
  photos?: readonly LibraryPhoto[];
  modified?: PrintedTime;
}

/** A page input with a headline and one paragraph, changed as the test says; renditions are made for `photos`. */
export function sampleInput(changes: SampleChanges = {}): PageInput {
  const photos = changes.photos ?? [];
  return {
    storyId: "01990000-0000-7000-8000-000000000000",
    slug: "ferry-returns",
    document: changes.document ?? storyDocument({ headline: "The ferry returns" }, []),
    fields: { ...sampleFields, ...changes.fields },
    profile: { ...sampleProfile, ...changes.profile },
    photos: Object.fromEntries(photos.map((photo) => [photo.id, photo])),
    renditions: Object.fromEntries(photos.map((photo) => [photo.id, sampleRenditions(photo)])),
    published: sampleTime,
    modified: changes.modified ?? null,
  };
}
