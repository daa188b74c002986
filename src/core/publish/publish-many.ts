import { isAbsolute } from "node:path";
import { AppError, isCode } from "../../shared/app-error.ts";
import { headText } from "../../shared/document/walk.ts";
import { type InterfaceLanguage, say } from "../../shared/messages/catalogue.ts";
import type { ManyProgress, ManyReport } from "../../shared/publish-many.ts";
import type { DeskStage } from "../../shared/stages.ts";
import { mapLimited } from "../files/concurrency.ts";
import type { StoryService } from "../stories/story-service.ts";
import type { CandidateService } from "./candidate-service.ts";
import { isDue } from "./is-due.ts";
import type { ManyFile, ManyJob } from "./many-file.ts";
import type { PublicationService } from "./publication-service.ts";
import { writingError } from "./writing-error.ts";

/** What the job works with, and whom it tells. */
export interface PublishManyOptions {
  candidates: Pick<CandidateService, "freeze">;
  publication: Pick<PublicationService, "publishFresh" | "cancel" | "history">;
  stories: Pick<StoryService, "read">;
  file: ManyFile;
  /** The desk's stages as they are now. */
  stages: () => Promise<readonly DeskStage[]>;
  clock: () => Date;
  onProgress: (progress: ManyProgress) => void;
}

/** An order to publish several stories. */
export interface ManyRequest {
  ids: readonly string[];
  /** Absolute. */
  out: string;
  /** Leaves out, without calling it a failure, what the desk does not want out yet or readers have already. */
  onlyDue?: boolean;
}

/** Publishes several stories, one after the other, each as if it was published alone. There is one such job at a time. */
export interface PublishMany {
  /** Begins. Throws `busy` while a job runs. A job that was stopped or interrupted before is given up. */
  start(request: ManyRequest, language: InterfaceLanguage): Promise<ManyReport>;
  /** Goes on with what was stopped, or interrupted by the end of the program. Throws `not-found` where there is nothing of the kind. */
  resume(language: InterfaceLanguage): Promise<ManyReport>;
  /** The job that runs, or the last one; null when there was none since the start and none is left over from before. */
  report(): Promise<ManyReport | null>;
  /** Stops: nothing further is begun, and of a story that is being written readers keep what they had. */
  stop(): void;
  /** Forgets what was stopped, interrupted or is over. */
  dismiss(): Promise<void>;
  /** Resolves when nothing runs any more. */
  finished(): Promise<void>;
  /** Stops and waits; the job is gone on with after the next start, if somebody wants it. */
  close(): Promise<void>;
}

/** Stories that are worked on at once: while one waits for the disk, another is rendered. */
const lanes = 3;
/** Desks are told at most so often, in milliseconds. */
const rhythm = 200;

/** What no further story could be written with either. */
const endsAll = (error: unknown) => isCode(error, "no-space") || isCode(error, "read-only");

interface Job {
  order: ManyJob;
  report: ManyReport;
  /** Stories that are done, one way or another. */
  over: Set<string>;
  stopping: boolean;
  underWay: Set<string>;
}

function progressOf({ failures: _, ...progress }: ManyReport): ManyProgress {
  return progress;
}

function emptyReport({ out, ids }: ManyJob): ManyReport {
  const counts = { total: ids.length, published: 0, skipped: 0, failed: 0 };
  return { state: "running", out, ...counts, current: "", failures: [] };
}

/** See `PublishMany`. */
export function createPublishMany(options: PublishManyOptions): PublishMany {
  const { candidates, publication, file, clock } = options;
  let job: Job | null = null;
  let running: Promise<void> = Promise.resolve();
  let toldAt = 0;
  /** While an order is being kept, no other may take its place on disk. */
  let isStarting = false;

  function tell({ report }: Job, now = false): void {
    const at = clock().getTime();
    if (!now && at - toldAt < rhythm) return;
    toldAt = at;
    options.onProgress(progressOf(report));
  }

  async function publishOne({ order, report }: Job, id: string, language: InterfaceLanguage): Promise<void> {
    const candidate = await candidates.freeze(id, language);
    report.current = headText(candidate.story.parsed, "headline");
    if (order.onlyDue && !isDue(candidate, await options.stages())) {
      report.skipped += 1;
      return;
    }
    await publication.publishFresh(candidate, order.out);
    report.published += 1;
  }

  async function fail({ order, report }: Job, id: string, error: unknown, language: InterfaceLanguage): Promise<void> {
    const { key, values } = writingError(error, order.out);
    report.failed += 1;
    const story = await options.stories.read(id).catch(() => null);
    const headline = story ? headText(story.parsed, "headline") : "";
    report.failures.push({ id, headline, reason: say(language, key, values) });
  }

  async function takeOne(current: Job, id: string, language: InterfaceLanguage): Promise<void> {
    if (current.stopping) return;
    current.underWay.add(id);
    try {
      await publishOne(current, id, language);
      current.over.add(id);
    } catch (error) {
      if (isCode(error, "cancelled") && current.stopping) return;
      await fail(current, id, error, language);
      if (endsAll(error)) current.stopping = true;
      else current.over.add(id);
    } finally {
      current.underWay.delete(id);
      tell(current);
    }
  }

  async function run(current: Job, language: InterfaceLanguage): Promise<void> {
    const { order, report, over } = current;
    report.state = "running";
    tell(current, true);
    const left = order.ids.filter((id) => !over.has(id));
    await mapLimited(left, lanes, (id) => takeOne(current, id, language));
    report.current = "";
    report.state = over.size === order.ids.length ? "done" : "stopped";
    // Were it to stay, the next start would offer what it finds to be done.
    if (report.state === "done") await file.remove().catch(() => {});
    tell(current, true);
  }

  /** Begins, or goes on with what a report says; what failed without being over is tried again. */
  function begin(order: ManyJob, over: Set<string>, before: ManyReport, language: InterfaceLanguage): ManyReport {
    const failures = before.failures.filter(({ id }) => over.has(id));
    const report: ManyReport = { ...before, state: "running", failures, failed: failures.length };
    const begun: Job = { order, report, over, stopping: false, underWay: new Set() };
    job = begun;
    running = run(begun, language);
    return structuredClone(report);
  }

  /** What is left over from a program that ended before its job was over, and which of its stories readers were given since. */
  async function interrupted(): Promise<{ order: ManyJob; over: Set<string> } | null> {
    const order = await file.read();
    if (!order) return null;
    const over = new Set<string>();
    for (const id of order.ids) {
      const records = await publication.history(id);
      const isOut = records.some(
        ({ state, at }) => (state === "live" || state === "replaced") && at >= order.startedAt,
      );
      if (isOut) over.add(id);
    }
    return { order, over };
  }

  function assertIdle(): void {
    if (isStarting || job?.report.state === "running") throw new AppError("busy", "many.busy");
  }

  function stop(): void {
    if (!job) return;
    job.stopping = true;
    for (const id of job.underWay) publication.cancel(id);
  }

  return {
    async start({ ids, out, onlyDue = false }, language) {
      assertIdle();
      if (!isAbsolute(out)) throw new AppError("invalid", "publish.outNotAbsolute", { out });
      const order = { out, onlyDue, startedAt: clock().toISOString(), ids: [...new Set(ids)] };
      isStarting = true;
      try {
        await file.write(order);
        return begin(order, new Set(), emptyReport(order), language);
      } finally {
        isStarting = false;
      }
    },
    async resume(language) {
      assertIdle();
      if (job?.report.state === "stopped") {
        return begin(job.order, job.over, job.report, language);
      }
      const left = job ? null : await interrupted();
      if (!left) throw new AppError("not-found", "many.none");
      assertIdle();
      return begin(left.order, left.over, { ...emptyReport(left.order), published: left.over.size }, language);
    },
    async report() {
      if (job) return structuredClone(job.report);
      const left = await interrupted();
      if (!left) return null;
      return { ...emptyReport(left.order), state: "interrupted", published: left.over.size };
    },
    stop,
    async dismiss() {
      assertIdle();
      job = null;
      await file.remove();
    },
    finished: () => running,
    async close() {
      stop();
      await running;
    },
  };
}
