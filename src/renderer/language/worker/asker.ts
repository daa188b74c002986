import { createStore, type ReadableStore } from "../../state/store.ts";
import type { Answer, Ask } from "./answer-asks.ts";

/** The part of a worker that is used. */
export type AskedWorker = Pick<Worker, "postMessage" | "terminate" | "onmessage" | "onerror" | "onmessageerror">;

/** Idle until it is first asked; `down` when it died, was started again, and died again. */
export type AskerState = "idle" | "up" | "down";

/** A worker that is asked questions. */
export interface Asker<Q, A> {
  state: ReadableStore<AskerState>;
  /** How often it was started anew: whatever it was told before, it knows no more. */
  lives: ReadableStore<number>;
  /** Starts it where it does not run. Rejects when the worker dies, is ended, or cannot answer. */
  ask(question: Q): Promise<A>;
  /** Ends the worker and gives its memory back; it is started again by the next question. */
  end(): void;
}

/** No question takes this long; a worker that does is as good as dead. In milliseconds. */
const patience = 60_000;

/** What a question is answered with when its worker is gone. */
export class WorkerGone extends Error {}

interface Waiting<A> {
  resolve(answer: A): void;
  reject(error: Error): void;
  timer: ReturnType<typeof setTimeout>;
}

/** Asks a worker that `start` starts. One that dies is started again once, by the next question; after that it stays down. */
export function createAsker<Q, A>(start: () => AskedWorker): Asker<Q, A> {
  const state = createStore<AskerState>("idle");
  const lives = createStore(0);
  const waiting = new Map<number, Waiting<A>>();
  let worker: AskedWorker | null = null;
  let deaths = 0;
  let nextId = 1;

  function stop(): void {
    worker?.terminate();
    worker = null;
    const left = [...waiting.values()];
    waiting.clear();
    for (const { reject, timer } of left) {
      clearTimeout(timer);
      reject(new WorkerGone("the worker is gone"));
    }
  }

  function die(): void {
    deaths += 1;
    stop();
    state.set(deaths > 1 ? "down" : "idle");
    if (deaths === 1) lives.update((count) => count + 1);
  }

  function take(message: Answer<A>): void {
    const one = waiting.get(message.id);
    if (!one) return;
    waiting.delete(message.id);
    clearTimeout(one.timer);
    if ("failure" in message) one.reject(new Error(message.failure));
    else one.resolve(message.answer);
  }

  function running(): AskedWorker {
    if (worker) return worker;
    const made = start();
    worker = made;
    made.onmessage = (event: MessageEvent<Answer<A>>) => take(event.data);
    const onDeath = () => {
      if (worker === made) die();
    };
    made.onerror = (event) => {
      event.preventDefault();
      onDeath();
    };
    made.onmessageerror = onDeath;
    state.set("up");
    return made;
  }

  return {
    state,
    lives,
    ask(question) {
      if (state.get() === "down") return Promise.reject(new WorkerGone("the worker stays down"));
      return new Promise((resolve, reject) => {
        const id = nextId++;
        const asked = running();
        waiting.set(id, { resolve, reject, timer: setTimeout(die, patience) });
        asked.postMessage({ id, question } satisfies Ask<Q>);
      });
    },
    end() {
      stop();
      if (state.get() === "up") state.set("idle");
      lives.update((count) => count + 1);
    },
  };
}
