import { Worker } from "node:worker_threads";
import type { JudgeAnswer, JudgeTask } from "./judge-worker.ts";
import { type JudgedTexts, type TextJudge, textJudges } from "./judgement.ts";

const isSource = import.meta.url.endsWith(".ts");
const workerFile = isSource ? "./judge-worker.ts" : "./judge-worker.js";

/** How the judges are asked. */
export interface AskOptions {
  /** Ends the asking; judges that have not answered by then have no answer. */
  signal: AbortSignal;
  /** Told who is being asked, as each begins. */
  onAsk: (judge: TextJudge) => void;
  /** How long one judge may take. */
  patience: number;
}

/** What became of the asking: the answers that came, and the judges that were too slow to give one. */
export interface Answers {
  answers: JudgeAnswer[];
  hung: TextJudge[];
}

/** Asks the judges of a page's texts in a thread of their own. Never rejects; a judge that breaks or hangs does not keep the others from answering. */
export async function askTextJudges(files: JudgedTexts, options: AskOptions): Promise<Answers> {
  const answers: JudgeAnswer[] = [];
  const hung: TextJudge[] = [];
  let left: readonly TextJudge[] = textJudges;
  while (left.length > 0 && !options.signal.aborted) {
    const asked = await askInThread({ judges: left, files }, options);
    answers.push(...asked.answers);
    const silent = left[asked.answers.length];
    if (silent === undefined || options.signal.aborted) break;
    if (asked.failed !== null) answers.push({ judge: silent, judgements: [], failed: asked.failed });
    else hung.push(silent);
    left = left.slice(asked.answers.length + 1);
  }
  return { answers, hung };
}

/** One thread: it answers for each judge in turn until it is done, breaks, hangs or is stopped. */
function askInThread(task: JudgeTask, { signal, onAsk, patience }: AskOptions) {
  return new Promise<{ answers: JudgeAnswer[]; failed: string | null }>((resolve) => {
    const worker = new Worker(new URL(workerFile, import.meta.url), { workerData: task });
    const answers: JudgeAnswer[] = [];
    let timer: NodeJS.Timeout | undefined;
    const finish = (failed: string | null) => {
      clearTimeout(timer);
      signal.removeEventListener("abort", stop);
      void worker.terminate();
      resolve({ answers, failed });
    };
    const stop = () => finish(null);
    const next = () => {
      clearTimeout(timer);
      const judge = task.judges[answers.length];
      if (judge === undefined) return finish(null);
      onAsk(judge);
      timer = setTimeout(stop, patience);
    };
    worker.on("message", (answer: JudgeAnswer) => {
      answers.push(answer);
      next();
    });
    worker.on("error", (error) => finish(error instanceof Error ? error.message : String(error)));
    signal.addEventListener("abort", stop, { once: true });
    next();
  });
}
