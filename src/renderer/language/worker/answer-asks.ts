/** One question to a worker, by a number that its answer bears. */
export interface Ask<Q> {
  id: number;
  question: Q;
}

/** What a worker says to one question. */
export type Answer<A> = { id: number; answer: A } | { id: number; failure: string };

/** The part of a worker's own global object that is used; the desk's sources are typed for a window. */
interface WorkerScope {
  onmessage: ((event: MessageEvent) => void) | null;
  postMessage(message: unknown): void;
}

/** Inside a worker: answers questions, one after another in the order in which they came. */
export function answerAsks<Q, A>(answer: (question: Q) => A | Promise<A>): void {
  const scope = globalThis as unknown as WorkerScope;
  let last: Promise<void> = Promise.resolve();
  const one = async ({ id, question }: Ask<Q>) => {
    try {
      scope.postMessage({ id, answer: await answer(question) } satisfies Answer<A>);
    } catch (error) {
      scope.postMessage({ id, failure: String(error) } satisfies Answer<A>);
    }
  };
  scope.onmessage = (event: MessageEvent<Ask<Q>>) => {
    last = last.then(() => one(event.data));
  };
}
