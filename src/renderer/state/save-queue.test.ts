import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AppError } from "../../shared/app-error.ts";
import { blankPlanning, type StoryFields } from "../../shared/stories.ts";
import { createSaveQueue, type SaveAnswer, type SaveQueue, type SaveState, type Snapshot } from "./save-queue.ts";

const fields: StoryFields = {
  language: "en",
  byline: { names: [], none: false },
  stage: "draft",
  onHold: false,
  slug: "",
  section: "",
  summary: "",
  followBar: true,
  commentsNotice: true,
  targetLength: 0,
  dateline: "",
  tags: [],
  seoTitle: "",
  socialText: "",
  canonicalUrl: "",
  ...blankPlanning,
};

type Fault = "none" | "refused" | "lost before" | "lost after";

/** A clock that a test moves by hand; due work runs in order of time. */
function handClock() {
  let now = 0;
  let due: { at: number; run: () => void }[] = [];
  let letter = Number.NEGATIVE_INFINITY;
  return {
    now: () => now,
    lastLetterAt: () => letter,
    /** A letter that nobody is told of. */
    letterComes() {
      letter = now;
    },
    after(milliseconds: number, run: () => void) {
      const entry = { at: now + milliseconds, run };
      due.push(entry);
      return () => {
        due = due.filter((other) => other !== entry);
      };
    },
    async advance(milliseconds: number) {
      const end = now + milliseconds;
      for (;;) {
        for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
        const next = due.filter((entry) => entry.at <= end).sort((a, b) => a.at - b.at)[0];
        if (next === undefined) break;
        due = due.filter((entry) => entry !== next);
        now = next.at;
        next.run();
      }
      now = end;
    },
  };
}

/** A desk with one story and the core it is saved to, which keeps versions as the real one does and fails on command. */
function desk() {
  const clock = handClock();
  let typed = "";
  const core = { version: 1, document: "", saves: [] as { base: number; document: string; at: number }[] };
  const faults: Fault[] = [];
  const states: SaveState[] = [];
  const merging = { isPossible: false };
  let hold: Promise<void> | null = null;

  async function save(base: number, snapshot: Snapshot): Promise<SaveAnswer> {
    const fault = faults.shift() ?? "none";
    core.saves.push({ base, document: snapshot.document, at: clock.now() });
    if (hold) await hold;
    const lost = new AppError("unavailable", "error.connectionLost");
    if (fault === "lost before") throw lost;
    if (fault === "refused") throw new AppError("no-space", "error.noSpace");
    if (base !== core.version) throw new AppError("conflict", "error.stale", { current: core.version, base });
    core.version += 1;
    core.document = snapshot.document;
    if (fault === "lost after") throw lost;
    return { version: core.version, savedAt: `t${clock.now()}`, slug: "slug" };
  }

  const queue: SaveQueue = createSaveQueue({
    version: 1,
    savedAt: "t0",
    read: () => ({ document: typed, fields }),
    save,
    reconcile: async (snapshot) => {
      if (snapshot.document === core.document) return { saved: { version: core.version, savedAt: "t?", slug: "slug" } };
      if (!merging.isPossible) return null;
      return { version: core.version, merged: { ...snapshot, document: `${snapshot.document} + ${core.document}` } };
    },
    onState: (state) => states.push(state),
    onSaved: () => {},
    clock,
  });
  return {
    clock,
    core,
    faults,
    states,
    merging,
    queue,
    type(text: string) {
      typed += text;
      queue.touch();
    },
    text: () => typed,
    last: () => states.at(-1)?.status,
    holdSaves() {
      let release = () => {};
      hold = new Promise((resolve) => {
        release = () => {
          hold = null;
          resolve();
        };
      });
      return () => release();
    },
  };
}

describe("save queue", () => {
  it("saves once, 400 ms after the last change", async () => {
    const { clock, core, type, last } = desk();
    type("a");
    await clock.advance(300);
    type("b");
    await clock.advance(399);
    expect(core.saves).toEqual([]);
    expect(last()).toBe("unsaved");
    await clock.advance(1);
    expect(core.saves).toEqual([{ base: 1, document: "ab", at: 700 }]);
    expect(last()).toBe("saved");
  });

  it("is put off by letters that it was not told of, but never beyond its limit", async () => {
    const { clock, core, type, queue } = desk();
    type("a");
    for (let letter = 0; letter < 3; letter += 1) {
      await clock.advance(300);
      clock.letterComes();
    }
    await clock.advance(399);
    expect(core.saves).toEqual([]);
    expect(queue.restsIn()).toBe(1);
    await clock.advance(1);
    expect(core.saves.map(({ at }) => at)).toEqual([1_300]);
    type("b");
    for (let letter = 0; letter < 20; letter += 1) {
      await clock.advance(100);
      clock.letterComes();
    }
    expect(core.saves.map(({ at }) => at)).toEqual([1_300, 2_800]);
  });

  it("knows when the writing will have rested", async () => {
    const { clock, queue, type } = desk();
    expect(queue.restsIn()).toBe(0);
    type("a");
    await clock.advance(300);
    type("b");
    expect(queue.restsIn()).toBe(400);
    await clock.advance(250);
    expect(queue.restsIn()).toBe(150);
    await clock.advance(500);
    expect(queue.restsIn()).toBe(0);
  });

  it("never puts a save off by more than a second and a half of steady typing", async () => {
    const { clock, core, type } = desk();
    for (let key = 0; key < 50; key += 1) {
      type("x");
      await clock.advance(100);
    }
    expect(core.saves.map((save) => save.at)).toEqual([1500, 3000, 4500]);
  });

  it("runs one save at a time and sends what was typed meanwhile with the next version", async () => {
    const { clock, core, type, last, holdSaves, states } = desk();
    const release = holdSaves();
    type("a");
    await clock.advance(400);
    type("b");
    await clock.advance(5000);
    expect(core.saves).toHaveLength(1);
    expect(last()).toBe("saving");
    release();
    await clock.advance(2000);
    expect(core.saves.map(({ base, document }) => [base, document])).toEqual([
      [1, "a"],
      [2, "ab"],
    ]);
    expect(last()).toBe("saved");
    expect(states.filter((state) => state.status === "saved")).toHaveLength(1);
  });

  it("says saved only after the answer", async () => {
    const { clock, type, states, holdSaves } = desk();
    const release = holdSaves();
    type("a");
    await clock.advance(1000);
    expect(states.map((state) => state.status)).toEqual(["unsaved", "saving"]);
    release();
    await clock.advance(0);
    expect(states.at(-1)).toEqual({ status: "saved", at: "t1000" });
  });

  it("keeps trying after a failure, ever more slowly, and shows it all the while", async () => {
    const { clock, core, type, faults, last } = desk();
    faults.push("refused", "refused", "refused");
    type("a");
    await clock.advance(400);
    expect(last()).toBe("failed");
    type("b");
    await clock.advance(6999);
    expect(core.saves.map((save) => save.at)).toEqual([400, 1400, 3400]);
    expect(last()).toBe("failed");
    await clock.advance(1);
    expect(core.document).toBe("ab");
    expect(last()).toBe("saved");
  });

  it("takes a save whose answer was lost for its own, and goes on without a word", async () => {
    const { clock, core, type, faults, last, states } = desk();
    faults.push("lost after");
    type("a");
    await clock.advance(400);
    expect(last()).toBe("offline");
    type("b");
    await clock.advance(5000);
    expect(states.some((state) => state.status === "conflict")).toBe(false);
    expect(core.saves.map(({ base, document }) => [base, document])).toEqual([
      [1, "a"],
      [1, "a"],
      [2, "ab"],
    ]);
    expect(core.document).toBe("ab");
    expect(last()).toBe("saved");
  });

  it("stops at a real conflict and overwrites nothing, however much is typed", async () => {
    const { clock, core, type, queue, last } = desk();
    core.version = 7;
    core.document = "theirs";
    type("mine");
    await clock.advance(400);
    expect(last()).toBe("conflict");
    type(" more");
    queue.retry();
    expect(await queue.flush()).toBe(false);
    await clock.advance(60_000);
    expect(core.document).toBe("theirs");
    expect(core.saves).toHaveLength(1);
  });

  it("saves what was merged over the version it was merged with, again and again if need be, and goes on from it", async () => {
    const { clock, core, type, queue, last, states, merging } = desk();
    merging.isPossible = true;
    core.version = 7;
    core.document = "theirs";
    type("mine");
    await clock.advance(400);
    expect(core.saves.map(({ base, document }) => [base, document])).toEqual([
      [1, "mine"],
      [7, "mine + theirs"],
    ]);
    expect([last(), queue.version(), core.document]).toEqual(["saved", 8, "mine + theirs"]);
    type(" more");
    expect(await queue.flush()).toBe(true);
    expect(core.saves.at(-1)).toMatchObject({ base: 8, document: "mine more" });
    expect(states.some((state) => state.status === "conflict")).toBe(false);
  });

  it("repeats a merged save whose answer was lost, unchanged", async () => {
    const { clock, core, type, last, faults, merging } = desk();
    merging.isPossible = true;
    core.version = 7;
    core.document = "theirs";
    faults.push("none", "lost after");
    type("mine");
    await clock.advance(400);
    expect(last()).toBe("offline");
    await clock.advance(5_000);
    expect(core.saves.slice(1).map(({ base, document }) => [base, document])).toEqual([
      [7, "mine + theirs"],
      [7, "mine + theirs"],
    ]);
    expect([last(), core.version]).toEqual(["saved", 8]);
  });

  it("flushes at once, and says whether all of it is stored", async () => {
    const { clock, core, type, queue, faults } = desk();
    type("a");
    expect(await queue.flush()).toBe(true);
    expect(core.document).toBe("a");
    expect(queue.isClean()).toBe(true);
    faults.push("refused");
    type("b");
    expect(await queue.flush()).toBe(false);
    expect(queue.isClean()).toBe(false);
    await clock.advance(1000);
    expect(core.document).toBe("ab");
  });

  it("flushes what was typed while a save was on its way", async () => {
    const { clock, core, type, queue, holdSaves } = desk();
    const release = holdSaves();
    type("a");
    await clock.advance(400);
    type("b");
    const flushed = queue.flush();
    release();
    expect(await flushed).toBe(true);
    expect(core.document).toBe("ab");
  });

  it("tries again at once when the connection is back", async () => {
    const { clock, core, type, queue, faults, last } = desk();
    faults.push("lost before");
    type("a");
    await clock.advance(400);
    expect(last()).toBe("offline");
    queue.retry();
    await clock.advance(0);
    expect(core.document).toBe("a");
  });

  it("sends nothing more once closed", async () => {
    const { clock, core, type, queue } = desk();
    type("a");
    queue.close();
    await clock.advance(10_000);
    expect(core.saves).toEqual([]);
  });

  it("stores every word in the end, whatever fails on the way, and never takes itself for somebody else", async () => {
    const step = fc.record({
      pause: fc.integer({ min: 0, max: 3000 }),
      fault: fc.constantFrom<Fault>("none", "refused", "lost before", "lost after"),
      flush: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        const { clock, core, type, faults, queue, states, text, last } = desk();
        for (const { pause, fault, flush } of steps) {
          if (fault !== "none") faults.push(fault);
          type("w");
          if (flush) void queue.flush();
          await clock.advance(pause);
        }
        await clock.advance(200_000);
        expect(core.document).toBe(text());
        expect(states.some((state) => state.status === "conflict")).toBe(false);
        if (steps.length > 0) expect(last()).toBe("saved");
      }),
    );
  });
});
