import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { letterCame } from "./letters.ts";
import { typingLimit, typingPause } from "./typing-pause.ts";

beforeEach(() => {
  vi.useFakeTimers();
  // Of another test, by another clock.
  letterCame(Number.NEGATIVE_INFINITY);
});
afterEach(() => void vi.useRealTimers());

function type(keys: number, apart: number, touch: () => void): void {
  for (let key = 0; key < keys; key++) {
    touch();
    vi.advanceTimersByTime(apart);
  }
}

test("the work is done once, when the typing has rested", () => {
  const run = vi.fn();
  const pause = typingPause(200, run);
  type(10, 100, pause.touch);
  expect(run).not.toHaveBeenCalled();
  vi.advanceTimersByTime(99);
  expect(run).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(run).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(60_000);
  expect(run).toHaveBeenCalledTimes(1);
});

test("who never rests has it done all the same", () => {
  const [run, often] = [vi.fn(), vi.fn()];
  const pauses = [typingPause(200, run), typingPause(300, often, 1_000)];
  type((2 * typingLimit) / 100, 100, () => {
    for (const { touch } of pauses) touch();
  });
  expect(run).toHaveBeenCalledTimes(2);
  expect(often.mock.calls.length).toBeGreaterThanOrEqual(9);
});

test("several wait beside each other, each for its own pause and in a task of its own", () => {
  const done: string[] = [];
  const [late, soon] = [typingPause(300, () => done.push("late")), typingPause(100, () => done.push("soon"))];
  late.touch();
  soon.touch();
  vi.advanceTimersByTime(100);
  expect(done).toEqual(["soon"]);
  // What is touched while a later one waits does not wait for it.
  soon.touch();
  vi.advanceTimersByTime(100);
  expect(done).toEqual(["soon", "soon"]);
  vi.advanceTimersByTime(100);
  expect(done).toEqual(["soon", "soon", "late"]);
  const fails = typingPause(50, () => {
    throw new Error("meant");
  });
  fails.touch();
  soon.touch();
  expect(() => vi.advanceTimersByTime(50)).toThrow("meant");
  vi.advanceTimersByTime(50);
  expect(done).toHaveLength(4);
});

test("what is called off is not done, and can be touched again", () => {
  const run = vi.fn();
  const pause = typingPause(200, run);
  pause.touch();
  pause.cancel();
  vi.advanceTimersByTime(1_000);
  expect(run).not.toHaveBeenCalled();
  pause.touch();
  vi.advanceTimersByTime(200);
  expect(run).toHaveBeenCalledTimes(1);
});
