import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { AppError } from "../../shared/app-error.ts";
import { shownSave } from "./shown-save.ts";
import { createStore } from "./store.ts";
import type { SessionSave } from "./story-session.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function shower() {
  const save = createStore<SessionSave>({ status: "saved", at: "t0" });
  const rest = { in: 0 };
  const after = (milliseconds: number, run: () => void) => {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  };
  const shown = shownSave({ save, restsIn: () => rest.in, clock: { now: () => performance.now(), after } });
  const told: string[] = [];
  shown.subscribe(() => told.push(shown.get().status));
  return { save, rest, told };
}

describe("how a save is told", () => {
  it("says one word while somebody writes on, and that it is saved once the writing rests", () => {
    const { save, rest, told } = shower();
    save.set({ status: "unsaved" });
    for (let turn = 0; turn < 5; turn++) {
      vi.advanceTimersByTime(1_500);
      save.set({ status: "saving" });
      vi.advanceTimersByTime(10);
      rest.in = 380;
      // Every other save holds all that was typed, until the next key.
      save.set(turn % 2 === 0 ? { status: "saved", at: "t1" } : { status: "unsaved" });
      vi.advanceTimersByTime(20);
      save.set({ status: "unsaved" });
    }
    expect(told).toEqual(["unsaved"]);
    save.set({ status: "saving" });
    save.set({ status: "saved", at: "t2" });
    vi.advanceTimersByTime(379);
    expect(told).toEqual(["unsaved"]);
    vi.advanceTimersByTime(1);
    expect(told).toEqual(["unsaved", "saved"]);
  });

  it("says at once that a story is not saved any more, and that it is where the writing has rested", () => {
    const { save, told } = shower();
    save.set({ status: "unsaved" });
    save.set({ status: "saving" });
    save.set({ status: "saved", at: "t1" });
    save.set({ status: "unsaved" });
    expect(told).toEqual(["unsaved", "saved", "unsaved"]);
  });

  it("tells of a save that takes long, and of all trouble at once", () => {
    const { save, rest, told } = shower();
    rest.in = 400;
    save.set({ status: "unsaved" });
    save.set({ status: "saving" });
    vi.advanceTimersByTime(300);
    save.set({ status: "unsaved" });
    save.set({ status: "saving" });
    const error = new AppError("unavailable", "error.connectionLost");
    save.set({ status: "offline" });
    save.set({ status: "failed", error });
    vi.advanceTimersByTime(1_000);
    save.set({ status: "saved", at: "t1" });
    save.set({ status: "conflict", error });
    expect(told).toEqual(["unsaved", "saving", "unsaved", "offline", "failed", "saved", "conflict"]);
  });
});
