import type { ReadProblem } from "../../../shared/photo-reading.ts";

/** The blocks of metadata in a picture file, as they stand there. */
export interface MetadataPackets {
  /** The TIFF structure of EXIF, without the letters before it. */
  exif: Uint8Array | null;
  /** IPTC-IIM datasets, in the file's order. */
  iim: Uint8Array[];
  /** MD5 of the first IIM block as it was when XMP and IIM were last made to agree (Photoshop resource 0x0425). */
  iimDigest: Uint8Array | null;
  /** XMP where the standard wants it. */
  xmp: Uint8Array[];
  /** XMP in a segment with another name, as some suppliers write it: other programs never change it, so it counts last. */
  strayXmp: Uint8Array[];
  /** Parts of extended XMP by their GUID, for packets that do not fit into one segment. */
  extendedXmp: Map<string, ExtendedPart[]>;
  /** Photoshop's thumbnail resource (0x040C), a head and a JPEG. */
  thumbnail: Buffer | null;
  problems: ReadProblem[];
}

export interface ExtendedPart {
  /** Of all parts together. */
  total: number;
  offset: number;
  bytes: Uint8Array;
}

/** The most that is taken of one kind of metadata, in bytes. Real packets beyond it are full of editing history, not of words. */
export const partLimit = 8 * 1024 * 1024;

export function noPackets(): MetadataPackets {
  return {
    ...{ exif: null, iim: [], iimDigest: null, xmp: [], strayXmp: [], extendedXmp: new Map() },
    ...{ thumbnail: null, problems: [] },
  };
}

/** Adds a problem, once for each part and kind. */
export function note(problems: ReadProblem[], part: ReadProblem["part"], problem: ReadProblem["problem"]): void {
  if (!problems.some((one) => one.part === part && one.problem === problem)) problems.push({ part, problem });
}
