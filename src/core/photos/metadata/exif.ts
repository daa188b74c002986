import { type ByteSource, bufferSource } from "./byte-source.ts";
import { type MetadataPackets, noPackets, note, partLimit } from "./packets.ts";
import { takeResources } from "./photoshop-resources.ts";
import { entryBytes, entryNumber, openTiff, readDirectory, type Tiff, type TiffDirectory } from "./tiff-directory.ts";

/** The words of EXIF as bytes, and its dates. */
export interface ExifWords {
  /** ImageDescription, Artist and Copyright by tag number; only those that say something. */
  texts: Map<number, Uint8Array>;
  /** DateTimeOriginal with OffsetTimeOriginal behind it, or empty. */
  date: string;
  /** False when the structure is damaged; what could be read is there. */
  whole: boolean;
}

/** Tag numbers of the texts that count (EXIF 3.0 §4.6.5). */
export const exifTag = { imageDescription: 270, artist: 315, copyright: 33432 } as const;
const exifDirectory = 0x8769;
const dateTimeOriginal = 0x9003;
const offsetTimeOriginal = 0x9011;
const xmpTag = 700;
const iimTag = 33723;
const photoshopTag = 34377;

/** Longest text that is looked at, in bytes; `cleanBlock` keeps less. */
const textLimit = 64 * 1024;

const noWords = (): ExifWords => ({ texts: new Map(), date: "", whole: true });

/** The bytes of a text up to its closing NUL. The two parts of Copyright (photographer, editor) are apart by one: a line each. */
async function textOf(tiff: Tiff, directory: TiffDirectory, tag: number): Promise<Buffer> {
  const entry = directory.entries.get(tag);
  if (!entry || ![1, 2, 7, 129].includes(entry.type)) return Buffer.alloc(0);
  const bytes = await entryBytes(tiff, entry, textLimit);
  const end = bytes.indexOf(0);
  return end < 0 ? bytes : bytes.subarray(0, end);
}

async function readDate(tiff: Tiff, main: TiffDirectory): Promise<{ date: string; whole: boolean }> {
  const place = await entryNumber(tiff, main.entries.get(exifDirectory));
  if (place === null) return { date: "", whole: true };
  const directory = await readDirectory(tiff, place);
  const line = async (tag: number) => (await textOf(tiff, directory, tag)).toString("latin1", 0, 40).trim();
  const date = await line(dateTimeOriginal);
  return { date: date === "" ? "" : `${date}${await line(offsetTimeOriginal)}`, whole: directory.whole };
}

async function readWords(tiff: Tiff, main: TiffDirectory): Promise<ExifWords> {
  const texts = new Map<number, Uint8Array>();
  for (const tag of Object.values(exifTag)) {
    const bytes = await textOf(tiff, main, tag);
    // Copied, so that a few words do not hold on to all that was read with them.
    if (bytes.length > 0) texts.set(tag, Uint8Array.from(bytes));
  }
  const { date, whole } = await readDate(tiff, main);
  return { texts, date, whole: whole && main.whole };
}

/** The words in an EXIF block. */
export async function readExif(block: Uint8Array): Promise<ExifWords> {
  const tiff = await openTiff(bufferSource(block));
  if (!tiff) return { ...noWords(), whole: false };
  return readWords(tiff, await readDirectory(tiff, tiff.first));
}

/** The metadata of a TIFF file, which is itself one EXIF structure with the other kinds inside. */
export async function tiffPackets(source: ByteSource): Promise<{ packets: MetadataPackets; exif: ExifWords }> {
  const packets = noPackets();
  const tiff = await openTiff(source);
  if (!tiff) return { packets, exif: noWords() };
  const main = await readDirectory(tiff, tiff.first);
  const block = async (tag: number, part: "xmp" | "iim") => {
    const entry = main.entries.get(tag);
    if (!entry) return null;
    if (entry.bytes > partLimit) note(packets.problems, part, "too-large");
    return entryBytes(tiff, entry, partLimit);
  };
  const resources = await block(photoshopTag, "iim");
  if (resources) takeResources(resources, packets);
  const iim = await block(iimTag, "iim");
  // Photoshop keeps the same datasets in both places.
  if (iim && packets.iim.length === 0) packets.iim.push(iim);
  const xmp = await block(xmpTag, "xmp");
  if (xmp) packets.xmp.push(xmp);
  return { packets, exif: await readWords(tiff, main) };
}
