import { calibrate, measureSlice, proveRight, type Runner, type Slice } from "./measure.ts";
import { type Spread, spreadOf } from "./statistics.ts";
import type { Goal, Size, Statistic, Subject } from "./subject.ts";

export interface ContestantResult {
  name: string;
  calls: number;
  /** Milliseconds for a call, over the rounds. */
  p50: Spread;
  p99: Spread;
  worst: number;
  /** Cost ÷ the reference's cost in the same round, over the rounds: below 1 is cheaper. */
  ratio: Record<Statistic, Spread>;
}

export interface GoalResult extends Goal {
  ratio: Spread;
  /** Null where a run of this size does not judge it. */
  reached: boolean | null;
}

export interface SubjectResult {
  name: string;
  about: string;
  reference: string;
  rounds: number;
  contestants: ContestantResult[];
  /** The same contestants by each of their other costs. */
  also: { cost: string; contestants: ContestantResult[] }[];
  goals: GoalResult[];
}

interface Pace {
  rounds: number;
  warmUp: number;
  slice: number;
}

const paces: Record<Size, Pace> = {
  quick: { rounds: 3, warmUp: 100, slice: 150 },
  full: { rounds: 15, warmUp: 300, slice: 300 },
};

/** What each contestant cost in each round. */
type Rounds = ReadonlyMap<string, readonly Slice[]>;

/** Per round, the cost of one contestant ÷ that of another: what disturbs a round disturbs both. */
function ratioOf(slices: Rounds, of: string, against: string, statistic: Statistic): Spread {
  const [left, right] = [slices.get(of), slices.get(against)];
  if (!left || !right) throw new Error(`there is no contestant “${left ? against : of}”`);
  return spreadOf(left.map((slice, round) => slice[statistic] / (right[round]?.[statistic] ?? Number.NaN)));
}

function contestantsOf(slices: Rounds, reference: string): ContestantResult[] {
  return [...slices].map(([name, own]) => ({
    name,
    calls: own.reduce((sum, slice) => sum + slice.calls, 0),
    p50: spreadOf(own.map((slice) => slice.p50)),
    p99: spreadOf(own.map((slice) => slice.p99)),
    worst: Math.max(...own.map((slice) => slice.worst)),
    ratio: { p50: ratioOf(slices, name, reference, "p50"), p99: ratioOf(slices, name, reference, "p99") },
  }));
}

function judge(goal: Goal, byCost: ReadonlyMap<string, Rounds>, size: Size): GoalResult {
  const slices = byCost.get(goal.cost ?? "");
  if (!slices) throw new Error(`nobody's “${goal.cost}” is measured`);
  const ratio = ratioOf(slices, goal.of, goal.against, goal.statistic);
  return { ...goal, ratio, reached: goal.fullOnly && size === "quick" ? null : ratio.median <= goal.atMost };
}

function summarise(
  subject: Subject,
  size: Size,
  byCost: ReadonlyMap<string, Rounds>,
): Pick<SubjectResult, "contestants" | "also" | "goals"> {
  const [main = [], ...also] = [...byCost.values()].map((slices) => contestantsOf(slices, subject.reference));
  const names = [...byCost.keys()].slice(1);
  const goals = typeof subject.goals === "function" ? subject.goals(size) : (subject.goals ?? []);
  return {
    contestants: main,
    also: names.map((cost, at) => ({ cost, contestants: also[at] ?? [] })),
    goals: goals.map((goal) => judge(goal, byCost, size)),
  };
}

/** Every round's slices of every contestant, apart by what they cost; the main cost first. */
function apart(slices: ReadonlyMap<string, readonly Readonly<Record<string, Slice>>[]>): ReadonlyMap<string, Rounds> {
  const costs = Object.keys([...slices.values()][0]?.[0] ?? {});
  const rounds = (cost: string): Rounds =>
    new Map([...slices].map(([name, own]) => [name, own.flatMap((slice) => slice[cost] ?? [])]));
  return new Map(costs.map((cost) => [cost, rounds(cost)]));
}

/**
 * Measures one subject: every contestant is proved right, warmed up, and then runs in turn, a slice each, for several rounds;
 * the first in a round is another one each time. Rejects when a contestant is not right: then nothing of it counts.
 */
export async function runSubject(
  subject: Subject,
  size: Size,
  folder: string,
  pace = paces[size],
): Promise<SubjectResult> {
  const contestants = await subject.setUp(size, folder);
  const most = typeof subject.rounds === "object" ? subject.rounds[size] : subject.rounds;
  const rounds = Math.min(pace.rounds, most ?? pace.rounds);
  const runners: Runner[] = contestants.map((contestant) => ({ contestant, calls: 0, batch: 1 }));
  const calls = typeof subject.calls === "object" ? subject.calls[size] : (subject.calls ?? 5);
  const length = { milliseconds: pace.slice, calls, idleEvery: subject.idleEvery };
  const slices = new Map<string, Readonly<Record<string, Slice>>[]>(contestants.map(({ name }) => [name, []]));
  try {
    for (const runner of runners) await proveRight(runner);
    for (const runner of runners) {
      await calibrate(runner, pace.warmUp);
      await runner.contestant.idle?.();
    }
    for (let round = 0; round < rounds; round += 1) {
      for (let turn = 0; turn < runners.length; turn += 1) {
        const runner = runners[(round + turn) % runners.length];
        if (!runner) continue;
        slices.get(runner.contestant.name)?.push(await measureSlice(runner, length));
        await runner.contestant.idle?.();
      }
    }
    // Once more: work that went wrong while it was timed is no work.
    for (const runner of runners) await proveRight(runner);
  } finally {
    for (const { close } of contestants) await close?.();
  }
  const { name, reference } = subject;
  const about = typeof subject.about === "string" ? subject.about : subject.about(size);
  return { name, about, reference, rounds, ...summarise(subject, size, apart(slices)) };
}
