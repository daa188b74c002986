import { exifTag } from "./exif.ts";

/** How the value of a field is made of what stands in the file. */
export type FieldKind = "line" | "block" | "list" | "date";

export interface FieldSource {
  kind: FieldKind;
  /** XMP property; of a list of structures `within` names the field that counts. */
  xmp: string;
  within?: string;
  /** IIM dataset of the application record, with the number of bytes at which older programs cut (IIM 4.2). */
  iim?: { dataset: number; limit: number };
  /** EXIF tag. */
  exif?: number;
}

/**
 * Where the fields of IPTC Photo Metadata 2025.1 stand in a file, by their names in a library photo
 * (https://www.iptc.org/std/photometadata/specification/).
 */
export const metadataFields = {
  caption: {
    kind: "block",
    xmp: "dc:description",
    iim: { dataset: 120, limit: 2000 },
    exif: exifTag.imageDescription,
  },
  headline: { kind: "line", xmp: "photoshop:Headline", iim: { dataset: 105, limit: 256 } },
  title: { kind: "line", xmp: "dc:title", iim: { dataset: 5, limit: 64 } },
  alt: { kind: "block", xmp: "iptcCore:AltTextAccessibility" },
  extendedDescription: { kind: "block", xmp: "iptcCore:ExtDescrAccessibility" },
  creator: { kind: "list", xmp: "dc:creator", iim: { dataset: 80, limit: 32 }, exif: exifTag.artist },
  creatorJobTitle: { kind: "line", xmp: "photoshop:AuthorsPosition", iim: { dataset: 85, limit: 32 } },
  creditLine: { kind: "line", xmp: "photoshop:Credit", iim: { dataset: 110, limit: 32 } },
  source: { kind: "line", xmp: "photoshop:Source", iim: { dataset: 115, limit: 32 } },
  copyright: { kind: "line", xmp: "dc:rights", iim: { dataset: 116, limit: 128 }, exif: exifTag.copyright },
  usageTerms: { kind: "block", xmp: "xmpRights:UsageTerms" },
  webStatement: { kind: "line", xmp: "xmpRights:WebStatement" },
  licensorUrl: { kind: "line", xmp: "plus:Licensor", within: "plus:LicensorURL" },
  imageSupplier: { kind: "line", xmp: "plus:ImageSupplier", within: "plus:ImageSupplierName" },
  supplierImageId: { kind: "line", xmp: "plus:ImageSupplierImageID" },
  instructions: { kind: "block", xmp: "photoshop:Instructions", iim: { dataset: 40, limit: 256 } },
  jobId: { kind: "line", xmp: "photoshop:TransmissionReference", iim: { dataset: 103, limit: 32 } },
  dateCreated: { kind: "date", xmp: "photoshop:DateCreated", iim: { dataset: 55, limit: 8 } },
  sublocation: { kind: "line", xmp: "iptcCore:Location", iim: { dataset: 92, limit: 32 } },
  city: { kind: "line", xmp: "photoshop:City", iim: { dataset: 90, limit: 32 } },
  state: { kind: "line", xmp: "photoshop:State", iim: { dataset: 95, limit: 32 } },
  country: { kind: "line", xmp: "photoshop:Country", iim: { dataset: 101, limit: 64 } },
  countryCode: { kind: "line", xmp: "iptcCore:CountryCode", iim: { dataset: 100, limit: 3 } },
  people: { kind: "list", xmp: "iptcExt:PersonInImage" },
  keywords: { kind: "list", xmp: "dc:subject", iim: { dataset: 25, limit: 64 } },
  digitalSourceType: { kind: "line", xmp: "iptcExt:DigitalSourceType" },
  dataMining: { kind: "line", xmp: "plus:DataMining" },
  captionWriter: { kind: "line", xmp: "photoshop:CaptionWriter", iim: { dataset: 122, limit: 32 } },
} as const satisfies Record<string, FieldSource>;

export type MetadataField = keyof typeof metadataFields;

/** In the order of the table. */
export const metadataFieldNames = Object.keys(metadataFields) as MetadataField[];

export function isMetadataField(name: string): name is MetadataField {
  return Object.hasOwn(metadataFields, name);
}
