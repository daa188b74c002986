import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { z } from "zod";
import { AppError } from "../../shared/app-error.ts";
import { type CopiedOriginals, copyOriginals } from "../backup/copy-originals.ts";
import { writeFileAtomic } from "../files/atomic-write.ts";
import { hashFile, sha256Of } from "../files/hash-file.ts";
import { rememberSum } from "../renditions/rendition-sums.ts";
import {
  type ArchivedPhoto,
  type ArchivedPublication,
  type ArchiveIndex,
  archivedPhoto,
  archivedPublication,
  archivedReading,
  archivedRevision,
  archivedSettings,
  archivedStep,
  archivedStory,
  archiveIndex,
  archiveVersion,
  type StoryBundle,
} from "./archive-format.ts";
import { isPicture, pageOf, publishedPath, textsBeside } from "./published-files.ts";
import type { ArchiveSources } from "./write-archive.ts";

/** What became of an archive that was read in. */
export interface ReadArchive {
  /** Ids of the stories that were added. */
  added: string[];
  /** Ids of those that were there already and were left as they are. */
  present: string[];
  photos: number;
  originals: CopiedOriginals;
  /** Stories whose slug another story had: they have a numbered one now. */
  renamed: { id: string; slug: string }[];
  /** Versions and publications that could not be kept, by id or hash. */
  leftOut: string[];
  /** Whether the settings were taken over: only into a Galley without any story. */
  settings: boolean;
}

const invalid = (folder: string, problem: string) => new AppError("invalid", "archive.invalid", { folder, problem });

/** The archive's index, with every file in it proved whole. Throws `not-found`, `too-new` or `invalid`; nothing is changed then. */
async function proveArchive(folder: string): Promise<ArchiveIndex> {
  const text = await readFile(join(folder, "archive.json"), "utf8").catch(() => null);
  if (text === null) throw new AppError("not-found", "archive.none", { folder });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw invalid(folder, (error as Error).message);
  }
  const newer = z.object({ version: z.int().min(archiveVersion + 1) }).safeParse(value);
  if (newer.success) throw new AppError("too-new", "archive.tooNew", { folder, version: newer.data.version });
  const index = archiveIndex.safeParse(value);
  if (!index.success) throw invalid(folder, z.prettifyError(index.error).split("\n")[0] ?? "");
  for (const file of index.data.files) {
    const found = await hashFile(join(folder, file.path)).catch(() => null);
    if (found?.sha256 !== file.sha256) throw invalid(folder, `${file.path} is missing or is not what it was`);
  }
  return index.data;
}

/** A record of an archive from before slugs were recorded is told its own by its folder. */
const withSlug = (record: ArchivedPublication): ArchivedPublication =>
  record.slug === "" ? { ...record, slug: record.folder.split(/[/\\]/).at(-1) ?? "" } : record;

/** Reads the files of an archive as what they should be. */
function createReader(folder: string, index: ArchiveIndex) {
  const paths = index.files.map(({ path }) => path);
  async function read<T>(
    path: string,
    schema: z.ZodType<T>,
    swap: (text: string) => string = (text) => text,
  ): Promise<T> {
    const parsed = schema.safeParse(JSON.parse(swap(await readFile(join(folder, path), "utf8"))));
    if (!parsed.success) throw invalid(folder, `${path}: ${z.prettifyError(parsed.error).split("\n")[0]}`);
    return parsed.data;
  }
  /** The text files that a record names, those of them that are there; the page has a place of its own. */
  async function textsOf(record: ArchivedPublication, page: string): Promise<Map<string, Uint8Array>> {
    const beside = textsBeside(record).map(({ path, sha256 }) => ({ sha256, path: publishedPath(sha256, path) }));
    const texts = new Map<string, Uint8Array>();
    for (const { sha256, path } of [{ sha256: pageOf(record)?.sha256, path: page }, ...beside]) {
      if (sha256 && paths.includes(path)) texts.set(sha256, await readFile(join(folder, path)));
    }
    return texts;
  }
  const matching = (pattern: RegExp) => paths.filter((path) => pattern.test(path)).sort();
  async function bundle(id: string, swap: (text: string) => string): Promise<StoryBundle> {
    const place = `stories/${id}`;
    const story = await read(`${place}/story.json`, archivedStory, swap);
    const revisions = [];
    for (const path of matching(new RegExp(`^${place}/revisions/\\d+\\.json$`))) {
      revisions.push(await read(path, archivedRevision, swap));
    }
    const publications = [];
    for (const path of matching(new RegExp(`^${place}/publications/\\d+\\.json$`))) {
      const record = withSlug(await read(path, archivedPublication));
      publications.push({ record, texts: await textsOf(record, path.replace(/json$/, "html")) });
    }
    return { story, revisions, publications };
  }
  return { read, matching, bundle };
}

/**
 * Adds what an archive holds and Galley does not: stories with their history and publications, photos, and into an empty Galley the
 * settings. What is there already is left as it is. Every file is proved before anything is changed, and each story is added whole
 * or not at all, so that an interrupted import can simply be repeated.
 */
export async function readArchive({ database, dataDir }: ArchiveSources, folder: string): Promise<ReadArchive> {
  const index = await proveArchive(folder);
  const { read, matching, bundle } = createReader(folder, index);
  const photos: ArchivedPhoto[] = [];
  for (const path of matching(/^photos\/[^/]+\.json$/)) {
    const value = JSON.parse(await readFile(join(folder, path), "utf8"));
    photos.push({ ...(await read(path, archivedPhoto)), record: JSON.stringify(value) });
  }
  const readings = matching(/^readings\/[^/]+\.json$/);
  const stepFiles = matching(/^photo-steps\/\d+\.json$/);
  for (const path of readings) await read(path, archivedReading);
  for (const path of stepFiles) await read(path, z.array(archivedStep));
  const ids = matching(/^stories\/[^/]+\/story\.json$/).map((path) => path.split("/")[1] ?? "");
  const settings = await read("settings.json", archivedSettings);

  const isEmpty = (await database.archives.storyIds()).length === 0;
  const originals = await copyOriginals(join(folder, "originals"), join(dataDir, "originals"));
  const swaps: [string, string][] = [];
  for (const photo of photos) {
    const id = await database.archives.addPhoto(photo);
    if (id !== photo.id) swaps.push([photo.id, id]);
  }
  const idHere = new Map(swaps);
  const here = (photo: string) => idHere.get(photo) ?? photo;
  for (const path of readings) {
    await database.archives.addReading(here(basename(path, ".json")), await read(path, archivedReading));
  }
  for (const path of stepFiles) {
    await database.archives.addSteps(await read(path, z.array(archivedStep)));
  }
  // A picture that the library had under another id: its uses are told the id it has here.
  const swap = (text: string) => swaps.reduce((now, [from, to]) => now.replaceAll(from, to), text);
  const result: ReadArchive = {
    added: [],
    present: [],
    photos: photos.length,
    originals,
    renamed: [],
    leftOut: [],
    settings: isEmpty,
  };
  for (const id of ids) {
    const whole = await bundle(id, swap);
    for (const { record } of whole.publications) {
      record.photos = record.photos.map((use) => ({ ...use, photo: here(use.photo) }));
    }
    await placePublished(whole, folder, dataDir);
    const outcome = await database.archives.add(whole);
    if (outcome.outcome === "present") {
      result.present.push(id);
      continue;
    }
    result.added.push(id);
    result.leftOut.push(...outcome.leftOut);
    if (outcome.slug !== whole.story.slug) result.renamed.push({ id, slug: outcome.slug });
  }
  if (isEmpty) {
    const values = Object.entries(settings).map(([key, value]) => [key, JSON.stringify(value)]);
    await database.settings.put(Object.fromEntries(values));
  }
  return result;
}

/** Puts the pictures of published pages where pictures that were made before are kept. */
async function placePublished(bundle: StoryBundle, folder: string, dataDir: string): Promise<void> {
  const renditions = join(dataDir, "renditions");
  const there = new Set(await readdir(renditions).catch(() => [] as string[]));
  for (const { path, sha256 } of bundle.publications.flatMap(({ record }) => record.files.filter(isPicture))) {
    const name = basename(path);
    if (there.has(name)) continue;
    const bytes = await readFile(join(folder, publishedPath(sha256, path))).catch(() => null);
    if (bytes && sha256Of(bytes) === sha256) {
      await writeFileAtomic(join(renditions, name), bytes);
      await rememberSum(join(renditions, name), sha256);
    }
    there.add(name);
  }
}
