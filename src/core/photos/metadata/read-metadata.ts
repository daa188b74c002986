import sharp from "sharp";
import type { PhotoReading, ReadValue } from "../../../shared/photo-reading.ts";
import { exifCandidates, iimCandidates } from "./byte-candidates.ts";
import { type ByteSource, bufferSource, withFileSource } from "./byte-source.ts";
import type { Candidates } from "./candidate.ts";
import type { RereadCharset } from "./charset.ts";
import { type ExifWords, readExif, tiffPackets } from "./exif.ts";
import { extendedXmp } from "./extended-xmp.ts";
import { iimEditedLater, readIim } from "./iim.ts";
import { jpegPackets } from "./jpeg-packets.ts";
import type { MetadataField } from "./metadata-fields.ts";
import { type MetadataPackets, noPackets, note, partLimit } from "./packets.ts";
import { takeResources } from "./photoshop-resources.ts";
import { reconcile } from "./reconcile.ts";
import { sidecarCandidates } from "./sidecar.ts";
import { readXmp } from "./xmp.ts";
import { xmpCandidates } from "./xmp-candidates.ts";

export interface ReadMetadataOptions {
  /** A file of XMP beside the picture. */
  sidecar?: string | null;
  /** What people call the picture's file, when that is not the path's last part; a sidecar may belong to another kind of file. */
  name?: string;
}

interface Contents {
  packets: MetadataPackets;
  exif: ExifWords | null;
}

async function metadataOf(picture: string | Uint8Array) {
  return sharp(picture, { limitInputPixels: false }).metadata();
}

/** The blocks of a picture that is neither JPEG nor TIFF, by the decoder, which knows all containers. */
async function otherPackets(picture: string | Uint8Array): Promise<MetadataPackets> {
  const packets = noPackets();
  const found = await metadataOf(picture).catch(() => null);
  if (!found) return packets;
  const name = Buffer.from("Exif\0\0", "latin1");
  if (found.exif) packets.exif = found.exif.indexOf(name) === 0 ? found.exif.subarray(name.length) : found.exif;
  if (found.iptc?.toString("latin1", 0, 4) === "8BIM") takeResources(found.iptc, packets);
  else if (found.iptc) packets.iim.push(found.iptc);
  if (found.xmp && found.xmp.length > partLimit) note(packets.problems, "xmp", "too-large");
  if (found.xmp) packets.xmp.push(found.xmp.subarray(0, partLimit));
  return packets;
}

async function contentsOf(source: ByteSource, picture: string | Uint8Array): Promise<Contents> {
  const head = (await source.read(0, 4)).toString("hex");
  if (head === "49492a00" || head === "4d4d002a") return tiffPackets(source);
  const packets = head.startsWith("ffd8") ? await jpegPackets(source) : await otherPackets(picture);
  return { packets, exif: packets.exif ? await readExif(packets.exif) : null };
}

/** What the file's own XMP says: that in its right place, or, for want of it, that under another name. */
function xmpSources(packets: MetadataPackets): Candidates[] {
  const { xmp, strayXmp, problems } = packets;
  return (xmp.length > 0 ? xmp : strayXmp).map((packet) => {
    const { properties, whole, charset } = readXmp(packet);
    if (!whole) note(problems, "xmp", "damaged");
    const rest = extendedXmp(packets, properties);
    if (rest) {
      for (const [name, value] of readXmp(rest).properties) if (!properties.has(name)) properties.set(name, value);
    }
    return xmpCandidates(properties, { from: "xmp", charset, declared: charset !== "windows-1252" }, problems);
  });
}

async function readAll({ packets, exif }: Contents, name: string, sidecar: string | null): Promise<PhotoReading> {
  const { problems } = packets;
  const beside = sidecar === null ? null : await sidecarCandidates(sidecar, name, problems);
  const xmp = xmpSources(packets);
  const iim = readIim(packets.iim);
  if (!iim.whole) note(problems, "iim", "damaged");
  if (exif?.whole === false) note(problems, "exif", "damaged");
  const from = [
    ...(beside ? [beside] : []),
    ...xmp,
    iimCandidates(iim, problems),
    ...(exif ? [exifCandidates(exif, problems)] : []),
  ];
  const fields = reconcile(from);
  const dated = fields.some(({ field }) => field === "dateCreated");
  return {
    fields,
    iimEditedLater: iimEditedLater(packets.iim, packets.iimDigest),
    // Where one source has a date that can be read, what another one wrote instead is nobody's concern.
    problems: dated ? problems.filter(({ problem }) => problem !== "unreadable-date") : problems,
  };
}

/**
 * The words in a picture file: XMP, IPTC-IIM and EXIF brought together, each value with where it stands and in which character
 * set. Of a JPEG or TIFF only the parts that hold words are read, however large the picture is. What is damaged never throws:
 * it is in `problems`, and what could be read is there. Rejects only with the system's error when a file cannot be read.
 */
export function readMetadata(path: string, options: ReadMetadataOptions = {}): Promise<PhotoReading> {
  const { sidecar = null, name = path } = options;
  return withFileSource(path, async (source) => readAll(await contentsOf(source, path), name, sidecar));
}

/** As `readMetadata`, of bytes. Never rejects. */
export async function readMetadataBytes(bytes: Uint8Array): Promise<PhotoReading> {
  return readAll(await contentsOf(bufferSource(bytes), bytes), "", null);
}

/**
 * What IIM, and where it says nothing EXIF, says in a picture when text that declares no character set and is not UTF-8 is read
 * as `charset`: the preview of a repair. Nothing is kept. Rejects when the file cannot be read.
 */
export function previewCharset(path: string, charset: RereadCharset): Promise<Map<MetadataField, ReadValue>> {
  return withFileSource(path, async (source) => {
    const { packets, exif } = await contentsOf(source, path);
    const iim = iimCandidates(readIim(packets.iim), [], charset);
    const fields = reconcile([iim, ...(exif ? [exifCandidates(exif, [], charset)] : [])]);
    return new Map(fields.map(({ field, taken }) => [field as MetadataField, taken]));
  });
}
