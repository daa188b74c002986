import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { AppError } from "../../shared/app-error.ts";
import type { PublicationDetails, PublishedFile, ReadersHad } from "../../shared/publication-record.ts";
import type { PublicationRow } from "../database/publication-row.ts";
import type { Database } from "../database/repositories.ts";
import { makeFolder, writeFileAtomic } from "../files/atomic-write.ts";
import { hashFile, sha256Of } from "../files/hash-file.ts";
import { blobPaths } from "../photos/blob-store.ts";
import type { RenditionService } from "../renditions/rendition-service.ts";
import { mediaType } from "../web/media-type.ts";
import type { Served } from "../web/web-sources.ts";
import { describeWhole } from "./describe-record.ts";
import { givenToReaders } from "./named-act.ts";
import { type Recipe, readRecipes } from "./recipes.ts";

/** Where what was published is found. */
export interface PublishedPagesOptions {
  database: Database;
  dataDir: string;
  renditions: Pick<RenditionService, "read">;
  /** Where a picture that was made before lies. */
  cached: (path: string) => string;
}

/** A copy of what readers were given. */
export interface CopiedPublication {
  folder: string;
  /** Paths of the files that are in it, byte for byte. */
  files: string[];
  /** Paths of pictures that are kept nowhere any more and could not be made again with the same bytes. */
  missing: string[];
}

const isPicture = ({ path }: PublishedFile) => path.startsWith("img/");
const isAt = async (path: string, { sha256 }: PublishedFile) =>
  (await hashFile(path).catch(() => null))?.sha256 === sha256;

/** What was published, opened again from the record: texts as they were stored, pictures from where they are kept, or made again. */
export function createPublishedPages({ database, dataDir, renditions, cached }: PublishedPagesOptions) {
  async function recipeFor(row: PublicationRow, path: string): Promise<Recipe | undefined> {
    const texts = await database.publications.texts(row.row);
    return readRecipes(texts.get(row.recipes)).find(({ planned }) => planned.some((one) => one.path === path));
  }

  /** Where a picture lies with the bytes that went out: among those that were made, in the published folder, or made again. */
  async function picture(row: PublicationRow, file: PublishedFile): Promise<string | null> {
    for (const path of [cached(file.path), join(row.folder, file.path)]) if (await isAt(path, file)) return path;
    const recipe = await recipeFor(row, file.path);
    if (!recipe) return null;
    const made = await renditions.read(recipe.photo, recipe.planned, file.path).catch(() => null);
    return made?.sha256 === file.sha256 ? cached(file.path) : null;
  }

  /** Whether a picture could be shown, without making it. */
  async function isThere(row: PublicationRow, file: PublishedFile): Promise<boolean> {
    for (const path of [cached(file.path), join(row.folder, file.path)]) if (await isAt(path, file)) return true;
    const recipe = await recipeFor(row, file.path);
    if (!recipe) return false;
    const { original } = blobPaths(dataDir, recipe.photo);
    return (await hashFile(original).catch(() => null))?.sha256 === recipe.photo.sha256;
  }

  async function details(row: PublicationRow): Promise<PublicationDetails> {
    const missing: string[] = [];
    for (const file of row.files.filter(isPicture)) if (!(await isThere(row, file))) missing.push(file.path);
    return { ...describeWhole(row), missing };
  }

  async function rowOf(id: string, hash: string, at: string): Promise<PublicationRow> {
    const rows = await database.publications.ofStory(id);
    const row = rows.find((one) => one.candidateHash === hash && (one.liveAt ?? one.preparedAt) === at);
    if (!row) throw new AppError("not-found", "publish.noRecord");
    return row;
  }

  async function bytesOf(row: PublicationRow, file: PublishedFile): Promise<Uint8Array | null> {
    if (!isPicture(file)) return (await database.publications.texts(row.row)).get(file.sha256) ?? null;
    const path = await picture(row, file);
    return path === null ? null : readFile(path);
  }

  return {
    /** A file of what was published under a candidate's hash; null when there was no such thing, or it is gone. */
    async file(hash: string, path: string): Promise<Served | null> {
      const row = await database.publications.withHash(hash);
      const file = row?.files.find((one) => one.path === path);
      if (!row || !file) return null;
      if (isPicture(file)) {
        const found = await picture(row, file);
        return found === null ? null : { mime: mediaType(path), immutable: true, path: found };
      }
      const body = await bytesOf(row, file);
      return body && { mime: mediaType(path), immutable: false, body };
    },

    /** One publication whole. Throws `not-found`. */
    record: async (id: string, hash: string, at: string): Promise<PublicationDetails> =>
      details(await rowOf(id, hash, at)),

    /** The page of one as text. Throws `not-found`. */
    async printed(id: string, hash: string, at: string): Promise<{ html: string }> {
      const row = await rowOf(id, hash, at);
      const page = row.files.find(({ path }) => path === "index.html");
      const bytes = page && (await bytesOf(row, page));
      if (!bytes) throw new AppError("not-found", "publish.noRecord");
      return { html: Buffer.from(bytes).toString("utf8") };
    },

    /** What readers of a story had at a time, wherever it was published to last by then. */
    async readersHad(id: string, at: string): Promise<ReadersHad> {
      const given = givenToReaders(await database.publications.ofStory(id));
      const row = given.find((one) => one.liveAt !== null && one.liveAt <= at);
      if (!row) return { what: "nothing", record: null };
      return { what: row.action === "withdraw" ? "notice" : "page", record: await details(row) };
    },

    /** Writes what was published whole to an empty folder. Throws `refused` for one that is not empty. */
    async copy(id: string, hash: string, folder: string): Promise<CopiedPublication> {
      const row = (await database.publications.ofStory(id)).find((one) => one.candidateHash === hash);
      if (!row) throw new AppError("not-found", "publish.noRecord");
      const there = await readdir(folder).catch(() => []);
      if (there.length > 0) throw new AppError("refused", "publish.copyNotEmpty", { folder });
      await makeFolder(folder);
      const copied: CopiedPublication = { folder, files: [], missing: [] };
      for (const file of row.files) {
        const bytes = await bytesOf(row, file);
        if (!bytes || sha256Of(bytes) !== file.sha256) copied.missing.push(file.path);
        else {
          await writeFileAtomic(join(folder, file.path), bytes);
          copied.files.push(file.path);
        }
      }
      return copied;
    },
  };
}
/** See `createPublishedPages`. */
export type PublishedPages = ReturnType<typeof createPublishedPages>;
