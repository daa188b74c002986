import { dayOf, startOfDay } from "../../shared/search/day-bounds.ts";
import { fold } from "../../shared/search/fold.ts";
import { type Flag, flagOf, type Operator, priorityOf } from "../../shared/search/operators.ts";
import type { Term } from "../../shared/search/parse-query.ts";
import { type Days, readDays } from "../../shared/search/read-days.ts";
import { wantedWords } from "../../shared/search/word-forms.ts";
import { monthFacts } from "./month-facts.ts";
import { type Asked, anyOf, fact, type Sql, wordsExpression } from "./query-parts.ts";

/** What a query is read against: the publication's own names, and what time it is where. */
export interface QueryContext {
  /** Row numbers of the labels of a kind that are `folded`; those in which its words begin words where none is and it need not be `exact`. */
  labels(
    kind: "section" | "person" | "tag" | "place" | "stage" | "language",
    folded: string,
    exact: boolean,
  ): readonly number[];
  /** The desk's own stages. */
  stages: readonly { id: string; name: string }[];
  now: Date;
  /** IANA zone, in which days begin and end. */
  timeZone: string;
}

/** `ignored`: the term says nothing yet. `nothing`: no story has that. */
export type Answer = Asked | "ignored" | "nothing" | "bin";

const columns = { headline: "title", photo: "photo", note: "note" } as const;
const kinds = {
  section: "section",
  by: "person",
  tag: "tag",
  stage: "stage",
  place: "place",
  language: "language",
} as const;

const exactly = (match: string, row: Sql | null = null): Asked => ({ match, exact: true, sql: row, row });
/** What a column tells, with an expression that leaves out most of the others. */
const column = (match: string, sql: string, ...params: Sql["params"]): Asked => {
  return { match, exact: false, sql: { sql, params }, row: null };
};

/** Every story without a fact. */
const butNot = (unwanted: string, row: Sql): Asked =>
  exactly(`((${fact("all")} OR ${fact("bin")}) NOT ${unwanted})`, row);

/** Stories with one of these labels, as the table of labels has it. A section's own column leads there at once. */
function labelledRow(kind: string, ids: readonly number[]): Sql {
  const marks = ids.map(() => "?").join(", ");
  const labelled = `EXISTS (SELECT 1 FROM story_label h WHERE h.story_id = s.id AND h.label_id IN (${marks}))`;
  if (kind !== "section") return { sql: labelled, params: [...ids] };
  const named = `s.section COLLATE NOCASE IN (SELECT name FROM label WHERE id IN (${marks}))`;
  return { sql: `${named} AND ${labelled}`, params: [...ids, ...ids] };
}

function asksForWords(term: Term, within = ""): Answer {
  const wanted = wantedWords(term);
  return wanted === null ? "ignored" : exactly(wordsExpression(wanted, within));
}

function stageIds({ stages }: QueryContext, folded: string, exact: boolean): string[] {
  const named = stages.filter(({ id, name }) => fold(name).trim() === folded || fold(id) === folded);
  if (named.length > 0 || exact) return named.map(({ id }) => id);
  return stages.filter(({ name }) => ` ${fold(name)}`.includes(` ${folded}`)).map(({ id }) => id);
}

function asksForLabel(operator: keyof typeof kinds, { value, quoted, open }: Term, context: QueryContext): Answer {
  const folded = fold(value).trim();
  // What nobody sees would begin every name there is.
  if (folded === "") return "ignored";
  const exact = quoted && !open;
  const kind = kinds[operator];
  const staged = kind === "stage" ? stageIds(context, folded, exact) : [];
  const found =
    staged.length > 0
      ? staged.flatMap((id) => context.labels("stage", fold(id).trim(), true))
      : context.labels(kind, folded, exact);
  return found.length === 0 ? "nothing" : exactly(anyOf(found.map((id) => fact(`l${id}`))), labelledRow(kind, found));
}

type TimeOperator = "before" | "after" | "due" | "published";

function asksForDays(operator: TimeOperator, days: Days, { timeZone }: QueryContext): Asked {
  const [from, to] = [startOfDay(days.from, timeZone), startOfDay(days.to, timeZone)];
  const within = (start: Date | null, end: Date | null) =>
    anyOf(monthFacts(start, end).map((name) => fact(name, true)));
  if (operator === "after") return column(within(from, null), "s.updated_at >= ?", from.toISOString());
  if (operator === "before") return column(within(null, from), "s.updated_at < ?", from.toISOString());
  const months = (kind: "p" | "d") => anyOf(monthFacts(from, to).map((name) => fact(kind + name, true)));
  if (operator === "published") {
    const since = "s.published_at >= ? AND s.published_at < ? AND s.publication <> 'withdrawn'";
    return column(months("p"), since, from.toISOString(), to.toISOString());
  }
  return column(months("d"), "s.due >= ? AND s.due < ?", from.toISOString(), to.toISOString());
}

/** What `due:` is given for stories that have none. */
const noDate = ["none", "ללא"];

function asksForTime(operator: TimeOperator, { value }: Term, context: QueryContext): Answer {
  const wanted = value.trim().toLowerCase();
  if (operator === "due" && noDate.includes(wanted)) return butNot(fact("due"), { sql: "s.due = ''", params: [] });
  const days = readDays(value, dayOf(context.now, context.timeZone));
  if (days === "typing" || (operator === "due" && noDate.some((word) => word.startsWith(wanted)))) return "ignored";
  return days === null ? "nothing" : asksForDays(operator, days, context);
}

function asksForFlag(flag: Flag, { now }: QueryContext): Answer {
  const at = now.toISOString();
  switch (flag) {
    case "binned":
      return "bin";
    case "overdue":
      return column(
        `(${fact("due")} AND ${fact("unpublished")})`,
        "s.due <> '' AND s.due < ? AND s.publication = 'unpublished'",
        at,
      );
    case "embargoed":
      return column(fact("embargo"), "s.embargo = 'indefinite' OR s.embargo > ?", at);
    case "unpublished":
    case "published":
    case "corrected":
    case "withdrawn":
      return exactly(fact(flag), { sql: "s.publication = ?", params: [flag] });
    default:
      return exactly(fact(flag));
  }
}

const priorityFacts = new Map([
  [2, "priorityhighest"],
  [1, "priorityhigh"],
  [-1, "prioritylow"],
  [-2, "prioritylowest"],
]);

function asksForPriority(value: string): Answer {
  const priority = priorityOf(value);
  if (priority === "typing") return "ignored";
  if (priority === null) return "nothing";
  const row = { sql: "s.priority = ?", params: [priority] };
  const name = priorityFacts.get(priority);
  return name === undefined
    ? butNot(anyOf([...priorityFacts.values()].map((one) => fact(one))), row)
    : exactly(fact(name), row);
}

/** What a term asks for, a `-` before it left aside. Facts are those of `story-facts.ts`. */
export function askOfTerm(term: Term, context: QueryContext): Answer {
  const operator: Operator | null = term.operator;
  if (operator === null) return asksForWords(term);
  if (term.value.trim() === "") return "ignored";
  switch (operator) {
    case "headline":
    case "photo":
    case "note":
      return asksForWords(term, columns[operator]);
    case "before":
    case "after":
    case "due":
    case "published":
      return asksForTime(operator, term, context);
    case "is": {
      const flag = flagOf(term.value);
      if (flag === "typing") return "ignored";
      return flag === null ? "nothing" : asksForFlag(flag, context);
    }
    case "priority":
      return asksForPriority(term.value);
    case "id":
      return column("", "s.public_id = ?", term.value.trim());
    default:
      return asksForLabel(operator, term, context);
  }
}
