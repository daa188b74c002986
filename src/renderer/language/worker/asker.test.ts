import { expect, test, vi } from "vitest";
import { type AskedWorker, createAsker, WorkerGone } from "./asker.ts";

/** Workers that answer what they are told to, or die. */
function workers() {
  const made: (AskedWorker & { sent: { id: number; question: string }[]; isOver: boolean })[] = [];
  const start = () => {
    const worker = {
      sent: [] as { id: number; question: string }[],
      isOver: false,
      postMessage: (message: { id: number; question: string }) => worker.sent.push(message),
      terminate: () => {
        worker.isOver = true;
      },
      onmessage: null,
      onerror: null,
      onmessageerror: null,
    };
    made.push(worker as never);
    return worker as unknown as AskedWorker;
  };
  const answer = (at: number, data: unknown) => made[at]?.onmessage?.call(made[at] as never, { data } as MessageEvent);
  const kill = (at: number) => made[at]?.onerror?.call(made[at] as never, { preventDefault() {} } as ErrorEvent);
  return { made, start, answer, kill };
}

test("answers find their questions, in whichever order they come, and a failure rejects its own alone", async () => {
  const { start, answer } = workers();
  const asker = createAsker<string, string>(start);
  const [first, second, third] = [asker.ask("a"), asker.ask("b"), asker.ask("c")];
  answer(0, { id: 2, answer: "B" });
  answer(0, { id: 1, answer: "A" });
  answer(0, { id: 3, failure: "no such word" });
  expect(await Promise.all([first, second])).toEqual(["A", "B"]);
  await expect(third).rejects.toThrow("no such word");
  expect(asker.state.get()).toBe("up");
});

test("a worker that dies is started again once, with everybody told; after the second death it stays down", async () => {
  const { made, start, answer, kill } = workers();
  const asker = createAsker<string, string>(start);
  const restarted = vi.fn();
  asker.lives.subscribe(restarted);
  const lost = asker.ask("a");
  kill(0);
  await expect(lost).rejects.toBeInstanceOf(WorkerGone);
  expect(restarted).toHaveBeenCalledTimes(1);
  const kept = asker.ask("a");
  answer(1, { id: 2, answer: "A" });
  expect(await kept).toBe("A");
  kill(1);
  expect(asker.state.get()).toBe("down");
  await expect(asker.ask("a")).rejects.toBeInstanceOf(WorkerGone);
  expect(made.map(({ isOver }) => isOver)).toEqual([true, true]);
});

test("a worker that never answers is as good as dead, and one that is ended may begin anew", async () => {
  vi.useFakeTimers();
  try {
    const { made, start } = workers();
    const asker = createAsker<string, string>(start);
    const lost = expect(asker.ask("a")).rejects.toBeInstanceOf(WorkerGone);
    await vi.advanceTimersByTimeAsync(60_000);
    await lost;
    const ended = expect(asker.ask("b")).rejects.toBeInstanceOf(WorkerGone);
    asker.end();
    await ended;
    void asker.ask("c").catch(() => {});
    expect(made).toHaveLength(3);
    expect(asker.state.get()).toBe("up");
  } finally {
    vi.useRealTimers();
  }
});
