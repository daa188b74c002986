import { z } from "zod/mini";
import { sha256, storyId } from "./ids.ts";

/** Those who look at the bytes that publishing would write, in the order in which they are asked. */
export const judgeIds = ["html", "links", "json-ld", "open-graph", "ninjs", "budget", "pictures", "nu"] as const;
export const judgeId = z.enum(judgeIds);
export type JudgeId = z.infer<typeof judgeId>;

/** `error`: a rule of a standard is broken; `warning`: something does not work as well as it could; `info`: to know. */
export const verdictSeverity = z.enum(["error", "warning", "info"]);
export type VerdictSeverity = z.infer<typeof verdictSeverity>;

/** One thing that a judge said of a file. */
export const verdict = z.object({
  judge: judgeId,
  severity: verdictSeverity,
  /** The file, and the place in it where there is one: `index.html:12:5`, `article.ninjs.json/uri`, `img/quay-480.jpg`. */
  where: z.string(),
  /** A sentence in the language of the interface. */
  message: z.string(),
  /** What a validator by others said, in its own words (English); empty where Galley judged itself. */
  quote: z.string(),
});
export type Verdict = z.infer<typeof verdict>;

/** What became of one judge: `skipped` and `failed` have a verdict that says why. */
export const judgeReport = z.object({ judge: judgeId, state: z.enum(["done", "skipped", "failed"]) });
export type JudgeReport = z.infer<typeof judgeReport>;

/** What all judges said of one candidate. */
export const validation = z.object({
  hash: sha256,
  /** Whether nobody found an error. A judge that could not run has found none. */
  ok: z.boolean(),
  judges: z.array(judgeReport),
  /** The worst first. */
  verdicts: z.array(verdict),
});
export type Validation = z.infer<typeof validation>;

/** How far the judging of a story's page has come, and who is being asked. */
export const validationProgress = z.object({ id: storyId, done: z.int(), total: z.int(), judge: judgeId });
export type ValidationProgress = z.infer<typeof validationProgress>;
