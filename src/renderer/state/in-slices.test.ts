import { describe, expect, it, vi } from "vitest";
import { breath, inSlices } from "./in-slices.ts";

function* work(steps: number, milliseconds: number, log: number[]) {
  for (let at = 0; at < steps; at += 1) {
    const end = performance.now() + milliseconds;
    while (performance.now() < end);
    log.push(at);
    yield;
  }
  return "done";
}

describe("inSlices", () => {
  it("ends short work at once", () => {
    const done = vi.fn();
    inSlices(work(3, 0, []), done);
    expect(done).toHaveBeenCalledWith("done");
  });

  it("lets others in between the slices of long work, and ends it all the same", async () => {
    const log: number[] = [];
    const done = vi.fn();
    inSlices(work(6, 4, log), done);
    expect(log.length).toBeLessThan(6);
    expect(done).not.toHaveBeenCalled();
    await vi.waitFor(() => expect(done).toHaveBeenCalledWith("done"));
    expect(log).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it("draws breath where the work says so, however short it is", async () => {
    const log: string[] = [];
    function* short() {
      log.push("first");
      yield breath;
      log.push("second");
    }
    const done = vi.fn();
    inSlices(short(), done);
    expect(log).toEqual(["first"]);
    await vi.waitFor(() => expect(done).toHaveBeenCalled());
    expect(log).toEqual(["first", "second"]);
  });

  it("does no more once it is given up", async () => {
    const log: number[] = [];
    const done = vi.fn();
    inSlices(work(6, 4, log), done)();
    const sofar = log.length;
    await new Promise((resolve) => setTimeout(resolve, 40));
    expect(log.length).toBe(sofar);
    expect(done).not.toHaveBeenCalled();
  });
});
