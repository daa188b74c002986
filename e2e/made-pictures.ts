import { constants, copyFile, mkdir, readdir, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";

/** Every file below a folder, from it on; none where the folder is not there. */
async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length));
}

/** Copies what is not there yet; several workers may do so at once, and nobody meets half a file: each is whole when it is put there. */
async function copyNew(from: string, to: string): Promise<void> {
  const there = new Set(await filesBelow(to));
  const partial = `${to}-${process.pid}`;
  for (const path of await filesBelow(from)) {
    if (there.has(path)) continue;
    const file = join(to, path);
    await mkdir(dirname(file), { recursive: true });
    await mkdir(partial, { recursive: true });
    await copyFile(join(from, path), join(partial, "file"), constants.COPYFILE_FICLONE);
    await rename(join(partial, "file"), file);
  }
  await rm(partial, { recursive: true, force: true });
}

/** The folder of a data folder in which picture files lie, with what is known of each. */
const picturesOf = (dataDir: string) => join(dataDir, "renditions");

/** Lays what pictures were made before into a data folder that no host has open. */
export const layPictures = (made: string, dataDir: string): Promise<void> => copyNew(made, picturesOf(dataDir));

/** Keeps what pictures a host made, once it has ended. */
export const keepPictures = (dataDir: string, made: string): Promise<void> => copyNew(picturesOf(dataDir), made);
