import { AppError } from "../../shared/app-error.ts";
import { type InterfaceLanguage, say } from "../../shared/messages/catalogue.ts";
import { pageUrl } from "../../shared/publication/safe-url.ts";
import {
  type JudgeId,
  type JudgeReport,
  judgeIds,
  type Validation,
  type ValidationProgress,
  type Verdict,
  verdictSeverity,
} from "../../shared/validation.ts";
import type { FrozenCandidate } from "../publish/candidate.ts";
import { askTextJudges } from "./ask-judges.ts";
import type { JudgedTexts, Judgement } from "./judgement.ts";
import { shortened } from "./judgement.ts";
import { askNu } from "./nu-checker.ts";
import { judgePictureFiles } from "./picture-judge.ts";

/** What the service asks with, and whom it tells. */
export interface ValidationServiceOptions {
  dataDir: string;
  candidates: { get(hash: string): FrozenCandidate | null };
  /** Where a rendition lies that was made before. */
  cached: (path: string) => string;
  onProgress: (progress: ValidationProgress) => void;
  /** How long one judge may take, in milliseconds; a minute when absent. */
  patience?: number;
  env?: NodeJS.ProcessEnv;
}

interface Found {
  reports: JudgeReport[];
  judgements: Judgement[];
}

function textsOf(candidate: FrozenCandidate): JudgedTexts {
  const decoder = new TextDecoder();
  const texts = [...candidate.texts].filter(([path]) => !/\.png$/.test(path));
  return {
    texts: Object.fromEntries(texts.map(([path, bytes]) => [path, decoder.decode(bytes)])),
    paths: [...candidate.texts.keys(), ...candidate.pictures.keys()],
    hasAddress: candidate.input !== null && pageUrl(candidate.input.profile.baseUrl, candidate.input.slug) !== "",
  };
}

/** A judgement as a person reads it. */
function worded(
  { judge, severity, where, key, values = {}, words = {}, quote = "" }: Judgement,
  language: InterfaceLanguage,
): Verdict {
  const said = Object.fromEntries(Object.entries(words).map(([place, word]) => [place, say(language, word)]));
  return { judge, severity, where, message: say(language, key, { ...values, ...said }), quote };
}

function worstFirst(verdicts: readonly Verdict[]): Verdict[] {
  const rank = ({ severity }: Verdict) => verdictSeverity.options.indexOf(severity);
  return [...verdicts].sort((a, b) => rank(a) - rank(b) || judgeIds.indexOf(a.judge) - judgeIds.indexOf(b.judge));
}

const trouble = (
  judge: JudgeId,
  key: "validate.hung" | "validate.crashed",
  seconds: number,
  quote = "",
): Judgement => ({
  ...{ judge, severity: "warning", where: "index.html", key },
  values: { seconds },
  words: { judge: `validate.judge.${judge}` },
  quote: shortened(quote),
});

/** Asks validators about the bytes of a prepared page: all of them offline, none with a say in what may be published. */
export function createValidationService(options: ValidationServiceOptions) {
  const { dataDir, patience = 60_000, env = process.env } = options;
  const stops = new Map<AbortController, string>();

  async function judge(candidate: FrozenCandidate, signal: AbortSignal): Promise<Found> {
    const { id } = candidate.story;
    const tell = (one: JudgeId) =>
      options.onProgress({ id, done: judgeIds.indexOf(one), total: judgeIds.length, judge: one });
    const files = textsOf(candidate);
    const { answers, hung } = await askTextJudges(files, { signal, patience, onAsk: tell });
    const seconds = Math.round(patience / 1000);
    const reports: JudgeReport[] = answers.map((one) => ({
      judge: one.judge,
      state: one.failed === null ? "done" : "failed",
    }));
    const judgements = answers.flatMap((one) =>
      one.failed === null ? one.judgements : [trouble(one.judge, "validate.crashed", seconds, one.failed)],
    );
    for (const one of hung) {
      reports.push({ judge: one, state: "failed" });
      judgements.push(trouble(one, "validate.hung", seconds));
    }
    tell("pictures");
    const planned = [
      ...new Map(
        [...candidate.pictures.values()].flatMap((one) => one.planned.map((file) => [file.path, file])),
      ).values(),
    ];
    judgements.push(...(await judgePictureFiles({ planned, cached: options.cached, signal })));
    reports.push({ judge: "pictures", state: "done" });
    tell("nu");
    const nu = await askNu(files.texts["index.html"] ?? "", {
      dataDir,
      env,
      platform: process.platform,
      signal,
      patience,
    });
    return {
      reports: [...reports, { judge: "nu", state: nu.state }],
      judgements: [...judgements, ...nu.judgements],
    };
  }

  return {
    /**
     * What every judge says of the candidate, in `language`. Throws `conflict` for one that is not held any more, `refused` for the notice of a
     * withdrawal, and `cancelled` once it was stopped.
     */
    async validate(id: string, hash: string, language: InterfaceLanguage): Promise<Validation> {
      const candidate = options.candidates.get(hash);
      if (candidate?.story.id !== id) throw new AppError("conflict", "publish.unknownCandidate");
      if (candidate.input === null) throw new AppError("refused", "output.noPage");
      const stop = new AbortController();
      stops.set(stop, id);
      try {
        const { reports, judgements } = await judge(candidate, stop.signal);
        if (stop.signal.aborted) throw new AppError("cancelled", "error.cancelled");
        const verdicts = worstFirst(judgements.map((one) => worded(one, language)));
        return { hash, ok: verdicts.every(({ severity }) => severity !== "error"), judges: reports, verdicts };
      } finally {
        stops.delete(stop);
      }
    },

    /** Stops what is being asked about a story: it rejects as `cancelled`. */
    cancel(id: string): void {
      for (const [stop, story] of stops) if (story === id) stop.abort();
    },

    close(): void {
      for (const stop of stops.keys()) stop.abort();
    },
  };
}
/** See `createValidationService`. */
export type ValidationService = ReturnType<typeof createValidationService>;
