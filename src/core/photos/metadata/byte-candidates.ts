import type { PhotoReading, ReadProblem, ReadValue } from "../../../shared/photo-reading.ts";
import type { Candidate, Candidates } from "./candidate.ts";
import { type Charset, decodeText, type RereadCharset } from "./charset.ts";
import type { ExifWords } from "./exif.ts";
import { dateValue, fieldText, listTexts } from "./field-text.ts";
import type { Iim } from "./iim.ts";
import {
  type FieldSource,
  isMetadataField,
  type MetadataField,
  metadataFieldNames,
  metadataFields,
} from "./metadata-fields.ts";

/** Where the texts of a value stand, and in which character sets. */
export interface ByteTexts {
  from: "iim" | "exif";
  bytes: readonly Uint8Array[];
  declared: Charset | null;
  /** For text that is neither declared nor UTF-8; Windows-1252 when absent. */
  instead?: RereadCharset | undefined;
}

const sources: readonly (readonly [MetadataField, FieldSource])[] = metadataFieldNames.map((field) => [
  field,
  metadataFields[field],
]);

/**
 * Repeated datasets are the items of a list, the paragraphs of a caption, the parts of a line. Several artists of EXIF stand in
 * one text, apart by semicolons (Metadata Working Group, Guidelines for Handling Image Metadata 2.0, §5.4).
 */
function textsOf(field: MetadataField, from: "iim" | "exif", parts: readonly string[]): string[] {
  const { kind }: FieldSource = metadataFields[field];
  if (kind === "list") return listTexts(from === "exif" ? parts.flatMap((part) => part.split(";")) : parts);
  const text = fieldText(field, kind, parts.join(kind === "block" ? "\n" : " "));
  return text === "" ? [] : [text];
}

/** A value of texts in bytes, or null when they say nothing. What was read by a guess keeps the bytes of all its texts. */
export function byteCandidate(field: MetadataField, { from, bytes, declared, instead }: ByteTexts): Candidate | null {
  const parts = bytes.map((part) => decodeText(part, declared, instead));
  const texts = textsOf(
    field,
    from,
    parts.map(({ text }) => text),
  );
  if (texts.length === 0) return null;
  const charset = (parts.find((one) => one.charset !== "us-ascii") ?? parts[0])?.charset ?? "us-ascii";
  const guessed = parts.some((one) => one.guessed);
  return {
    from,
    charset,
    declared: charset === declared && !guessed,
    texts,
    ...(guessed ? { raw: bytes.map((part) => Buffer.from(part).toString("base64")) } : {}),
    ...(from === "iim" ? { bytes: bytes.map((part) => part.length) } : {}),
  };
}

const digits = (from: "iim" | "exif"): Pick<ReadValue, "from" | "charset" | "declared"> => ({
  from,
  charset: "us-ascii",
  declared: false,
});

const timeCreated = 60;
const latin1 = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString("latin1");

/** What IIM says. A date that is none is added to `problems`. */
export function iimCandidates(iim: Iim, problems: ReadProblem[], instead?: RereadCharset): Candidates {
  const found: Candidates = new Map();
  const byNumber = Map.groupBy(iim.datasets, ({ number }) => number);
  for (const [field, { kind, iim: place }] of sources) {
    const datasets = place ? byNumber.get(place.dataset) : undefined;
    if (!datasets) continue;
    const bytes = datasets.map((dataset) => dataset.bytes);
    const time = latin1(byNumber.get(timeCreated)?.[0]?.bytes);
    const candidate =
      kind === "date"
        ? dateValue(latin1(bytes[0]), time, digits("iim"), problems)
        : byteCandidate(field, { from: "iim", bytes, declared: iim.declared, instead });
    if (candidate) found.set(field, candidate);
  }
  return found;
}

/** What EXIF says. A date that is none is added to `problems`. */
export function exifCandidates(exif: ExifWords, problems: ReadProblem[], instead?: RereadCharset): Candidates {
  const found: Candidates = new Map();
  for (const [field, source] of sources) {
    const bytes = source.exif === undefined ? undefined : exif.texts.get(source.exif);
    const candidate = bytes && byteCandidate(field, { from: "exif", bytes: [bytes], declared: null, instead });
    if (candidate) found.set(field, candidate);
  }
  const date = exif.date === "" ? null : dateValue(exif.date, "", digits("exif"), problems);
  if (date) found.set("dateCreated", date);
  return found;
}

/**
 * A value that was read by a guess, read again from its kept bytes in another character set; text that is UTF-8 stays UTF-8. A
 * value of which no bytes were kept comes back as it is.
 */
export function rereadValue(field: MetadataField, value: ReadValue, charset: RereadCharset): ReadValue {
  const { from, raw } = value;
  if (raw === undefined || (from !== "iim" && from !== "exif")) return value;
  const bytes = raw.map((text) => Buffer.from(text, "base64"));
  const read = byteCandidate(field, { from, bytes, declared: null, instead: charset });
  return read ? withoutLengths(read) : value;
}

/** A reading in which everything that was read by a guess is read again in this character set. */
export function rereadReading(reading: PhotoReading, charset: RereadCharset): PhotoReading {
  const fields = reading.fields.map(({ field, taken, others }) => {
    const again = (value: ReadValue) => (isMetadataField(field) ? rereadValue(field, value, charset) : value);
    return { field, taken: again(taken), others: others.map(again) };
  });
  return { ...reading, fields };
}

/** A candidate as it is kept. */
export function withoutLengths({ bytes: _bytes, ...value }: Candidate): ReadValue {
  return value;
}
