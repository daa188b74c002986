import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { gatherChanges } from "./gather-changes.ts";
import { letterCame } from "./letters.ts";

beforeEach(() => {
  vi.useFakeTimers();
  // Of another test, by another clock.
  letterCame(Number.NEGATIVE_INFINITY);
});
afterEach(() => void vi.useRealTimers());

function gatherer() {
  const written = new Set<string>();
  const taken: string[][] = [];
  const tell = gatherChanges((ids) => taken.push([...ids]), { pause: 300, isWritten: (id) => written.has(id) });
  return { written, taken, tell };
}

describe("changes of stories", () => {
  it("are handed on in one go a little later", () => {
    const { taken, tell } = gatherer();
    tell(["a"]);
    tell(["b", "a"]);
    vi.advanceTimersByTime(299);
    expect(taken).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(taken).toEqual([["a", "b"]]);
    tell([]);
    vi.advanceTimersByTime(10_000);
    expect(taken).toHaveLength(1);
  });

  it("wait until the writing rests where it is this window that writes them", () => {
    const { written, taken, tell } = gatherer();
    written.add("a");
    tell(["a"]);
    vi.advanceTimersByTime(3_000);
    expect(taken).toEqual([]);
    written.delete("a");
    vi.advanceTimersByTime(300);
    expect(taken).toEqual([["a"]]);
  });

  it("do not wait where another story was changed as well, nor for ever", () => {
    const { written, taken, tell } = gatherer();
    written.add("a");
    tell(["a"]);
    vi.advanceTimersByTime(2_000);
    tell(["b"]);
    vi.advanceTimersByTime(300);
    expect(taken).toEqual([["a", "b"]]);
    tell(["a"]);
    vi.advanceTimersByTime(5_100);
    expect(taken).toEqual([["a", "b"], ["a"]]);
  });
});
