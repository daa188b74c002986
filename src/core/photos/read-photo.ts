import { AppError } from "../../shared/app-error.ts";
import type { PhotoReading } from "../../shared/photo-reading.ts";
import { hashFile } from "../files/hash-file.ts";
import { readMetadata } from "./metadata/read-metadata.ts";
import { needsWorkingCopy, type PhotoMime } from "./photo-kinds.ts";
import { type PhotoPixels, readPixels } from "./read-pixels.ts";
import { sniffPhoto } from "./sniff-photo.ts";

/** Everything that a picture file says of itself. */
export interface PhotoFacts extends PhotoPixels {
  mime: PhotoMime;
  bytes: number;
  sha256: string;
  reading: PhotoReading;
}

/** Files that belong to a picture. */
export interface PhotoCompanions {
  /** The working copy of a HEIC file, from which size and colour are taken. */
  decodable?: string | undefined;
  /** A file of XMP that lies beside the picture. */
  sidecar?: string | null | undefined;
}

/**
 * Reads a picture: its real type, its size as shown, its hash, a colour, and its words. `name` is what people call the
 * file; it is in every sentence and decides nothing. The file must not change meanwhile, and is not changed.
 * Throws `AppError` ("invalid", mostly) for anything that is not a whole picture of a kind that is taken.
 */
export async function readPhoto(path: string, name: string, beside: PhotoCompanions = {}): Promise<PhotoFacts> {
  const { decodable, sidecar = null } = beside;
  const { mime, bytes } = await sniffPhoto(path, name);
  if (needsWorkingCopy(mime) && decodable === undefined) {
    throw new AppError("invalid", "photos.unsupported", { file: name, kind: mime.slice("image/".length) });
  }
  const pixels = await readPixels(decodable ?? path, name);
  const { sha256 } = await hashFile(path);
  const reading = await readMetadata(path, { sidecar, name });
  return { mime, bytes, sha256, ...pixels, reading };
}
