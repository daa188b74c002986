import { access, readFile } from "node:fs/promises";
import { basename, dirname } from "node:path";
import { AppError } from "../../shared/app-error.ts";
import { blockingAfter, type Override, settleOverrides } from "../../shared/checks/override.ts";
import type { PublicationProgress, PublishResult } from "../../shared/contract.ts";
import type { PublicationAction, PublicationRecord, PublishedFile } from "../../shared/publication-record.ts";
import type { PublicationState } from "../../shared/stories.ts";
import type { PublicationRow } from "../database/publication-row.ts";
import type { Database } from "../database/repositories.ts";
import { mapLimited } from "../files/concurrency.ts";
import { publishedUses } from "../photos/uses-of.ts";
import type { RenditionService } from "../renditions/rendition-service.ts";
import type { CandidateService, FrozenCandidate } from "./candidate-service.ts";
import { pictureFiles } from "./picture-files.ts";
import { sha256Hex } from "./publication-source.ts";
import { claimStoryFolder } from "./story-folder.ts";
import { type FileSource, sweepAssets, writeAssets, writePage } from "./write-publication.ts";
import { writingError } from "./writing-error.ts";

export interface PublicationServiceOptions {
  database: Database;
  dataDir: string;
  candidates: CandidateService;
  renditions: Pick<RenditionService, "ensure" | "missing">;
  /** Where a rendition lies that was made before; null when it is not there. */
  cached: (path: string) => string;
  clock: () => Date;
  newId: () => string;
  actor: () => Promise<string>;
  onChange: (ids: string[]) => void;
  /** Told how far the pictures of a story that is being published have come. */
  onProgress: (progress: PublicationProgress) => void;
  log: (line: string) => void;
}

export interface PublishRequest {
  id: string;
  hash: string;
  out: string;
  overrides?: readonly Override[];
}

/** The overrides that go on record. Throws while one is faulty, or something blocks that none of them is for. */
function settle(candidate: FrozenCandidate, given: readonly Override[] = []): Override[] {
  const { used, faults } = settleOverrides(candidate.findings, given);
  const [fault] = faults;
  if (fault) throw new AppError("refused", fault.key, fault.values);
  const blocking = blockingAfter(candidate.findings, used);
  const first = blocking[0];
  if (!first) return used;
  const values = { count: blocking.length, first: first.message };
  throw new AppError("refused", "publish.blocked", values, { findings: blocking });
}

/** What publishing a story is called, by what became of it before. */
function actionFor(state: PublicationState): PublicationAction {
  if (state === "unpublished") return "publish";
  return state === "withdrawn" ? "republish" : "update";
}

/** A record as it stands in the list. */
function describeRecord(row: PublicationRow): PublicationRecord {
  const { revision, actor, folder, state, action, note, noteKind, overrides } = row;
  return {
    ...{ revision, actor, folder, state, action, note, noteKind, overrides },
    at: row.liveAt ?? row.preparedAt,
    hash: row.candidateHash,
    redirects: row.redirects.map((one) => one.folder),
    files: row.files.length,
  };
}

/** Files that are read at once. */
const lanes = 4;
/** What is kept of a publication's pictures between their digests and their writing, in bytes; the others are read twice. */
const mostHeld = 32_000_000;

export function createPublicationService(options: PublicationServiceOptions) {
  const { database, clock } = options;
  /** Publications whose pictures are being made, with their stories. */
  const stops = new Map<AbortController, string>();

  /** Every file of the candidate with its digest; pictures are made now if they were not looked at before. */
  async function manifest(candidate: FrozenCandidate): Promise<{ files: PublishedFile[]; source: FileSource }> {
    const { id } = candidate.story;
    const stop = new AbortController();
    stops.set(stop, id);
    const onProgress = (done: number, total: number) => options.onProgress({ id, done, total });
    const paths = await pictureFiles(candidate.pictures, options.renditions, {
      signal: stop.signal,
      onProgress,
    }).finally(() => stops.delete(stop));
    const held = new Map<string, Uint8Array>();
    let bytesHeld = 0;
    const source: FileSource = async (path) =>
      candidate.texts.get(path) ?? held.get(path) ?? readFile(paths.get(path) ?? path);
    const names = [...candidate.texts.keys(), ...[...candidate.pictures.keys()].sort()];
    const files = await mapLimited(names, lanes, async (path): Promise<PublishedFile> => {
      const bytes = await source(path);
      if (bytesHeld + bytes.byteLength <= mostHeld) {
        held.set(path, bytes);
        bytesHeld += bytes.byteLength;
      }
      return { path, sha256: sha256Hex(bytes), bytes: bytes.byteLength };
    });
    return { files, source };
  }

  async function claim(out: string, slug: string, story: string): Promise<string> {
    try {
      return await claimStoryFolder({ out, slug, story, dataDir: options.dataDir });
    } catch (error) {
      throw writingError(error, out);
    }
  }

  /**
   * The second half of publishing, the same for a fresh publication and for one that was interrupted. One that cannot be
   * written is given up at once: nobody who was told of the failure should find the page out there after the next start.
   */
  async function complete(row: PublicationRow, html: Uint8Array, source: FileSource): Promise<string> {
    try {
      await writeAssets(row.folder, row.files, source);
      await writePage(row.folder, html);
    } catch (error) {
      await database.publications.abandon(row.row);
      throw writingError(error, row.folder);
    }
    const liveAt = clock().toISOString();
    await database.publications.markLive(row.row, liveAt);
    await sweep(row);
    return liveAt;
  }

  async function sweep(live: PublicationRow): Promise<void> {
    const records = (await database.publications.ofStory(live.story)).filter((row) => row.folder === live.folder);
    const paths = (rows: PublicationRow[]) => new Set(rows.flatMap((row) => row.files.map((file) => file.path)));
    const changes = records.filter((row, at) => row.candidateHash !== records[at - 1]?.candidateHash);
    try {
      await sweepAssets(live.folder, paths(records), paths(changes.slice(0, 2)));
    } catch (error) {
      options.log(`old pictures in ${live.folder} stay: ${String(error)}`);
    }
  }

  async function record(
    candidate: FrozenCandidate,
    { folder, files, overrides }: Pick<PublicationRow, "folder" | "files" | "overrides">,
  ): Promise<PublicationRow> {
    const { story, findings } = candidate;
    const at = clock().toISOString();
    const actor = await options.actor();
    const version = { revision: options.newId(), story: story.id, storyVersion: story.version };
    const row = await database.publications.prepare(version, {
      story: story.id,
      action: actionFor(story.publication),
      note: "",
      noteKind: "",
      actor,
      preparedAt: at,
      inputHash: candidate.sourceHash,
      candidateHash: candidate.hash,
      publishedAt: candidate.published.toISOString(),
      modifiedAt: candidate.modified?.toISOString() ?? null,
      slug: story.slug,
      folder,
      files,
      redirects: [],
      findings,
      overrides,
      recipes: "",
      texts: new Map([...candidate.texts.values()].map((bytes) => [sha256Hex(bytes), bytes])),
      uses: publishedUses(story.parsed, candidate.photos),
    });
    if (!row) throw new AppError("conflict", "publish.movedOn");
    return row;
  }

  return {
    /**
     * Writes the very bytes of a prepared candidate to `<out>/<slug>/`. Refuses (and writes nothing) when a check blocks that no
     * reason overrides, when an override is faulty, when the story moved on since, or when the folder is not this story's.
     */
    async publish(request: PublishRequest): Promise<PublishResult> {
      const candidate = await options.candidates.confirm(request.id, request.hash);
      const overrides = settle(candidate, request.overrides);
      const { files, source } = await manifest(candidate);
      const folder = await claim(request.out, candidate.story.slug, request.id);
      const row = await record(candidate, { folder, files, overrides });
      const html = candidate.texts.get("index.html") ?? new Uint8Array();
      const at = await complete(row, html, source);
      options.onChange([request.id]);
      return { folder, revision: row.revision, at, files };
    },

    /**
     * Stops the publications of a story whose pictures are still being made: they reject as `cancelled`, and nothing of them was written.
     * One that writes already goes on.
     */
    cancel(id: string): void {
      for (const [stop, story] of stops) if (story === id) stop.abort();
    },

    /** Newest first. */
    async history(id: string): Promise<PublicationRecord[]> {
      const rows = await database.publications.ofStory(id);
      return rows.map(describeRecord);
    },

    /** Finishes publications that a crash interrupted after they were recorded; what cannot be finished is marked and named. */
    async recover(): Promise<void> {
      for (const row of await database.publications.interrupted()) {
        try {
          // The folder was there when the publication was recorded; a disk that is gone is not made up for.
          await access(row.folder);
          await claim(dirname(row.folder), basename(row.folder), row.story);
          const texts = await database.publications.texts(row.row);
          const digests = new Map(row.files.map(({ path, sha256 }) => [path, sha256]));
          const source: FileSource = async (path) =>
            texts.get(digests.get(path) ?? "") ?? readFile(options.cached(path));
          await complete(row, await source("index.html"), source);
          options.log(`finished the interrupted publication of ${row.folder}`);
        } catch (error) {
          await database.publications.abandon(row.row);
          options.log(`the interrupted publication of ${row.folder} was given up: ${String(error)}`);
        }
      }
    },
  };
}
export type PublicationService = ReturnType<typeof createPublicationService>;
