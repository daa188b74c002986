import { access, readFile } from "node:fs/promises";
import { basename, dirname } from "node:path";
import type { PublicationRow } from "../database/publication-row.ts";
import type { Database } from "../database/repositories.ts";
import { givenToReaders } from "./named-act.ts";
import { claimStoryFolder } from "./story-folder.ts";
import {
  type FileSource,
  removeEmptyFolder,
  sweepAssets,
  type WritingWatch,
  writeAssets,
  writePage,
  writeRedirect,
} from "./write-publication.ts";
import { writingError } from "./writing-error.ts";

/** What the second half of publishing works with. */
export interface FinishOptions {
  database: Database;
  dataDir: string;
  /** Where a picture that was made before lies. */
  cached: (path: string) => string;
  clock: () => Date;
  log: (line: string) => void;
}

const isPicture = ({ path }: { path: string }) => path.startsWith("img/");
const pathsOf = (rows: readonly PublicationRow[]) => new Set(rows.flatMap((row) => row.files.map((file) => file.path)));

/**
 * What stays beside the page in the folder of a publication: its own files and those of the page before it, which a reader may still have
 * open. Of a story that was withdrawn nothing stays.
 */
function keptBeside(row: PublicationRow, inFolder: readonly PublicationRow[]): Set<string> {
  if (row.action === "withdraw") return pathsOf([row]);
  const before = inFolder.find((one) => one.candidateHash !== row.candidateHash);
  return pathsOf(before ? [row, before] : [row]);
}

/** The second half of publishing: what was recorded is written, whoever recorded it and when. */
export function createFinisher({ database, dataDir, cached, clock, log }: FinishOptions) {
  /** Takes away what no page needs in the folder, and in those that lead to it. A file that cannot be removed stays, and that is logged. */
  async function sweep(row: PublicationRow): Promise<void> {
    const records = (await database.publications.ofStory(row.story)).filter((one) => one.row !== row.row);
    const given = givenToReaders(records);
    const folders = [row.folder, ...row.redirects.map(({ folder }) => folder)];
    for (const folder of folders) {
      const here = (rows: readonly PublicationRow[]) => rows.filter((one) => one.folder === folder);
      // A reader may still have the page open that stood there until now, not one that stood there before that.
      const left =
        given[0]?.folder === folder && row.action !== "withdraw" ? pathsOf(given.slice(0, 1)) : new Set<string>();
      const keep = folder === row.folder ? keptBeside(row, here(given)) : left;
      const ours = pathsOf([...here(records), ...(folder === row.folder ? [row] : [])]);
      await sweepAssets(folder, ours, keep).catch((error: unknown) => {
        log(`old files in ${folder} stay: ${String(error)}`);
      });
    }
  }

  /** Takes away what a publication that was given up has left beside the page that readers have, or an empty folder. */
  async function tidy(row: PublicationRow): Promise<void> {
    const records = (await database.publications.ofStory(row.story)).filter((one) => one.folder === row.folder);
    const [live, ...before] = givenToReaders(records);
    const keep = live ? keptBeside(live, before) : new Set<string>();
    await sweepAssets(row.folder, pathsOf(records), keep).catch(() => {});
    if (!live) await removeEmptyFolder(row.folder);
  }

  /**
   * Pages in earlier folders come after the page that they lead to. One that cannot be written leaves readers there with the page that they
   * had; the next publication tries again.
   */
  async function writeRedirects(row: PublicationRow, texts: ReadonlyMap<string, Uint8Array>): Promise<void> {
    for (const { folder, sha256 } of row.redirects) {
      const html = texts.get(sha256);
      if (!html) continue;
      await writeRedirect(folder, html).catch((error: unknown) => {
        log(`the page in ${folder} does not lead to ${row.folder}: ${String(error)}`);
      });
    }
  }

  /**
   * Writes a recorded publication and says so. One that cannot be written is given up at once: nobody who was told of the failure should
   * find the page out there after the next start.
   */
  async function finish(row: PublicationRow, source: FileSource, watch: WritingWatch = {}): Promise<string> {
    try {
      // Pictures' names never change their content: those of the page that readers have stay as they are.
      await writeAssets(row.folder, row.files.filter(isPicture), source, watch);
      await writePage(row.folder, await source("index.html"));
    } catch (error) {
      await database.publications.abandon(row.row);
      await tidy(row);
      throw writingError(error, row.folder);
    }
    // Texts beside the page keep their names, so that they follow it: given up before, it leaves those of the page that stays.
    const texts = row.files.filter((file) => !isPicture(file));
    await writeAssets(row.folder, texts, source).catch((error: unknown) => {
      log(`a text beside the page in ${row.folder} is an older one: ${String(error)}`);
    });
    if (row.redirects.length > 0) await writeRedirects(row, await database.publications.texts(row.row));
    // Before it is said to be live: so a sweep that is cut off is gone on with at the next start.
    await sweep(row);
    const liveAt = clock().toISOString();
    await database.publications.markLive(row.row, liveAt);
    return liveAt;
  }

  /** The files of a recorded publication: texts from the record, pictures from where they are kept. */
  async function recordedSource(row: PublicationRow): Promise<FileSource> {
    const texts = await database.publications.texts(row.row);
    const digests = new Map(row.files.map(({ path, sha256 }) => [path, sha256]));
    return async (path) => texts.get(digests.get(path) ?? "") ?? readFile(cached(path));
  }

  return {
    finish,

    /** Finishes publications that a crash interrupted after they were recorded; what cannot be finished is marked and named. */
    async recover(): Promise<void> {
      for (const row of await database.publications.interrupted()) {
        try {
          // The folder was there when the publication was recorded; a disk that is gone is not made up for.
          await access(row.folder);
          await claimStoryFolder({ out: dirname(row.folder), slug: basename(row.folder), story: row.story, dataDir });
          await finish(row, await recordedSource(row));
          log(`finished the interrupted publication of ${row.folder}`);
        } catch (error) {
          await database.publications.abandon(row.row);
          log(`the interrupted publication of ${row.folder} was given up: ${String(error)}`);
        }
      }
    },
  };
}
