import { expect, test } from "vitest";
import { createExpressionSearch, type SearchWorker } from "./expression-search.ts";

const query = { text: "a", capitals: false, marks: false, wholeWord: false, expression: true };

/** Workers that answer when they are told to. */
function workers() {
  const made: (SearchWorker & { ended: boolean; asked: unknown[] })[] = [];
  const start = () => {
    const worker = {
      onmessage: null,
      onerror: null,
      ended: false,
      asked: [] as unknown[],
      postMessage: (message: unknown) => void worker.asked.push(message),
      terminate: () => {
        worker.ended = true;
      },
    };
    made.push(worker);
    return worker;
  };
  const answer = (at: number, data: unknown) => made[at]?.onmessage?.call({} as Worker, { data } as MessageEvent);
  return { made, start, answer };
}

test("a search that runs away is ended and said to be slow, and the next begins afresh", async () => {
  const { made, start, answer } = workers();
  const search = createExpressionSearch(start, 5);
  expect(await search.find({ query, texts: ["aaaa"] })).toEqual({ ok: false, fault: "slow", detail: "" });
  expect(made[0]?.ended).toBe(true);
  const next = search.find({ query, texts: ["a"] });
  answer(1, { ok: true, hits: [[]] });
  expect(await next).toEqual({ ok: true, hits: [[]] });
  expect(made[1]?.ended).toBe(false);
});

test("only the newest search is carried out; a worker that is done serves the next", async () => {
  const { made, start, answer } = workers();
  const search = createExpressionSearch(start, 1_000);
  const first = search.find({ query, texts: ["one"] });
  const second = search.find({ query, texts: ["two"] });
  expect(await first).toEqual({ ok: false, fault: "superseded", detail: "" });
  expect(made[0]?.ended).toBe(true);
  answer(1, { ok: true, hits: [[{ from: 0, to: 1 }]] });
  expect(await second).toMatchObject({ ok: true });
  const third = search.find({ query, texts: ["three"] });
  answer(1, { ok: false, fault: "group", detail: "" });
  expect(await third).toMatchObject({ fault: "group" });
  expect(made).toHaveLength(2);
  search.end();
  expect(made[1]?.ended).toBe(true);
});
