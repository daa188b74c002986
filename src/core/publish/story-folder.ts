import { lstat, readFile, realpath } from "node:fs/promises";
import { basename, dirname, isAbsolute, join, relative, sep } from "node:path";
import { AppError } from "../../shared/app-error.ts";
import { makeFolder } from "../files/atomic-write.ts";

/** The mark by which a page says whose it is (see the page's head). */
const owner = /<meta name="galley-story" content="([0-9a-f-]{36})">/;

async function kindOf(path: string): Promise<"missing" | "folder" | "other"> {
  try {
    const facts = await lstat(path);
    return facts.isDirectory() ? "folder" : "other";
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return "missing";
    throw error;
  }
}

/** Whose page stands in the folder: a story's id, "" for a page of something else, null for none. */
export async function pageOwner(folder: string): Promise<string | null> {
  try {
    const page = await readFile(join(folder, "index.html"), "utf8");
    return owner.exec(page.slice(0, 20_000))?.[1] ?? "";
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

/** The folder below Galley's own that pages go to until another is chosen. */
export const publishedFolder = (dataDir: string): string => join(dataDir, "published");

function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** A path with the links in it followed, as far down as it is there. */
async function nearestRealPath(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT" || dirname(path) === path) throw error;
    return join(await nearestRealPath(dirname(path)), basename(path));
  }
}

/** Which folder is wanted, for which story. */
export interface StoryFolderRequest {
  /** Absolute; made if it is missing. */
  out: string;
  slug: string;
  story: string;
  /** Galley's own folder, into which no page is written but below its `published`. */
  dataDir: string;
}

/**
 * The folder `<out>/<slug>` for a story's page as it would be claimed, without making anything. Refuses (`refused`) a link or a file in
 * its place, a folder that holds another page, and a place among Galley's own data but its `published`. The slug cannot lead out of
 * `out`: that is checked again here.
 */
export async function examineStoryFolder({ out, slug, story, dataDir }: StoryFolderRequest): Promise<string> {
  if (!isAbsolute(out)) throw new AppError("invalid", "publish.outNotAbsolute", { out });
  const root = await nearestRealPath(out);
  const folder = join(root, slug);
  if (relative(root, folder) !== slug || slug.includes("/") || slug.includes("\\") || slug.startsWith(".")) {
    throw new AppError("invalid", "publish.slugUnsafe", { slug });
  }
  const data = await realpath(dataDir);
  if (isInside(folder, data) && !isInside(root, publishedFolder(data)))
    throw new AppError("refused", "publish.outInData", { out });
  for (const path of [folder, join(folder, "img")]) {
    if ((await kindOf(path)) === "other") throw new AppError("refused", "publish.folderBlocked", { path });
  }
  const page = join(folder, "index.html");
  if ((await kindOf(page)) === "folder") throw new AppError("refused", "publish.pageBlocked", { path: page });
  const found = await pageOwner(folder);
  if (found !== null && found !== story) throw new AppError("refused", "publish.folderTaken", { folder });
  return folder;
}

/** The same, and then the folder is there, with its `img`. */
export async function claimStoryFolder(request: StoryFolderRequest): Promise<string> {
  if (isAbsolute(request.out)) await makeFolder(request.out);
  const folder = await examineStoryFolder(request);
  await makeFolder(join(folder, "img"));
  return folder;
}
