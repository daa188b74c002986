import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { AppError } from "../../shared/app-error.ts";
import type { PublishedFile } from "../../shared/publication-record.ts";
import { type CopiedOriginals, copyOriginals } from "../backup/copy-originals.ts";
import type { Database } from "../database/repositories.ts";
import { writeFileAtomic } from "../files/atomic-write.ts";
import { hashFile, sha256Of } from "../files/hash-file.ts";
import { type ArchiveIndex, archiveFormat, archiveVersion, type StoryBundle } from "./archive-format.ts";
import { isPicture, pageOf, publishedPath, textsBeside } from "./published-files.ts";

/** What was written, and what could not be. */
export interface WrittenArchive {
  folder: string;
  stories: number;
  photos: number;
  files: number;
  originals: CopiedOriginals;
  /** What could not be put into it, by name: damaged versions, pictures of published pages that are nowhere any more. */
  missing: string[];
}

/** What an archive is made from. */
export interface ArchiveSources {
  database: Database;
  dataDir: string;
}

async function assertEmpty(folder: string): Promise<void> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    throw error;
  });
  if (names.length > 0) throw new AppError("refused", "archive.notEmpty", { folder });
}

const number = (at: number) => String(at + 1).padStart(4, "0");
/** Steps of what was done to photos in one file. */
const stepsInFile = 500;
const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

type PublishedBundle = StoryBundle["publications"][number];

/**
 * Writes everything that Galley keeps to an empty folder, in open formats (docs/archive.md): the same data always gives the same
 * files. The index comes last, so an archive that was interrupted is none. Throws `refused` for a folder that is not empty.
 */
export async function writeArchive({ database, dataDir }: ArchiveSources, folder: string): Promise<WrittenArchive> {
  await assertEmpty(folder);
  const files: ArchiveIndex["files"] = [];
  const missing: string[] = [];
  const put = async (path: string, data: string | Uint8Array) => {
    await writeFileAtomic(join(folder, path), data);
    files.push({ path, sha256: sha256Of(data), bytes: Buffer.byteLength(data) });
  };

  const isThere = (path: string) => files.some((one) => one.path === path);

  /** A picture of a published page, from where it was published to or from the ones that were made before. */
  async function putPicture(record: PublishedBundle["record"], file: PublishedFile): Promise<void> {
    const path = publishedPath(file.sha256, file.path);
    if (isThere(path)) return;
    const places = [join(record.folder, file.path), join(dataDir, "renditions", basename(file.path))];
    const found = await firstWith(places, file.sha256);
    if (found) await put(path, found);
    else missing.push(`${record.candidateHash.slice(0, 12)} ${file.path}`);
  }

  /** Every file of a published page beside the page itself, and what else its record names. */
  async function putPublished({ record, texts }: PublishedBundle): Promise<void> {
    for (const { path: name, sha256 } of textsBeside(record)) {
      const bytes = texts.get(sha256);
      const path = publishedPath(sha256, name);
      if (!bytes) missing.push(`${record.candidateHash.slice(0, 12)} ${name}`);
      else if (!isThere(path)) await put(path, bytes);
    }
    for (const file of record.files) if (isPicture(file)) await putPicture(record, file);
  }

  async function putStory(id: string): Promise<void> {
    const bundle = await database.archives.read(id);
    if (!bundle) return;
    missing.push(...bundle.unreadable);
    const place = `stories/${id}`;
    await put(`${place}/story.json`, json(bundle.story));
    for (const [at, revision] of bundle.revisions.entries()) {
      await put(`${place}/revisions/${number(at)}.json`, json(revision));
    }
    for (const [at, publication] of bundle.publications.entries()) {
      const { record, texts } = publication;
      await put(`${place}/publications/${number(at)}.json`, json(record));
      const page = texts.get(pageOf(record)?.sha256 ?? "");
      if (page) await put(`${place}/publications/${number(at)}.html`, page);
      else missing.push(`${record.candidateHash.slice(0, 12)} index.html`);
      await putPublished(publication);
    }
  }

  const originals = await copyOriginals(join(dataDir, "originals"), join(folder, "originals"));
  for (const path of await pathsUnder(join(folder, "originals"), "originals")) {
    files.push({ path, ...(await hashFile(join(folder, path))) });
  }
  const records = await database.archives.photoRecords();
  for (const record of records) {
    const photo = JSON.parse(record) as { id: string };
    await put(`photos/${photo.id}.json`, json(photo));
  }
  for (const { id, reading } of await database.archives.readings()) await put(`readings/${id}.json`, json(reading));
  for (let part = 0; ; part += 1) {
    const steps = await database.archives.steps(part * stepsInFile, stepsInFile);
    if (steps.length === 0) break;
    await put(`photo-steps/${number(part)}.json`, json(steps));
  }
  const ids = await database.archives.storyIds();
  for (const id of ids) await putStory(id);
  const settings = await database.settings.all();
  const values = Object.keys(settings)
    .sort()
    .map((key) => [key, JSON.parse(settings[key] ?? "null")]);
  await put("settings.json", json(Object.fromEntries(values)));
  files.sort((a, b) => (a.path < b.path ? -1 : 1));
  const index: ArchiveIndex = { format: archiveFormat, version: archiveVersion, files };
  await writeFileAtomic(join(folder, "archive.json"), json(index));
  return { folder, stories: ids.length, photos: records.length, files: files.length, originals, missing };
}

async function firstWith(places: readonly string[], sha256: string): Promise<Uint8Array | null> {
  for (const place of places) {
    const bytes = await readFile(place).catch(() => null);
    if (bytes && sha256Of(bytes) === sha256) return bytes;
  }
  return null;
}

async function pathsUnder(folder: string, prefix: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const nested = entries.map((entry) =>
    entry.isDirectory() ? pathsUnder(join(folder, entry.name), `${prefix}/${entry.name}`) : [`${prefix}/${entry.name}`],
  );
  return (await Promise.all(nested)).flat();
}
