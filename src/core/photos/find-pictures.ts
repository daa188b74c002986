import { opendir, stat } from "node:fs/promises";
import { join, relative } from "node:path";

/** A file in a folder, and its path inside the folder, with forward slashes. */
export interface FoundFile {
  path: string;
  inside: string;
}

/** What lies beside pictures and is none: hidden files, what systems write for themselves, words that belong to a picture. */
const companion = /^(\.|thumbs\.db$|desktop\.ini$|ehthumbs|icon\r$|\$RECYCLE\.BIN$|@eaDir$)|\.(xmp|thm|aae|lnk)$/i;

/**
 * Every file in a folder and in the folders in it, by name, without companions of pictures. Links to folders are not followed, so
 * that no circle is. A folder inside that may not be read is passed over and told to `denied`. Rejects with the system's error when the
 * folder itself cannot be read; stops early once `isOver` says so.
 */
export async function findPictures(
  folder: string,
  denied: (inside: string, error: unknown) => void,
  isOver: () => boolean = () => false,
): Promise<FoundFile[]> {
  const found: FoundFile[] = [];
  const insideOf = (path: string) => relative(folder, path).replaceAll("\\", "/");

  async function walk(at: string): Promise<void> {
    const folders: string[] = [];
    for await (const entry of await opendir(at)) {
      if (isOver()) return;
      if (companion.test(entry.name)) continue;
      const path = join(at, entry.name);
      if (entry.isDirectory()) folders.push(path);
      else if (entry.isFile()) found.push({ path, inside: insideOf(path) });
      else if (entry.isSymbolicLink() && (await stat(path).catch(() => null))?.isFile()) {
        found.push({ path, inside: insideOf(path) });
      }
    }
    for (const path of folders) await walk(path).catch((error: unknown) => denied(insideOf(path), error));
  }

  await walk(folder);
  const order = new Intl.Collator("und", { numeric: true });
  return found.sort((one, other) => order.compare(one.inside, other.inside));
}
