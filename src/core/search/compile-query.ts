import { flagOf, flags } from "../../shared/search/operators.ts";
import type { Term } from "../../shared/search/parse-query.ts";
import { type Answer, askOfTerm, type QueryContext } from "./ask-of-term.ts";
import { type Asked, anyOf, eitherOf, fact, type Sql } from "./query-parts.ts";

/** A query for the index and the columns of `story` (named `s`). Nothing that was typed is in `where`; all of it is bound. */
export interface CompiledQuery {
  /** An FTS5 expression; empty for all stories. It does not ask whether they are in the bin. */
  match: string;
  /** What must hold besides; empty for nothing. */
  where: string;
  /** The values of the question marks in `where`, in order. */
  params: (string | number)[];
  /** Whether stories in the bin are wanted; else only the others are. */
  binned: boolean;
  /** What holds of exactly the stories that `match` finds, for whoever reads row by row; null where only the index knows. */
  row: Sql | null;
}

/** Operators of which several are all asked for; of any other, one of them will do (`docs/search.md`). */
const conjoined = new Set(["headline", "photo", "note"]);
const publicationFlags = new Set<string>(flags.slice(0, 4));

/** Terms with the same key are alternatives. */
function groupOf(term: Term, at: number): string {
  if (term.not || term.operator === null || conjoined.has(term.operator)) return `alone ${at}`;
  if (term.operator !== "is") return term.operator;
  const flag = flagOf(term.value);
  return flag !== null && publicationFlags.has(flag) ? "publication" : `is ${flag}`;
}

const isAsked = (answer: Answer): answer is Asked => typeof answer === "object";

/** The answers to what is wanted, alternatives together; those that say nothing yet are left out. */
function wantedGroups(terms: readonly Term[], context: QueryContext): Answer[][] {
  const groups = new Map<string, Answer[]>();
  for (const [at, term] of terms.entries()) {
    const answer = term.not ? "ignored" : askOfTerm(term, context);
    if (answer === "ignored" || answer === "bin") continue;
    const group = groupOf(term, at);
    groups.set(group, [...(groups.get(group) ?? []), answer]);
  }
  return [...groups.values()];
}

/** What is asked for again is found already, but the index would be asked for it again. */
function onlyOnce(asked: readonly Asked[]): Asked[] {
  return [...new Map(asked.map((one) => [JSON.stringify(one), one])).values()];
}

/**
 * The query that a text's terms mean; null where nothing can be found, for it asks for a name that no story has. Every list of
 * stories reads its text this way. Words and facts are one FTS5 expression, so that newest first stops at the limit.
 */
export function compileQuery(terms: readonly Term[], context: QueryContext): CompiledQuery | null {
  const binned = terms.some((term) => !term.not && askOfTerm(term, context) === "bin");
  const groups = wantedGroups(terms, context).map((answers) => answers.filter(isAsked));
  if (groups.some((asked) => asked.length === 0)) return null;
  const wanted = onlyOnce(groups.map((asked) => eitherOf(onlyOnce(asked))));
  const unwanted = onlyOnce(terms.flatMap((term) => (term.not ? [askOfTerm(term, context)].filter(isAsked) : [])));
  const [excluded, denied] = [true, false].map((exact) => unwanted.filter((one) => one.exact === exact));
  const conditions = [
    ...wanted.flatMap(({ sql }) => (sql === null ? [] : [{ ...sql, sql: `(${sql.sql})` }])),
    ...(denied ?? []).flatMap(({ sql }) => (sql === null ? [] : [{ ...sql, sql: `NOT (${sql.sql})` }])),
  ];
  const found = wanted.map(({ match }) => match).filter((match) => match !== "");
  if (found.length === 0 && excluded && excluded.length > 0) found.push(fact(binned ? "bin" : "all"));
  const without = excluded && excluded.length > 0 ? ` NOT ${anyOf(excluded.map(({ match }) => match))}` : "";
  const rows = wanted.filter(({ exact }) => exact).map(({ row }) => row);
  const told = rows.flatMap((row) => (row === null ? [] : [row]));
  const isTold = told.length === rows.length && without === "";
  return {
    row: isTold
      ? { sql: told.map(({ sql }) => `(${sql})`).join(" AND ") || "1", params: told.flatMap(({ params }) => params) }
      : null,
    match: without === "" ? found.join(" AND ") : `(${found.join(" AND ")})${without}`,
    where: conditions.map(({ sql }) => sql).join(" AND "),
    params: conditions.flatMap(({ params }) => params),
    binned,
  };
}
