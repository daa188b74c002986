import { lstat, mkdir, readFile, realpath } from "node:fs/promises";
import { isAbsolute, join, relative } from "node:path";
import { AppError } from "../../shared/app-error.ts";

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
async function pageOwner(folder: string): Promise<string | null> {
  try {
    const page = await readFile(join(folder, "index.html"), "utf8");
    return owner.exec(page.slice(0, 20_000))?.[1] ?? "";
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

/**
 * The folder `<out>/<slug>` for a story's page, made if it is missing, with its `img`. Refuses (`refused`) a link or a
 * file in its place and a folder that holds another page. The slug cannot lead out of `out`: that is checked again here.
 */
export async function claimStoryFolder(out: string, slug: string, story: string): Promise<string> {
  if (!isAbsolute(out)) throw new AppError("invalid", "publish.outNotAbsolute", { out });
  await mkdir(out, { recursive: true });
  const root = await realpath(out);
  const folder = join(root, slug);
  if (relative(root, folder) !== slug || slug.includes("/") || slug.includes("\\") || slug.startsWith(".")) {
    throw new AppError("invalid", "publish.slugUnsafe", { slug });
  }
  for (const path of [folder, join(folder, "img")]) {
    if ((await kindOf(path)) === "other") throw new AppError("refused", "publish.folderBlocked", { path });
  }
  const found = await pageOwner(folder);
  if (found !== null && found !== story) throw new AppError("refused", "publish.folderTaken", { folder });
  await mkdir(join(folder, "img"), { recursive: true });
  return folder;
}
