import { AppError } from "../../shared/app-error.ts";
import type { Override } from "../../shared/checks/override.ts";
import type { PublicationProgress, PublishResult } from "../../shared/contract.ts";
import type { PublicationRecord, PublicationTarget } from "../../shared/publication-record.ts";
import type { PublicationRow } from "../database/publication-row.ts";
import type { Database } from "../database/repositories.ts";
import { sha256Of } from "../files/hash-file.ts";
import { publishedUses } from "../photos/uses-of.ts";
import type { RenditionService } from "../renditions/rendition-service.ts";
import type { FrozenCandidate } from "./candidate.ts";
import type { CandidateService } from "./candidate-service.ts";
import { describeRecord } from "./describe-record.ts";
import { createFinisher } from "./finish-publication.ts";
import { type Manifest, manifestOf } from "./manifest.ts";
import { givenToReaders, isStillCalled } from "./named-act.ts";
import { claimTargets, examineTargets } from "./publication-targets.ts";
import { recipesOf } from "./recipes.ts";
import { earlierFolders, pageLeadingTo } from "./redirects.ts";
import { settle } from "./settle.ts";
import { createTurns } from "./turns.ts";
import { writingError } from "./writing-error.ts";

/** An order to publish a prepared candidate. */
export interface PublishRequest {
  id: string;
  hash: string;
  /** The folder in which the story's own folder is. */
  out: string;
  overrides?: readonly Override[];
}

/** What publishing works with, and whom it tells. */
export interface PublicationServiceOptions {
  database: Database;
  dataDir: string;
  candidates: CandidateService;
  renditions: Pick<RenditionService, "ensure" | "missing" | "read">;
  /** Where a rendition lies that was made before; null when it is not there. */
  cached: (path: string) => string;
  clock: () => Date;
  newId: () => string;
  actor: () => Promise<string>;
  /** The publication's address, or empty. */
  baseUrl: () => Promise<string>;
  onChange: (ids: string[]) => void;
  /** Told how far the pictures of a story that is being published have come, and then the writing. */
  onProgress: (progress: PublicationProgress) => void;
  log: (line: string) => void;
}

/** Writes candidates and keeps the record of it. One for each data folder: it lets one publication of a story at a time be written. */
export function createPublicationService(options: PublicationServiceOptions) {
  const { database, clock, dataDir } = options;
  const finisher = createFinisher(options);
  /** Publications under way that can still be stopped, with their stories. */
  const stops = new Map<AbortController, string>();
  const inTurn = createTurns();

  /** The version that a record is of: what is stored now, or for a withdrawal what readers had. */
  function versionOf({ story, action }: FrozenCandidate, records: readonly PublicationRow[]) {
    const known = action === "withdraw" ? givenToReaders(records)[0]?.revision : undefined;
    const version = { revision: options.newId(), story: story.id, storyVersion: story.version };
    return known === undefined ? version : { ...version, recorded: known };
  }

  /** Records that the candidate is about to be written to these folders: all of them at once, or none. */
  async function record(
    candidate: FrozenCandidate,
    folders: readonly string[],
    { files, overrides }: Pick<PublicationRow, "files" | "overrides">,
    records: readonly PublicationRow[],
  ): Promise<PublicationRow[]> {
    const { story, findings, action, note, noteKind } = candidate;
    const texts = new Map([...candidate.texts.values()].map((bytes) => [sha256Of(bytes), bytes]));
    const recipes = recipesOf(candidate);
    if (recipes) texts.set(sha256Of(recipes), recipes);
    const baseUrl = await options.baseUrl();
    const write = {
      ...{ action, note, noteKind, files, findings, overrides, texts },
      story: story.id,
      actor: await options.actor(),
      preparedAt: clock().toISOString(),
      inputHash: candidate.sourceHash,
      candidateHash: candidate.hash,
      publishedAt: candidate.published.toISOString(),
      modifiedAt: candidate.modified?.toISOString() ?? null,
      slug: story.slug,
      recipes: recipes ? sha256Of(recipes) : "",
      uses: publishedUses(story.parsed, candidate.photos),
    };
    const writes = [];
    for (const folder of folders) {
      const earlier = await earlierFolders(story.id, folder, records);
      const leading = earlier.length > 0 ? pageLeadingTo(candidate, folder, baseUrl) : new Uint8Array();
      const redirects = earlier.map((one) => ({ folder: one, sha256: sha256Of(leading) }));
      if (redirects.length > 0) texts.set(sha256Of(leading), leading);
      writes.push({ ...write, folder, redirects });
    }
    const rows = await database.publications.prepare(versionOf(candidate, records), writes);
    if (!rows) throw new AppError("conflict", "publish.movedOn");
    return rows;
  }

  /** The first folder decides: where a further one cannot be written, it is left and named. */
  async function finishAll(rows: readonly PublicationRow[], { source }: Manifest, stop: AbortController) {
    const written: { row: PublicationRow; at: string }[] = [];
    const left: string[] = [];
    for (const row of rows) {
      const total = row.files.filter(({ path }) => path.startsWith("img/")).length;
      const onWritten = (done: number) => options.onProgress({ id: row.story, phase: "writing", done, total });
      try {
        written.push({ row, at: await finisher.finish(row, source, { signal: stop.signal, onWritten }) });
      } catch (error) {
        if (written.length === 0 && row === rows.at(-1)) throw error;
        left.push(row.folder);
      }
    }
    return { written, left };
  }

  type Wanted = Pick<PublishRequest, "out" | "overrides">;

  async function publish(candidate: FrozenCandidate, request: Wanted, stop: AbortController): Promise<PublishResult> {
    const { id } = candidate.story;
    if (candidate.action === "correct" && candidate.noteKind === "") {
      throw new AppError("refused", "publish.noticeMissing");
    }
    settle(candidate, request.overrides);
    let hasWaited = false;
    const onProgress = (done: number, total: number) => {
      hasWaited = true;
      options.onProgress({ id, phase: "pictures", done, total });
    };
    const made = await manifestOf(candidate, options.renditions, { signal: stop.signal, onProgress });
    return inTurn(id, async () => {
      // Pictures may have taken minutes, in which one was killed, a credit was put right or the story was held.
      const proved = hasWaited ? await options.candidates.proved(candidate) : candidate;
      const overrides = settle(proved, request.overrides);
      return write(proved, { out: request.out, overrides }, made, stop);
    });
  }

  /** Records and writes, while nobody else does with the same story. */
  async function write(
    candidate: FrozenCandidate,
    request: { out: string; overrides: Override[] },
    made: Manifest,
    stop: AbortController,
  ): Promise<PublishResult> {
    const { id } = candidate.story;
    const { overrides } = request;
    const records = await database.publications.ofStory(id);
    // Pictures may have taken minutes: what was an update then may have been withdrawn since.
    if (!isStillCalled(candidate.action, records)) throw new AppError("conflict", "publish.movedOn");
    const targets = await claimTargets({ candidate, records, out: request.out, dataDir }).catch((error: unknown) => {
      throw writingError(error, request.out);
    });
    const rows = await record(candidate, targets.folders, { files: made.files, overrides }, records);
    const { written, left } = await finishAll(rows, made, stop);
    options.onChange([id]);
    const [first] = written;
    if (!first) throw new Error("nothing was written");
    return {
      folder: first.row.folder,
      folders: written.map(({ row }) => row.folder),
      left: [...targets.left, ...left],
      redirects: written.flatMap(({ row }) => row.redirects.map(({ folder }) => folder)),
      action: candidate.action,
      revision: first.row.revision,
      at: first.at,
      files: made.files,
    };
  }

  /** Work that `cancel` can stop. */
  function stoppable<T>(id: string, work: (stop: AbortController) => Promise<T>): Promise<T> {
    const stop = new AbortController();
    stops.set(stop, id);
    return work(stop).finally(() => stops.delete(stop));
  }

  return {
    /**
     * Writes the very bytes of a prepared candidate to `<out>/<slug>/`, or wherever readers have what it withdraws, and leads on from
     * folders of earlier slugs. Refuses (and writes nothing) when a check blocks, when a correction says neither what was wrong nor why
     * there is no notice, when the story moved on since, or when the folder is not this story's.
     */
    async publish(request: PublishRequest): Promise<PublishResult> {
      return stoppable(request.id, async (stop) => {
        const candidate = await options.candidates.confirm(request.id, request.hash);
        return publish(candidate, request, stop);
      });
    },

    /** The same for a candidate that was frozen just now from what is stored, for nobody to look at first. */
    publishFresh: (candidate: FrozenCandidate, out: string): Promise<PublishResult> =>
      stoppable(candidate.story.id, (stop) => publish(candidate, { out }, stop)),

    /**
     * Stops the publications of a story until their page is put in its place: they reject as `cancelled`, readers have what they had,
     * and pictures that were made are kept.
     */
    cancel(id: string): void {
      for (const [stop, story] of stops) if (story === id) stop.abort();
    },

    /** Where a prepared candidate would go if it was published to `out`. Nothing is made. Throws `conflict` for one that is unknown. */
    async target({ id, hash, out }: PublishRequest): Promise<PublicationTarget> {
      const candidate = options.candidates.get(hash);
      if (candidate?.story.id !== id) throw new AppError("conflict", "publish.unknownCandidate");
      const records = await database.publications.ofStory(id);
      const { folders } = await examineTargets({ candidate, records, out, dataDir });
      const redirects: string[] = [];
      for (const folder of folders) redirects.push(...(await earlierFolders(id, folder, records)));
      return { folders, redirects, files: candidate.texts.size + candidate.pictures.size };
    },

    /** Newest first. */
    async history(id: string): Promise<PublicationRecord[]> {
      return (await database.publications.ofStory(id)).map(describeRecord);
    },

    recover: finisher.recover,
  };
}
/** See `createPublicationService`. */
export type PublicationService = ReturnType<typeof createPublicationService>;
