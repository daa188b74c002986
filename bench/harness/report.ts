import type { ContestantResult, GoalResult, SubjectResult } from "./run-subject.ts";
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

function verdict(reached: boolean | null): string {
  if (reached === null) return "judged in a full run only";
  return reached ? "reached" : "NOT reached";
}

function goalLine({ of, against, statistic, atMost, ratio, reached, cost }: GoalResult): string {
  const what = cost === undefined ? statistic : `${statistic} of ${cost},`;
  const pair = cost === undefined ? `of ${of} ÷ ${against}` : `${of} ÷ ${against}`;
  return `  goal, ${what} ${pair} at most ${short(atMost)}: ${spread(ratio)}, ${verdict(reached)}`;
}

function costTable(title: string, reference: string, contestants: readonly ContestantResult[]): string[] {
  const rows = contestants.map((one) => [
    `  ${one.name}`,
    spread(one.p50),
    spread(one.p99),
    short(one.worst),
    spread(one.ratio.p50),
    spread(one.ratio.p99),
    String(one.calls),
  ]);
  return table([[`  ${title}`, "p50 ms", "p99 ms", "worst ms", `p50 ÷ ${reference}`, "p99 ÷ it", "calls"], ...rows]);
}

/** A subject's result as lines of text: medians over the rounds, with the quarter points in brackets. */
export function reportLines({ name, about, reference, contestants, also, goals }: SubjectResult): string[] {
  return [
    "",
    `${name}: ${about}`,
    ...costTable("", reference, contestants),
    ...also.flatMap((other) => costTable(other.cost, reference, other.contestants)),
    ...goals.map(goalLine),
  ];
}
