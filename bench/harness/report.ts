import type { GoalResult, SubjectResult } from "./run-subject.ts";
import type { Spread } from "./statistics.ts";

function short(value: number): string {
  if (value === 0) return "0";
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}

const spread = ({ median, low, high }: Spread) => `${short(median)} (${short(low)}–${short(high)})`;

function table(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd(),
  );
}

function goalLine({ of, against, statistic, atMost, ratio, reached }: GoalResult): string {
  const verdict = reached ? "reached" : "NOT reached";
  return `  goal, ${statistic} of ${of} ÷ ${against} at most ${short(atMost)}: ${spread(ratio)}, ${verdict}`;
}

/** A subject's result as lines of text: medians over the rounds, with the quarter points in brackets. */
export function reportLines(result: SubjectResult): string[] {
  const rows = result.contestants.map((one) => [
    `  ${one.name}`,
    spread(one.p50),
    spread(one.p99),
    short(one.worst),
    spread(one.ratio.p50),
    spread(one.ratio.p99),
    String(one.calls),
  ]);
  return [
    "",
    `${result.name}: ${result.about}`,
    ...table([["  ", "p50 ms", "p99 ms", "worst ms", `p50 ÷ ${result.reference}`, "p99 ÷ it", "calls"], ...rows]),
    ...result.goals.map(goalLine),
  ];
}
