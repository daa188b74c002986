import { AppError } from "../../shared/app-error.ts";
import { photosOf } from "../../shared/document/walk.ts";
import type { PageInput, Rendition } from "../../shared/publication/page-input.ts";
import { renderPage } from "../../shared/publication/render-page.ts";
import { pictureKey } from "../../shared/publication/rendition-plan.ts";
import type { ReadPicture } from "../publish/picture-files.ts";
import type { PageCandidate } from "./page-candidate.ts";

/** The largest page that is made, in bytes: what mail systems commonly let through. */
export const singlePageLimit = 25_000_000;

/** Widths of a picture in the text and alone on the screen, in pixels: the best first, then what a story of many pictures needs. */
const steps = [
  [1200, 1600],
  [1200, 1200],
  [800, 800],
  [480, 480],
] as const;

const jpegsOf = (renditions: readonly Rendition[]) =>
  renditions.filter(({ format }) => format === "jpeg").sort((one, other) => one.width - other.width);

/** The narrowest file that is wide enough, else the widest. */
const atLeast = (jpegs: readonly Rendition[], width: number) => jpegs.find((one) => one.width >= width) ?? jpegs.at(-1);

/** The page's input with one JPEG of each picture, or two. Pictures of social cards stay outside: they are for other sites. */
function withFew(input: PageInput, [text, alone]: readonly [number, number]): PageInput {
  const renditions = photosOf(input.document).map(({ node }) => {
    const key = pictureKey(node);
    const jpegs = jpegsOf(input.renditions[key] ?? []);
    return [key, [...new Set([atLeast(jpegs, text), atLeast(jpegs, alone)])].filter((one) => one !== undefined)];
  });
  return { ...input, renditions: Object.fromEntries(renditions) };
}

interface Skeleton {
  /** The page with a mark in the place of each picture's content. */
  parts: string[];
  /** The picture that follows each part but the last. */
  paths: string[];
}

/** The mark holds the candidate's hash, which no text of the story can hold, being part of what it is made of. */
function skeletonOf(input: PageInput, hash: string): Skeleton {
  const paths = Object.values(input.renditions).flatMap((files) => files.map(({ path }) => path));
  const inlined = Object.fromEntries(paths.map((path) => [path, `data:image/jpeg;base64,${hash}/${path}`]));
  const pieces = renderPage({ ...input, inlined }).split(new RegExp(`${hash}/(img/[^"]+)"`));
  const parts = pieces.filter((_, at) => at % 2 === 0);
  return {
    parts: parts.map((part, at) => (at === 0 ? part : `"${part}`)),
    paths: pieces.filter((_, at) => at % 2 === 1),
  };
}

const base64Size = (bytes: number) => Math.ceil(bytes / 3) * 4;

/** A page that stands alone, ready to be written. */
export interface SinglePage {
  /** In bytes. */
  size: number;
  /** The page, piece by piece; one picture is in memory at a time. */
  content: () => AsyncGenerator<Uint8Array>;
}

/**
 * The candidate's page as one file that stands alone: its pictures are in it (one JPEG of each, and a larger one where it is shown
 * alone), with all that they say of themselves, and it asks for nothing. Smaller pictures are taken where they would make it larger
 * than `limit` bytes; `refused` where even the smallest do.
 */
export async function singlePage(
  candidate: Pick<PageCandidate, "input" | "hash">,
  readPicture: ReadPicture,
  limit = singlePageLimit,
): Promise<SinglePage> {
  let size = 0;
  for (const step of steps) {
    const { parts, paths } = skeletonOf(withFew(candidate.input, step), candidate.hash);
    size = parts.reduce((sum, part) => sum + Buffer.byteLength(part), 0);
    for (const path of paths) size += base64Size((await readPicture(path)).bytes.byteLength);
    if (size > limit) continue;
    return { size, content: () => contentOf(parts, paths, readPicture) };
  }
  throw new AppError("refused", "output.tooLarge", { size: megabytes(size), limit: megabytes(limit) });
}

const megabytes = (bytes: number) => Math.ceil(bytes / 1_000_000);

async function* contentOf(
  parts: readonly string[],
  paths: readonly string[],
  readPicture: ReadPicture,
): AsyncGenerator<Uint8Array> {
  for (const [at, part] of parts.entries()) {
    yield Buffer.from(part, "utf8");
    const path = paths[at];
    if (path === undefined) continue;
    const { bytes } = await readPicture(path);
    yield Buffer.from(Buffer.from(bytes).toString("base64"), "latin1");
  }
}
