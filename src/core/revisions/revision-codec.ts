import { constants, crc32, zstdCompressSync, zstdDecompressSync } from "node:zlib";
import { applySplices, encodeSplices } from "./splice-delta.ts";

/** How a revision's content is stored: the byte in its row. Old codecs stay readable for good. */
export const codecs = {
  /** UTF-8 as it is. */
  plain: 0,
  /** One zstd frame with its checksum. */
  frame: 1,
  /**
   * A CRC-32 (4 bytes, big-endian), then changes of the revision before it; see splice-delta.ts. The CRC goes over the frame
   * that the chain begins with and all changes up to these: it proves every byte that the text is made from, in order.
   */
  splices: 2,
} as const;

/** Every so many revisions of a story, one stands for itself. */
export const keyEvery = 20;

export interface StoredContent {
  codec: number;
  content: Buffer;
}

/** Beyond about 1 MB the default window no longer reaches the repetitions of a page. */
const longContent = 1 << 20;

/** A content that stands for itself. */
export function encodeFrame(text: string): StoredContent {
  const bytes = Buffer.from(text, "utf8");
  const level = bytes.length > longContent ? 6 : 3;
  const params = { [constants.ZSTD_c_compressionLevel]: level, [constants.ZSTD_c_checksumFlag]: 1 };
  return { codec: codecs.frame, content: zstdCompressSync(bytes, { params }) };
}

/** The checksum that a chain has up to a row. */
function chainChecksum({ codec, content }: StoredContent): number {
  return codec === codecs.splices ? content.readUInt32BE(0) : crc32(content);
}

/**
 * A content as changes of the one before it, which is stored as `previous`; null when that would be hardly smaller than a
 * frame, or would not read back.
 */
export function encodeChanges(previous: StoredContent, before: string, after: string): StoredContent | null {
  const delta = encodeSplices(before, after);
  if (!delta || delta.length * 8 > after.length || applySplices(before, [delta]) !== after) return null;
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32BE(crc32(delta, chainChecksum(previous)));
  return { codec: codecs.splices, content: Buffer.concat([checksum, delta]) };
}

function decodeBase({ codec, content }: StoredContent): string {
  if (codec === codecs.plain) return content.toString("utf8");
  if (codec === codecs.frame) return zstdDecompressSync(content).toString("utf8");
  throw new Error(`a revision is stored in a way this version does not know (${codec})`);
}

/**
 * The content of the last of `rows`: a row that stands for itself, then every row up to the wanted one. Throws when any of
 * them is damaged: a wrong text is never given.
 */
export function decodeContent(rows: readonly StoredContent[]): string {
  const [base, ...changes] = rows;
  if (!base) throw new Error("the revision is not stored");
  const text = decodeBase(base);
  if (changes.length === 0) return text;
  let checksum = chainChecksum(base);
  const deltas = changes.map(({ codec, content }) => {
    if (codec !== codecs.splices) throw new Error("the revision's rows are out of order");
    const delta = content.subarray(4);
    checksum = crc32(delta, checksum);
    if (content.length < 4 || checksum !== content.readUInt32BE(0)) {
      throw new Error("the revision does not match its checksum");
    }
    return delta;
  });
  return applySplices(text, deltas);
}
