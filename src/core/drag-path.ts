import { constants } from "node:fs";
import { copyFile, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { AppError } from "../shared/app-error.ts";
import type { PublicationRecord } from "../shared/publication-record.ts";
import { createTemporaryFolder } from "./files/temporary-folder.ts";
import { cleanFileName } from "./photos/file-name.ts";
import type { PhotoService } from "./photos/photo-service.ts";

export interface DragSources {
  photos: Pick<PhotoService, "get" | "picture">;
  publication: { history(id: string): Promise<PublicationRecord[]> };
  dataDir: string;
}

/** In bytes; file systems take 255, and a receiver may add to the name. */
const longestName = 200;

/** A shown name as a file may be called on every system: none of Windows's special characters and names, not too long. */
export function diskName(shown: string): string {
  const safe = cleanFileName(shown)
    .replace(/[<>:"|?*]/g, "_")
    .replace(/[. ]+$/, "");
  const extension = /\.[A-Za-z0-9]{1,10}$/.exec(safe)?.[0] ?? "";
  let stem = safe.slice(0, safe.length - extension.length);
  if (stem === "" || /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(stem)) stem = `_${stem}`;
  while (Buffer.byteLength(stem) > longestName) stem = [...stem].slice(0, -1).join("");
  return stem + extension;
}

/**
 * The file that leaves the window in a drag: a copy of a photo's original under the name that people know, or the folder of
 * a story's published page. A copy, because whoever receives the file may change it, and originals never change.
 */
export async function dragPath(sources: DragSources, kind: "photo" | "page", id: string): Promise<string> {
  if (kind === "page") {
    const live = (await sources.publication.history(id)).find((record) => record.state === "live");
    if (live === undefined) throw new AppError("not-found", "host.notPublished");
    return live.folder;
  }
  const [photo] = await sources.photos.get([id]);
  const original = await sources.photos.picture(id, "original");
  if (photo === undefined || original === null || !("path" in original)) {
    throw new AppError("not-found", "error.photoNotFound", { id });
  }
  const folder = await createTemporaryFolder(sources.dataDir).newPath();
  await mkdir(folder);
  const path = join(folder, diskName(photo.file));
  await copyFile(original.path, path, constants.COPYFILE_FICLONE);
  return path;
}
