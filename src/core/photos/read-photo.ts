import { open, readFile } from "node:fs/promises";
import { AppError } from "../../shared/app-error.ts";
import { hashFile } from "../files/hash-file.ts";
import { needsWorkingCopy, type PhotoMime } from "./photo-kinds.ts";
import { type PhotoMetadata, readMetadata } from "./read-metadata.ts";
import { type PhotoPixels, readPixels } from "./read-pixels.ts";
import { sniffPhoto } from "./sniff-photo.ts";

/** Everything that a picture file says of itself. */
export interface PhotoFacts extends PhotoPixels {
  mime: PhotoMime;
  bytes: number;
  sha256: string;
  metadata: PhotoMetadata;
}

/** Metadata stands in the head of all but the largest files; those are not read whole into memory. */
const wholeFileLimit = 128 * 1024 * 1024;
const headLimit = 16 * 1024 * 1024;

async function readForMetadata(path: string, bytes: number): Promise<Uint8Array> {
  if (bytes <= wholeFileLimit) return readFile(path);
  const handle = await open(path, "r");
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(headLimit), 0, headLimit, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

/**
 * Reads a picture: its real type, its size as shown, its hash, a colour, and its words. `name` is what people call the
 * file; it is in every sentence and decides nothing. The file must not change meanwhile, and is not changed.
 * For a HEIC file `decodable` is the path of its working copy, from which size and colour are taken.
 * Throws `AppError` ("invalid", mostly) for anything that is not a whole picture of a kind that is taken.
 */
export async function readPhoto(path: string, name: string, decodable?: string): Promise<PhotoFacts> {
  const { mime, bytes } = await sniffPhoto(path, name);
  if (needsWorkingCopy(mime) && decodable === undefined) {
    throw new AppError("invalid", "photos.unsupported", { file: name, kind: mime.slice("image/".length) });
  }
  const pixels = await readPixels(decodable ?? path, name);
  const { sha256 } = await hashFile(path);
  const metadata = await readMetadata(await readForMetadata(path, bytes));
  return { mime, bytes, sha256, ...pixels, metadata };
}
