import { factMark } from "../../shared/search/fold.ts";
import type { WantedWords } from "../../shared/search/word-forms.ts";
import { pairsOf } from "./one-letter.ts";

/** A condition on the columns of a story, named `s`; values are bound in the order of the question marks. */
export interface Sql {
  sql: string;
  params: (string | number)[];
}

/** What one term asks for. */
export interface Asked {
  /** An FTS5 expression that finds every story with it; empty for any story. */
  match: string;
  /** Whether that finds no other story. */
  exact: boolean;
  /** What holds of exactly those stories; null where it is `exact` and no column tells. Alternatives to others need it. */
  sql: Sql | null;
  /** The same of an `exact` one, where a story's row and labels tell it sooner than the index; null where only the index knows. */
  row: Sql | null;
}

/** One of several FTS5 expressions. */
export function anyOf(expressions: readonly string[]): string {
  return expressions.length === 1 ? (expressions[0] ?? "") : `(${expressions.join(" OR ")})`;
}

/** The FTS5 expression for one fact of a story; `begins` for all facts that begin so. */
export function fact(name: string, begins = false): string {
  return `"${factMark}${name}"${begins ? "*" : ""}`;
}

function formExpressions(words: readonly string[], begins: boolean): string[] {
  const whole = `"${words.join(" ")}"`;
  const pairs = begins && words.length === 1 ? pairsOf(words[0] ?? "") : null;
  return pairs === null ? [`${whole}${begins ? "*" : ""}`] : [whole, ...pairs.map((pair) => `"${pair}"*`)];
}

/** The FTS5 expression for words, in one column or any. A folded word has letters and digits only, so that nothing in it is syntax. */
export function wordsExpression({ forms, begins }: WantedWords, column = ""): string {
  const expression = anyOf(forms.flatMap((words) => formExpressions(words, begins)));
  return column === "" ? expression : `${column} : ${expression}`;
}

/** Stories that have any of that, asked about in the same way. */
export function eitherOf(asked: readonly Asked[]): Asked {
  const match = asked.some((one) => one.match === "") ? "" : anyOf(asked.map((one) => one.match));
  const either = (conditions: readonly (Sql | null)[]): Sql => {
    const told = conditions.flatMap((one) => (one === null ? [] : [one]));
    const sql = told.map((one) => `(${one.sql})`).join(" OR ");
    return { sql, params: told.flatMap(({ params }) => params) };
  };
  if (asked.every(({ exact }) => exact)) {
    const rows = asked.map(({ row }) => row);
    return { match, exact: true, sql: null, row: rows.includes(null) ? null : either(rows) };
  }
  return { match, exact: false, sql: either(asked.map(({ sql }) => sql)), row: null };
}
