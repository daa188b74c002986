import { AppError } from "../../shared/app-error.ts";
import type { PhotoReading } from "../../shared/photo-reading.ts";
import { rereadReading } from "./metadata/byte-candidates.ts";
import type { RereadCharset } from "./metadata/charset.ts";
import { readMetadata } from "./metadata/read-metadata.ts";
import { findSidecar } from "./metadata/sidecar.ts";
import { type PhotoKind, readingFailed, sniffPhoto } from "./sniff-photo.ts";

export interface PhotoFileWords extends PhotoKind {
  /** The file of XMP beside the picture that was read with it. */
  sidecar: string | null;
  reading: PhotoReading;
}

/**
 * What a picture file and its sidecar say, without decoding the picture and without keeping anything. `charset` is for text that
 * is neither declared nor UTF-8. Throws `AppError` with a sentence that names the file when it is no picture of a kind that
 * is taken, or cannot be read; damage in its words is in the reading's problems.
 */
export async function readPhotoWords(path: string, name: string, charset?: RereadCharset): Promise<PhotoFileWords> {
  const kind = await sniffPhoto(path, name);
  try {
    const sidecar = await findSidecar(path);
    const reading = await readMetadata(path, { sidecar });
    return { ...kind, sidecar, reading: charset === undefined ? reading : rereadReading(reading, charset) };
  } catch (error) {
    throw error instanceof AppError ? error : readingFailed(error, name);
  }
}
