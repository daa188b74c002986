import type { ExpressionFault, FindQuery, Hit } from "../../../shared/find/find-query.ts";

export interface ExpressionRequest {
  query: FindQuery;
  texts: readonly string[];
}

/** The hits of each text, or what is wrong with the expression. */
export type ExpressionAnswer = { ok: true; hits: Hit[][] } | { ok: false; fault: ExpressionFault; detail: string };

/** `slow`: it was ended because it would have run on and on. `superseded`: another search was asked for meanwhile. */
export type ExpressionResult = ExpressionAnswer | { ok: false; fault: "slow" | "superseded"; detail: "" };

/** Searches by expressions, each of which may run for ever: in a worker that is ended when it does. */
export interface ExpressionSearch {
  /** The newest search alone is carried out. Never rejects. */
  find(request: ExpressionRequest): Promise<ExpressionResult>;
  end(): void;
}

/** What is used of a worker. */
export type SearchWorker = Pick<Worker, "postMessage" | "terminate" | "onmessage" | "onerror">;

const startWorker = (): SearchWorker =>
  new Worker(new URL("./expression-worker.ts", import.meta.url), { type: "module", name: "galley-find" });

/** How long a search may take, in milliseconds: a good expression needs a hundredth of it on the longest story. */
const limit = 1_500;

export function createExpressionSearch(start = startWorker, patience = limit): ExpressionSearch {
  let worker: SearchWorker | null = null;
  let giveUp: ((fault: "slow" | "superseded") => void) | null = null;

  function drop(): void {
    worker?.terminate();
    worker = null;
  }

  return {
    find(request) {
      giveUp?.("superseded");
      return new Promise((resolve) => {
        const done = (result: ExpressionResult) => {
          clearTimeout(timer);
          giveUp = null;
          resolve(result);
        };
        giveUp = (fault) => {
          // It is still at work, on what nobody waits for any more.
          drop();
          done({ ok: false, fault, detail: "" });
        };
        const timer = setTimeout(() => giveUp?.("slow"), patience);
        worker ??= start();
        worker.onmessage = ({ data }: MessageEvent<ExpressionAnswer>) => done(data);
        worker.onerror = () => {
          drop();
          done({ ok: false, fault: "other", detail: "" });
        };
        worker.postMessage(request);
      });
    },
    end() {
      giveUp?.("superseded");
      drop();
    },
  };
}
