import ExifReader, { type ExpandedTags } from "exifreader";
import { languageTag } from "../../shared/ids.ts";
import { cleanBlock, cleanLine } from "./clean-text.ts";
import { exifText, iimBytes, iimTexts, xmpDefault, xmpTexts } from "./metadata-tags.ts";
import { readPhotoDate } from "./photo-date.ts";

/** The words in a picture file, by the names of IPTC Photo Metadata. Every field is clean text, empty when there is none. */
export interface PhotoMetadata {
  caption: string;
  headline: string;
  /** Only from Alt Text (Accessibility); a caption is never an alt text. */
  alt: string;
  /** BCP 47, and only when the file says it. */
  altLanguage: string;
  /** The makers in order, apart by semicolons. */
  creator: string;
  creditLine: string;
  source: string;
  copyright: string;
  /** ISO 8601 with the file's own precision. */
  dateCreated: string;
  /** A role code or job title (`STF`, `Stringer`), never part of the name. */
  byLineTitle: string;
}

export const noMetadata: PhotoMetadata = {
  caption: "",
  headline: "",
  alt: "",
  altLanguage: "",
  creator: "",
  creditLine: "",
  source: "",
  copyright: "",
  dateCreated: "",
  byLineTitle: "",
};

/** Longest values of IIM datasets in bytes (IPTC-NAA Information Interchange Model 4.2); older tools cut there. */
const iimLimits = { caption: 2000, creator: 32, copyright: 128 } as const;

/** Texts that cameras write into the description by themselves. */
const cameraNoise =
  /^(olympus digital camera|sony dsc|(konica )?minolta digital camera|digital still camera|dcim\\.*|untitled|default|samsung)$/i;

/**
 * The first source that says something, in the order XMP, IIM, EXIF. One exception: an IIM value that is as long as IIM
 * allows and with which the EXIF value begins has been cut off, and the EXIF value is the whole of it.
 */
function choose(xmp: string, iim: string, exif: string, iimLimit = Number.POSITIVE_INFINITY): string {
  if (xmp !== "") return xmp;
  const cut = Buffer.byteLength(iim) >= iimLimit - 3 && exif.length > iim.length && exif.startsWith(iim);
  return iim !== "" && !cut ? iim : exif;
}

function readAlt(tags: ExpandedTags): { alt: string; altLanguage: string } {
  const texts = xmpTexts(tags, "AltTextAccessibility").map(({ text, language }) => ({
    text: cleanBlock(text),
    language,
  }));
  const chosen =
    texts.find(({ text, language }) => text !== "" && language === "x-default") ??
    texts.find(({ text }) => text !== "");
  if (!chosen) return { alt: "", altLanguage: "" };
  // The default is usually a copy of one of the languages, which then names it.
  const named = texts.find(({ text, language }) => text === chosen.text && language !== "x-default" && language !== "");
  const language = languageTag.safeParse(named?.language ?? "");
  return { alt: chosen.text, altLanguage: language.success ? language.data : "" };
}

function names(texts: readonly string[]): string {
  return [...new Set(texts.map(cleanLine).filter((text) => text !== ""))].join("; ");
}

function readDate(tags: ExpandedTags): string {
  return (
    readPhotoDate(xmpDefault(tags, "DateCreated")) ||
    readPhotoDate(iimBytes(tags, "Date Created"), iimBytes(tags, "Time Created")) ||
    readPhotoDate(exifText(tags, "DateTimeOriginal") + exifText(tags, "OffsetTimeOriginal"))
  );
}

function fromTags(tags: ExpandedTags): PhotoMetadata {
  const xmp = (name: string) => cleanLine(xmpDefault(tags, name));
  const iim = (name: string) => cleanLine(iimTexts(tags, name).join(" "));
  const exif = (name: string) => cleanLine(exifText(tags, name));
  const caption = choose(
    cleanBlock(xmpDefault(tags, "description")),
    cleanBlock(iimTexts(tags, "Caption/Abstract").join("\n")),
    cleanBlock(exifText(tags, "ImageDescription")),
    iimLimits.caption,
  );
  return {
    caption: cameraNoise.test(caption) ? "" : caption,
    headline: xmp("Headline") || iim("Headline"),
    ...readAlt(tags),
    creator: choose(
      names(xmpTexts(tags, "creator").map(({ text }) => text)),
      names(iimTexts(tags, "By-line")),
      exif("Artist"),
      iimLimits.creator,
    ),
    creditLine: xmp("Credit") || iim("Credit"),
    source: xmp("Source") || iim("Source"),
    copyright: choose(xmp("rights"), iim("Copyright Notice"), exif("Copyright"), iimLimits.copyright),
    dateCreated: readDate(tags),
    byLineTitle: xmp("AuthorsPosition") || iim("By-line Title"),
  };
}

/** All tags of a file, or null when there are none or they cannot be read: bad metadata never refuses a picture. */
async function loadTags(file: Uint8Array): Promise<ExpandedTags | null> {
  try {
    // `async` also reads the compressed text chunks of PNG.
    return await ExifReader.load(Buffer.from(file.buffer, file.byteOffset, file.byteLength), {
      expanded: true,
      async: true,
    });
  } catch {
    return null;
  }
}

/** The metadata of a picture's bytes. Never throws. */
export async function readMetadata(file: Uint8Array): Promise<PhotoMetadata> {
  const tags = await loadTags(file);
  return tags ? fromTags(tags) : noMetadata;
}
