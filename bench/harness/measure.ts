import { quantile } from "./statistics.ts";
import type { Contestant, Statistic } from "./subject.ts";

/** What one slice of one contestant cost; in milliseconds for a call. */
export type Slice = Record<Statistic, number> & { calls: number; worst: number };

/** Calls shorter than this are timed several at once, so that the clock's own cost does not count; in milliseconds. */
const shortest = 0.05;

/** Whoever has run for so long is warm, after however few calls; in milliseconds. */
const longest = 5_000;

/** A contestant with the count of its calls, which goes on over all slices. */
export interface Runner {
  contestant: Contestant;
  calls: number;
  /** How many calls are timed together. */
  batch: number;
}

/** What a call cost, by name; the main cost's name is empty. */
type Costs = Readonly<Record<string, number>>;

async function timeBatch(runner: Runner): Promise<Costs> {
  const { contestant, batch } = runner;
  if (contestant.cost) {
    const result = await contestant.run(runner.calls);
    runner.calls += 1;
    const also = Object.entries(contestant.also ?? {}).map(([name, read]) => [name, read(result)] as const);
    return { "": contestant.cost(result), ...Object.fromEntries(also) };
  }
  const start = performance.now();
  for (let at = 0; at < batch; at += 1) {
    const result = contestant.run(runner.calls);
    runner.calls += 1;
    if (result instanceof Promise) await result;
  }
  return { "": (performance.now() - start) / batch };
}

/** Does the work once, outside any timing, and lets the contestant prove it right. Throws with its name when it is not. */
export async function proveRight(runner: Runner): Promise<void> {
  const { contestant, calls } = runner;
  try {
    const result = await contestant.run(calls);
    runner.calls += 1;
    await contestant.check(result, calls);
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    throw new Error(`“${contestant.name}” is not right, so its time does not count: ${problem}`, { cause: error });
  }
}

/** Warms the contestant up and finds out how many of its calls are timed together. */
export async function calibrate(runner: Runner, milliseconds: number): Promise<void> {
  // One that brings instruments of its own is timed call by call, and was warmed up by its own set-up and by being proved right.
  if (runner.contestant.cost) return;
  const start = performance.now();
  const costs: number[] = [];
  const isCold = () =>
    performance.now() < start + milliseconds || (costs.length < 3 && performance.now() < start + longest);
  while (costs.length === 0 || isCold()) costs.push((await timeBatch(runner))[""] ?? Number.NaN);
  const typical = quantile(costs, 0.5);
  runner.batch = typical >= shortest ? 1 : Math.ceil(shortest / Math.max(typical, 1e-5));
}

/** How long one contestant runs at least (in milliseconds), how often, and after how many calls it may do its idle work. */
export interface SliceLength {
  milliseconds: number;
  calls: number;
  idleEvery?: number | undefined;
}

function sliceOf(costs: readonly number[], batch: number): Slice {
  return {
    p50: quantile(costs, 0.5),
    p99: quantile(costs, 0.99),
    worst: quantile(costs, 1),
    calls: costs.length * batch,
  };
}

/** Runs one contestant for at least so long and so often. Gives a slice for each of its costs; the main one's name is empty. */
export async function measureSlice(
  runner: Runner,
  { milliseconds, calls, idleEvery }: SliceLength,
): Promise<Readonly<Record<string, Slice>>> {
  const costs: Costs[] = [];
  const end = performance.now() + milliseconds;
  while (performance.now() < end || costs.length * runner.batch < calls) {
    costs.push(await timeBatch(runner));
    if (idleEvery && costs.length % idleEvery === 0) await runner.contestant.idle?.();
  }
  const names = Object.keys(costs[0] ?? {});
  const slices = names.map((name) => [
    name,
    sliceOf(
      costs.map((cost) => cost[name] ?? Number.NaN),
      runner.batch,
    ),
  ]);
  return Object.fromEntries(slices);
}
