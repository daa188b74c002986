import { open, stat } from "node:fs/promises";
import { fileTypeFromFile } from "file-type";
import sharp, { type Metadata } from "sharp";
import { AppError } from "../../shared/app-error.ts";
import { boxesAreWhole } from "./heif-boxes.ts";
import { withFileSource } from "./metadata/byte-source.ts";
import { isMetadataBomb } from "./metadata/metadata-bomb.ts";
import { fileLimit, isPhotoMime, type PhotoMime, pixelLimit } from "./photo-kinds.ts";

/** What a file is by its content, whatever its name says. */
export interface PhotoKind {
  mime: PhotoMime;
  bytes: number;
}

const oneMegapixel = 1_000_000;
/** How much of a file is looked at when its header is in question. */
const headBytes = 512 * 1024;

/** The sentence for a file that the system would not let us read. */
export function readingFailed(error: unknown, file: string): AppError {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === "ENOENT" || code === "ENOTDIR") return new AppError("not-found", "photos.missing", { file });
  if (code === "EISDIR") return new AppError("invalid", "photos.notFile", { file });
  if (code === "EACCES" || code === "EPERM") return new AppError("denied", "photos.denied", { file });
  return new AppError("io", "photos.unreadable", { file, problem: `${(error as Error).message}.` });
}

async function readHead(path: string): Promise<Buffer> {
  const handle = await open(path, "r");
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(headBytes), 0, headBytes, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

/** File names of kinds that a newsroom meets and sharp cannot decode; SVG is text, which content sniffing leaves open. */
function foreignKind(mime: string | undefined, head: Buffer): string | null {
  if (mime?.startsWith("image/")) return mime.slice("image/".length).replace(/^(x-|vnd\.)/, "");
  if (/^\ufeff?\s*(<\?xml[^>]*>\s*)?(<!--.*?-->\s*)*(<!DOCTYPE svg[^>]*>\s*)?<svg[\s>]/s.test(head.toString("utf8")))
    return "svg";
  return null;
}

/** Whether the file begins as a picture of a kind we take; too little of one has no type that could be told. */
function beginsAsPicture(head: Buffer): boolean {
  const starts = ["ffd8ff", "89504e47", "47494638", "49492a00", "4d4d002a"];
  const hex = head.subarray(0, 4).toString("hex");
  const riff = head.toString("latin1", 0, 4) === "RIFF" && head.toString("latin1", 8, 12).startsWith("WEB");
  return riff || starts.some((start) => hex.startsWith(start));
}

function tooManyPixels(file: string, pixels: number): AppError {
  const megapixels = Math.round(pixels / oneMegapixel);
  return new AppError("invalid", "photos.tooManyPixels", { file, megapixels, limit: pixelLimit / oneMegapixel });
}

async function readHeader(path: string, file: string): Promise<Metadata> {
  let header: Metadata;
  try {
    // The limit is judged below; sharp's own would end in a sentence of its own.
    header = await sharp(path, { failOn: "error", limitInputPixels: false }).metadata();
  } catch {
    throw new AppError("invalid", "photos.damaged", { file });
  }
  if (header.width * header.height > pixelLimit) throw tooManyPixels(file, header.width * header.height);
  return header;
}

/** HEIF is a box for several codecs: what is inside decides, not the brand on the box. */
function kindInside(mime: string, header: Metadata): string {
  if (header.format !== "heif") return mime;
  return header.compression === "av1" ? "image/avif" : header.compression === "hevc" ? "image/heic" : mime;
}

/**
 * Tells what a file is by its content and header alone; nothing is decoded. Throws `AppError` with a sentence that names
 * the file: it is missing, a folder, a pipe or device, empty, over 500 MB, no picture, of a kind not taken, damaged in its header, full of text beside the picture, or
 * claims more than 100 megapixels.
 */
export async function sniffPhoto(path: string, file: string): Promise<PhotoKind> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) throw new AppError("invalid", "photos.notFile", { file });
    if (!found.isFile()) throw new AppError("invalid", "photos.special", { file });
    if (found.size === 0) throw new AppError("invalid", "photos.empty", { file });
    if (found.size > fileLimit) {
      throw new AppError("invalid", "photos.tooLarge", { file, limit: fileLimit / (1024 * 1024) });
    }
    const type = (await fileTypeFromFile(path))?.mime;
    if (!isPhotoMime(type ?? "") && !type?.startsWith("image/hei")) {
      const head = await readHead(path);
      if (beginsAsPicture(head) && type === undefined) throw new AppError("invalid", "photos.damaged", { file });
      const kind = foreignKind(type, head);
      if (kind !== null) throw new AppError("invalid", "photos.unsupported", { file, kind });
      throw new AppError("invalid", "photos.notPicture", { file });
    }
    if (await withFileSource(path, isMetadataBomb)) throw new AppError("invalid", "photos.metadataBomb", { file });
    const mime = kindInside(type ?? "", await readHeader(path, file));
    if (!isPhotoMime(mime)) throw new AppError("invalid", "photos.unsupported", { file, kind: mime.slice(6) });
    if (mime === "image/heic" && !(await boxesAreWhole(path, found.size))) {
      throw new AppError("invalid", "photos.damaged", { file });
    }
    return { mime, bytes: found.size };
  } catch (error) {
    throw error instanceof AppError ? error : readingFailed(error, file);
  }
}
