import type { PhotoListField, PhotoTextField } from "../../../shared/photo-edits.ts";

/** How a field is typed: one line, several lines, or several entries apart by semicolons. */
export type FieldKind = "line" | "lines" | "list";
export type PhotoField = PhotoTextField | PhotoListField;

const kinds: Partial<Record<PhotoField, FieldKind>> = {
  caption: "lines",
  alt: "lines",
  extendedDescription: "lines",
  instructions: "lines",
  usageTerms: "lines",
  people: "list",
  keywords: "list",
};

export function fieldKind(field: PhotoField): FieldKind {
  return kinds[field] ?? "line";
}

/** Fields whose values are codes and addresses, which run from left to right in every language. */
const codes: readonly PhotoField[] = [
  "webStatement",
  "licensorUrl",
  "countryCode",
  "dateCreated",
  "digitalSourceType",
  "dataMining",
  "captionLanguage",
  "altLanguage",
];

export function fieldDirection(field: PhotoField): "ltr" | "auto" {
  return codes.includes(field) ? "ltr" : "auto";
}

/** The plain fields of each part of the editor, in order; caption, alt text and credit have fields of their own. */
export const fieldGroups = {
  words: ["headline", "captionWriter"],
  credit: ["creator", "creatorJobTitle", "creditLine", "source", "copyright"],
  where: ["people", "dateCreated", "sublocation", "city", "state", "country", "countryCode", "keywords"],
  rights: ["instructions", "usageTerms"],
  supplier: [
    "title",
    "jobId",
    "imageSupplier",
    "supplierImageId",
    "webStatement",
    "licensorUrl",
    "digitalSourceType",
    "dataMining",
  ],
} as const satisfies Record<string, readonly PhotoField[]>;

/** IPTC NewsCodes of how a picture came about, and PLUS codes of data mining: what these fields are completed with. */
const digitalSource = "http://cv.iptc.org/newscodes/digitalsourcetype/";
export const knownValues: Partial<Record<PhotoField, readonly string[]>> = {
  digitalSourceType: [
    "digitalCapture",
    "negativeFilm",
    "print",
    "humanEdits",
    "compositeWithTrainedAlgorithmicMedia",
    "compositeCapture",
    "compositeSynthetic",
    "trainedAlgorithmicMedia",
    "algorithmicallyEnhanced",
    "digitalCreation",
    "screenCapture",
  ].map((code) => digitalSource + code),
  dataMining: [
    "DMI-UNSPECIFIED",
    "DMI-ALLOWED",
    "DMI-PROHIBITED",
    "DMI-PROHIBITED-AIMLTRAINING",
    "DMI-PROHIBITED-GENAIMLTRAINING",
    "DMI-PROHIBITED-EXCEPTSEARCHENGINEINDEXING",
    "DMI-SEECONSTRAINT",
  ],
};

/** The entries of a list as they are typed, apart by semicolons or lines. */
export function entriesOf(text: string): string[] {
  return text
    .split(/[;\n]/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== "");
}

/** Every field that has a name in the messages. */
export const photoFieldNames: ReadonlySet<string> = new Set([
  ...["caption", "captionLanguage", "alt", "altLanguage", "extendedDescription"],
  ...Object.values(fieldGroups).flat(),
  ...["credit", "restrictions", "rightsExpire", "embargoUntil"],
]);
