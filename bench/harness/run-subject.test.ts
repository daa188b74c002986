import { expect, test } from "vitest";
import { reportLines } from "./report.ts";
import { runSubject } from "./run-subject.ts";
import { quantile } from "./statistics.ts";
import type { Contestant, Subject } from "./subject.ts";

const pace = { rounds: 4, warmUp: 1, slice: 2 };

/** Work that costs so many turns of a loop, so that its ratio is known without a clock. */
function loop(name: string, turns: number, wrongAfter = Number.POSITIVE_INFINITY): Contestant {
  return {
    name,
    run(call) {
      let sum = 0;
      for (let at = 1; at <= turns; at += 1) sum += Math.sqrt(at);
      return call < wrongAfter ? sum : 0;
    },
    check(result) {
      if (result === 0) throw new Error("nothing was added up");
    },
  };
}

const subjectOf = (contestants: Contestant[], more: Partial<Subject> = {}): Subject => ({
  name: "loops",
  about: "a sum",
  reference: contestants[0]?.name ?? "",
  setUp: async () => contestants,
  ...more,
});

test("ratios say what the work is, and goals are judged by them", async () => {
  const subject = subjectOf([loop("short", 2_000), loop("long", 200_000)], {
    goals: [
      { of: "short", against: "long", statistic: "p50", atMost: 0.5 },
      { of: "long", against: "short", statistic: "p50", atMost: 2 },
    ],
  });
  const result = await runSubject(subject, "quick", "", pace);
  expect(result.contestants.map(({ name }) => name)).toEqual(["short", "long"]);
  expect(result.contestants[0]?.ratio.p50).toEqual({ median: 1, low: 1, high: 1 });
  expect(result.contestants[1]?.ratio.p50.median).toBeGreaterThan(4);
  expect(result.goals.map(({ reached }) => reached)).toEqual([true, false]);
  expect(reportLines(result).join("\n")).toMatch(/long ÷ short at most 2\.00: .*NOT reached/);
});

test.each([0, 50])("a contestant that is wrong from call %d on has no time at all", async (wrongAfter) => {
  const closed: string[] = [];
  const wrong = { ...loop("wrong", 2_000, wrongAfter), close: () => closed.push("wrong") };
  await expect(runSubject(subjectOf([wrong]), "quick", "", pace)).rejects.toThrow(/“wrong” is not right/);
  expect(closed).toEqual(["wrong"]);
});

test("contestants take turns, and nobody is always first", async () => {
  const turns: string[] = [];
  const noted = (name: string): Contestant => ({
    ...loop(name, 2_000),
    idle: () => turns.push(name),
  });
  await runSubject(subjectOf([noted("a"), noted("b")]), "quick", "", pace);
  // The first two are the warm-up.
  expect(turns.slice(2).join("")).toBe("abbaabba");
});

test.each([
  [[5, 1, 3], 0.5, 3],
  [[5, 1, 3], 0.99, 5],
  [[2, 1], 0, 1],
])("of %j the quantile %d is %d", (values, share, expected) => {
  expect(quantile(values, share)).toBe(expected);
});

test("a subject may ask for fewer rounds, never for more", async () => {
  const rounds = async (wanted: number) =>
    (await runSubject(subjectOf([loop("short", 2_000)], { rounds: wanted }), "quick", "", pace)).rounds;
  expect([await rounds(2), await rounds(9)]).toEqual([2, 4]);
});

test("what else a call cost is told apart, and its goals are judged by it; at full size alone where they say so", async () => {
  const reading = (name: string, cost: number, other: number): Contestant => ({
    ...loop(name, 100),
    cost: () => cost,
    also: { other: () => other },
  });
  const goal = { of: "a", against: "b", statistic: "p50", atMost: 1 } as const;
  const subject = subjectOf([reading("a", 2, 1), reading("b", 1, 4)], {
    goals: [goal, { ...goal, cost: "other" }, { ...goal, fullOnly: true }],
  });
  const [quick, full] = [await runSubject(subject, "quick", "", pace), await runSubject(subject, "full", "", pace)];
  expect(quick.goals.map(({ ratio, reached }) => [ratio.median, reached])).toEqual([
    [2, false],
    [0.25, true],
    [2, null],
  ]);
  expect(full.goals.map(({ reached }) => reached)).toEqual([false, true, false]);
  expect(quick.also.map(({ cost, contestants }) => [cost, contestants.map(({ p50 }) => p50.median)])).toEqual([
    ["other", [1, 4]],
  ]);
  expect(reportLines(quick).join("\n")).toMatch(/other, a ÷ b .*, reached\n.*judged in a full run only/);
});
