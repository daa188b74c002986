import type { ByteSource } from "./byte-source.ts";

/** Bytes of one value by TIFF type (TIFF 6.0 §2; 13 and 129 by EXIF and its version 3.0). */
const typeBytes: Readonly<Record<number, number>> = {
  1: 1,
  2: 1,
  3: 2,
  4: 4,
  5: 8,
  6: 1,
  7: 1,
  8: 2,
  9: 4,
  10: 8,
  11: 4,
  12: 8,
  13: 4,
  129: 1,
};

export interface TiffEntry {
  type: number;
  bytes: number;
  /** Where the value stands, from the start of the structure. */
  at: number;
}

/** An opened TIFF structure: an EXIF block, or a whole TIFF file. */
export interface Tiff {
  source: ByteSource;
  little: boolean;
  /** Where the first directory stands. */
  first: number;
}

export interface TiffDirectory {
  entries: Map<number, TiffEntry>;
  /** Where the next directory stands, 0 for none. */
  next: number;
  /** False when the file says of itself what cannot be. */
  whole: boolean;
}

/** More entries than any directory of a photograph has. */
const entryLimit = 1_000;

export const readUInt = (bytes: Buffer, at: number, size: 2 | 4, little: boolean) =>
  little ? bytes.readUIntLE(at, size) : bytes.readUIntBE(at, size);

/** Null when it is no TIFF structure. */
export async function openTiff(source: ByteSource): Promise<Tiff | null> {
  const head = await source.read(0, 8);
  const order = head.toString("latin1", 0, 2);
  if (head.length < 8 || (order !== "II" && order !== "MM")) return null;
  const little = order === "II";
  return readUInt(head, 2, 2, little) === 42 ? { source, little, first: readUInt(head, 4, 4, little) } : null;
}

/** One directory. Directories are only ever visited by name and never followed, so those that point at themselves do no harm. */
export async function readDirectory({ source, little }: Tiff, at: number): Promise<TiffDirectory> {
  const entries = new Map<number, TiffEntry>();
  const head = await source.read(at, 2);
  if (at < 8 || head.length < 2) return { entries, next: 0, whole: false };
  const count = readUInt(head, 0, 2, little);
  const taken = Math.min(count, entryLimit);
  const body = await source.read(at + 2, taken * 12 + 4);
  let whole = taken === count && body.length >= taken * 12;
  for (let start = 0; start + 12 <= Math.min(body.length, taken * 12); start += 12) {
    const type = readUInt(body, start + 2, 2, little);
    const bytes = (typeBytes[type] ?? 0) * readUInt(body, start + 4, 4, little);
    const place = bytes <= 4 ? at + 2 + start + 8 : readUInt(body, start + 8, 4, little);
    const tag = readUInt(body, start, 2, little);
    if (bytes > 0 && place + bytes <= source.size) {
      if (!entries.has(tag)) entries.set(tag, { type, bytes, at: place });
    } else if (bytes > 0) whole = false;
  }
  const next = body.length >= taken * 12 + 4 && taken === count ? readUInt(body, taken * 12, 4, little) : 0;
  return { entries, next, whole };
}

/** A value's bytes, at most so many. */
export function entryBytes(tiff: Tiff, entry: TiffEntry, limit: number): Promise<Buffer> {
  return tiff.source.read(entry.at, Math.min(entry.bytes, limit));
}

/** A number of a SHORT or LONG entry, its first; null for other types. */
export async function entryNumber(tiff: Tiff, entry: TiffEntry | undefined): Promise<number | null> {
  if (!entry || ![3, 4, 13].includes(entry.type)) return null;
  const size = entry.type === 3 ? 2 : 4;
  const bytes = await tiff.source.read(entry.at, size);
  return bytes.length < size ? null : readUInt(bytes, 0, size, tiff.little);
}
