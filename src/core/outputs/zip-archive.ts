import { crc32 } from "node:zlib";
import type { PrintedTime } from "../../shared/publication/page-input.ts";

/** One file of an archive. */
export interface ZipFile {
  /** Relative, with `/`. */
  path: string;
  bytes: Uint8Array;
}

// PKWARE APPNOTE 6.3.10. Files are stored as they are: pictures do not get smaller, and the bytes are then the same whatever
// compressor a later Node brings. Sizes stand before each file, so that it can be unpacked while it is being read.

const signatures = { file: 0x04034b50, entry: 0x02014b50, end: 0x06054b50 } as const;
const version = 20;
/** General purpose bit 11: names are UTF-8. */
const unicodeNames = 0x0800;
/** Made on Unix, so that the mode below counts: a plain file that everybody may read. */
const madeOn = (3 << 8) | version;
const mode = 0o100644 * 2 ** 16;
/** What 32 and 16 bits can say; a story is far from both. */
const most = { bytes: 0xffff_ffff, files: 0xffff } as const;

/** A wall-clock time as MS-DOS has it, to two seconds; before 1980 there is none. */
function dosTime({ iso, year, month, day, hour, minute }: PrintedTime): { date: number; time: number } {
  if (year < 1980 || year > 2107) return { date: (1 << 5) | 1, time: 0 };
  const second = Number(iso.slice(17, 19));
  return { date: ((year - 1980) << 9) | (month << 5) | day, time: (hour << 11) | (minute << 5) | (second >> 1) };
}

interface Entry {
  name: Buffer;
  crc: number;
  size: number;
  offset: number;
}

/** What the header before a file and its entry in the list at the end both say, from the version on. */
function facts({ name, crc, size }: Entry, { date, time }: { date: number; time: number }): Buffer {
  const bytes = Buffer.alloc(26);
  bytes.writeUInt16LE(version, 0);
  bytes.writeUInt16LE(unicodeNames, 2);
  bytes.writeUInt16LE(time, 6);
  bytes.writeUInt16LE(date, 8);
  bytes.writeUInt32LE(crc, 10);
  bytes.writeUInt32LE(size, 14);
  bytes.writeUInt32LE(size, 18);
  bytes.writeUInt16LE(name.length, 22);
  return bytes;
}

function uint32(...values: number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4);
  for (const [at, value] of values.entries()) bytes.writeUInt32LE(value, at * 4);
  return bytes;
}

function uint16(...values: number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 2);
  for (const [at, value] of values.entries()) bytes.writeUInt16LE(value, at * 2);
  return bytes;
}

/**
 * A zip archive, piece by piece: one file is in memory at a time. Every file has the same time; the same files, in the same order, give the
 * same bytes. Throws RangeError beyond 4 GB or 65,535 files.
 */
export async function* zipArchive(files: AsyncIterable<ZipFile>, time: PrintedTime): AsyncGenerator<Uint8Array> {
  const when = dosTime(time);
  const entries: Entry[] = [];
  let offset = 0;
  for await (const { path, bytes } of files) {
    const entry = { name: Buffer.from(path, "utf8"), crc: crc32(bytes), size: bytes.byteLength, offset };
    const header = Buffer.concat([uint32(signatures.file), facts(entry, when), entry.name]);
    yield header;
    yield bytes;
    offset += header.length + bytes.byteLength;
    entries.push(entry);
    if (offset > most.bytes || entries.length > most.files) throw new RangeError("too much for one zip archive");
  }
  const list = entries.map((entry) =>
    Buffer.concat([
      ...[uint32(signatures.entry), uint16(madeOn), facts(entry, when)],
      ...[uint16(0, 0, 0), uint32(mode, entry.offset), entry.name],
    ]),
  );
  const size = list.reduce((sum, { length }) => sum + length, 0);
  yield Buffer.concat([
    ...list,
    ...[uint32(signatures.end), uint16(0, 0, entries.length, entries.length), uint32(size, offset), uint16(0)],
  ]);
}
