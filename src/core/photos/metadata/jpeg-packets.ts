import type { ByteSource } from "./byte-source.ts";
import { type MetadataPackets, noPackets, note, partLimit } from "./packets.ts";
import { takeResources } from "./photoshop-resources.ts";

const exifName = "Exif\0\0";
const xmpName = "http://ns.adobe.com/xap/1.0/\0";
const extendedName = "http://ns.adobe.com/xmp/extension/\0";
const photoshopNames = ["Photoshop 3.0\0", "Adobe_Photoshop2.5:"];

/** More segments than 50 MB of extended XMP takes; beyond that somebody is playing. */
const segmentLimit = 5_000;

const app1 = 0xe1;
const app13 = 0xed;
const startOfScan = 0xda;
const endOfImage = 0xd9;
/** TEM, RST0–7 and SOI stand alone, without a length. */
const standsAlone = (marker: number) => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);

/** What has been taken so far, so that a file of nothing but metadata stays within bounds. */
interface Scan {
  packets: MetadataPackets;
  xmpBytes: number;
  resources: Buffer[];
  resourceBytes: number;
}

function roomForXmp(scan: Scan, bytes: number): boolean {
  if (scan.xmpBytes + bytes > partLimit) {
    note(scan.packets.problems, "xmp", "too-large");
    return false;
  }
  scan.xmpBytes += bytes;
  return true;
}

/** XMP specification part 3, §1.1.3.1: GUID of 32 letters, total size, offset, and the part itself. */
function takeExtended(scan: Scan, payload: Buffer): void {
  const body = payload.subarray(extendedName.length);
  if (body.length < 40) {
    note(scan.packets.problems, "xmp", "damaged");
    return;
  }
  const guid = body.toString("latin1", 0, 32);
  const bytes = body.subarray(40);
  if (!roomForXmp(scan, bytes.length)) return;
  const parts = scan.packets.extendedXmp.get(guid) ?? [];
  parts.push({ total: body.readUInt32BE(32), offset: body.readUInt32BE(36), bytes });
  scan.packets.extendedXmp.set(guid, parts);
}

/** XMP under another name than its own: told by what is in it. */
function takeStray(scan: Scan, payload: Buffer): void {
  const start = payload.indexOf("<");
  if (start < 0 || start > 256 || !payload.includes("<rdf:RDF", start)) return;
  if (roomForXmp(scan, payload.length)) scan.packets.strayXmp.push(payload.subarray(start));
}

function takeApp1(scan: Scan, payload: Buffer): void {
  const begins = (name: string) => payload.toString("latin1", 0, name.length) === name;
  const { packets } = scan;
  if (begins(exifName)) packets.exif ??= payload.subarray(exifName.length);
  else if (begins(xmpName)) {
    if (roomForXmp(scan, payload.length)) packets.xmp.push(payload.subarray(xmpName.length));
  } else if (begins(extendedName)) takeExtended(scan, payload);
  else takeStray(scan, payload);
}

function takeApp13(scan: Scan, payload: Buffer): void {
  const name = photoshopNames.find((one) => payload.toString("latin1", 0, one.length) === one);
  if (name === undefined) return;
  if (scan.resourceBytes + payload.length > partLimit) {
    note(scan.packets.problems, "iim", "too-large");
    return;
  }
  scan.resourceBytes += payload.length;
  // A resource that does not fit into one segment goes on in the next, so they are read as one.
  scan.resources.push(payload.subarray(name.length));
}

/** Takes the segment at `at` and gives where the next one is, or null at the end of what holds words. */
async function takeSegment(source: ByteSource, scan: Scan, at: number): Promise<number | null> {
  const head = await source.read(at, 4);
  const marker = head[0] === 0xff ? (head[1] ?? endOfImage) : endOfImage;
  if (marker === 0xff) return at + 1;
  if (standsAlone(marker)) return at + 2;
  if (marker === startOfScan || marker === endOfImage || head.length < 4) return null;
  const length = head.readUInt16BE(2);
  if (length < 2 || at + 2 + length > source.size) {
    note(scan.packets.problems, "file", "damaged");
    return null;
  }
  if (marker === app1) takeApp1(scan, await source.read(at + 4, length - 2));
  if (marker === app13) takeApp13(scan, await source.read(at + 4, length - 2));
  return at + 2 + length;
}

/** The metadata of a JPEG. Reads the segments before the picture's own data, and of those only the ones that hold words. */
export async function jpegPackets(source: ByteSource): Promise<MetadataPackets> {
  const scan: Scan = { packets: noPackets(), xmpBytes: 0, resources: [], resourceBytes: 0 };
  let at: number | null = 2;
  for (let count = 0; at !== null; count += 1) {
    if (count === segmentLimit) {
      note(scan.packets.problems, "file", "damaged");
      break;
    }
    at = await takeSegment(source, scan, at);
  }
  const [only, ...others] = scan.resources;
  if (only) takeResources(others.length === 0 ? only : Buffer.concat(scan.resources), scan.packets);
  return scan.packets;
}
