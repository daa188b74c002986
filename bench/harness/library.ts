import { linkSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { sha256Of } from "../../src/core/files/hash-file.ts";
import { blobPaths } from "../../src/core/photos/blob-store.ts";
import { emptyCredit } from "../../src/shared/credit/credit.ts";
import { type LibraryPhoto, libraryPhoto } from "../../src/shared/photos.ts";
import type { Photograph } from "./photographs.ts";

/** Puts a picture file into a data folder under a name of its own, as if its content were another each time, and gives its photo. */
export function keepPhotograph(dataDir: string, photograph: Photograph, number: number): LibraryPhoto {
  const { path, width, height, bytes } = photograph;
  const photo = libraryPhoto.parse({
    id: `00000000-0000-7000-8000-${String(number).padStart(12, "0")}`,
    ...{ sha256: sha256Of(Buffer.from(`photograph ${number}`)), file: `${number}.jpg`, mime: "image/jpeg" },
    ...{ width, height, bytes, caption: "נמל הדיג בשעת ערב", headline: "Evening", alt: "סירות", altLanguage: "he" },
    ...{ credit: emptyCredit, creator: "Ines Calder", source: "", copyright: "© Ines Calder", dateCreated: "2026" },
    ...{ dominantColour: "#000000", importedAt: "2026-01-01T00:00:00.000Z" },
  });
  const { original } = blobPaths(dataDir, photo);
  mkdirSync(dirname(original), { recursive: true });
  linkSync(path, original);
  return photo;
}
