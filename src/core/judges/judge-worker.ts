import { parentPort, workerData } from "node:worker_threads";
import type { JudgedTexts, Judgement, TextJudge } from "./judgement.ts";
import { judgeText } from "./text-judges.ts";

// The thread in which a page is judged: to read a page and a schema takes longer than a person may be kept from typing. It lives for one
// judging, and whoever does not want to wait for it ends it.

/** What the thread is given when it starts. */
export interface JudgeTask {
  judges: readonly TextJudge[];
  files: JudgedTexts;
}

/** What the thread says of each judge: its judgements, or in words why it broke. */
export interface JudgeAnswer {
  judge: TextJudge;
  judgements: Judgement[];
  failed: string | null;
}

const port = parentPort;
if (!port) throw new Error("the judges are asked by the core");

const { judges, files } = workerData as JudgeTask;
for (const judge of judges) {
  const answer: JudgeAnswer = { judge, judgements: [], failed: null };
  try {
    answer.judgements = await judgeText(judge, files);
  } catch (error) {
    answer.failed = error instanceof Error ? error.message : String(error);
  }
  port.postMessage(answer);
}
