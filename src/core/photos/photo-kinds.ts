/** The kinds of picture that the library takes, by media type, with the extension of the stored original. */
const extensions = {
  "image/jpeg": "jpg",
  "image/png": "png",
  "image/webp": "webp",
  "image/tiff": "tif",
  "image/gif": "gif",
  "image/avif": "avif",
  "image/heic": "heic",
} as const;

export type PhotoMime = keyof typeof extensions;

export function isPhotoMime(mime: string): mime is PhotoMime {
  return Object.hasOwn(extensions, mime);
}

export function extensionOf(mime: string): string {
  return isPhotoMime(mime) ? extensions[mime] : "bin";
}

/** Whether pictures are made from a working copy, because the encoder cannot decode the original itself. */
export function needsWorkingCopy(mime: string): boolean {
  return mime === "image/heic";
}

/** The most pixels a picture may have. Checked against the header before anything is decoded. */
export const pixelLimit = 100_000_000;

/** The largest file that is taken, in bytes. */
export const fileLimit = 500 * 1024 * 1024;
