import { type InterfaceLanguage, say } from "../messages/catalogue.ts";
import type { CheckInput, Issue } from "./check-input.ts";
import { checks } from "./check-list.ts";
import { isHard, severityOf } from "./check-table.ts";
import type { Finding } from "./finding.ts";
import { fullNames } from "./near-names.ts";
import { openMark } from "./open-mark.ts";
import { storyTexts } from "./story-texts.ts";
import { styleHits } from "./style-checks.ts";
import { styleTexts } from "./style-texts.ts";
import { datesIn } from "./text/dates.ts";
import { quoteFacts } from "./text/quotation-marks.ts";
import { textFaults } from "./text-rules.ts";

export type { CheckInput } from "./check-input.ts";

const headOrder = ["story", "headline", "standfirst", "byline"];

/** Where a place comes in reading order: the story as a whole, its head, the body with its photos, the publication. */
function rank({ where, block }: Issue): [number, number, number] {
  const head = headOrder.indexOf(where);
  if (head >= 0) return [0, head, 0];
  if (where === "publication") return [2, 0, 0];
  const photo = where.startsWith("photo:") ? Number(where.slice("photo:".length)) : 0;
  return [1, block, photo];
}

function inReadingOrder(one: Issue, other: Issue): number {
  const [first, second] = [rank(one), rank(other)];
  const at = first.findIndex((value, index) => value !== second[index]);
  return at < 0 ? 0 : (first[at] ?? 0) - (second[at] ?? 0);
}

/** The values of sentences that are words of the text. A link's words may be shortened in them: then they are not found again. */
const quoted = ["words", "mark", "date", "odd", "text"] as const;

/** A publication may make a finding block; it cannot make one that blocks let pass. */
function findingOf(issue: Issue, blockers: ReadonlySet<string>, language: InterfaceLanguage): Finding {
  const { code, where, spoken = {}, key = `check.${code}` } = issue;
  const said = Object.entries(spoken).map(([name, word]) => [name, say(language, word)]);
  const values = { ...issue.values, ...Object.fromEntries(said) };
  const severity = blockers.has(code) ? "block" : (issue.severity ?? severityOf(code));
  // A sentence may end in words of the publication's own, which may be none.
  const message = say(language, key, values).trim();
  const words = issue.style ? "" : quoted.map((name) => issue.values[name]).find((value) => typeof value === "string");
  return {
    code,
    severity,
    where,
    message,
    overridable: !isHard(code),
    ...(typeof words === "string" && words !== "" ? { words } : {}),
    ...(issue.style ? { style: issue.style } : {}),
  };
}

/**
 * Everything that is to be seen to before the story goes out, in reading order, in the language of the desk. Pure and
 * quick enough to run after each pause in typing; the same function has the last word inside publishing, where a
 * finding with `severity: "block"` stops it.
 */
export function runChecks(input: CheckInput, language: InterfaceLanguage): Finding[] {
  const steps = checkSteps(input, language);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** As `runChecks`, saying after each small part of the work that others may have their turn. */
export function* checkSteps(input: CheckInput, language: InterfaceLanguage): Generator<void, Finding[]> {
  // What costs most is remembered for each text, so that the checks themselves need not stop half way.
  for (const { text } of storyTexts(input.document)) {
    openMark(text);
    fullNames(text);
    textFaults(text);
    quoteFacts(text);
    datesIn(text);
    yield;
  }
  const { style = [] } = input;
  for (const text of style.length === 0 ? [] : styleTexts(input.document, input.fields.language)) {
    styleHits(style, text);
    yield;
  }
  const issues: Issue[] = [];
  for (const check of checks) {
    issues.push(...check(input));
    yield;
  }
  const blockers = new Set(input.profile.blockers);
  return issues.sort(inReadingOrder).map((issue) => findingOf(issue, blockers, language));
}
