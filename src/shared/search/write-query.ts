import type { Operator } from "./operators.ts";
import { parseQuery, quotationMarks, type Term } from "./parse-query.ts";

/** What a term says, apart from where it stands. */
export interface TermText {
  operator: Operator | null;
  value: string;
  not?: boolean;
  /** In quotation marks also where it could do without. */
  quoted?: boolean;
}

const mark = new RegExp(`[${quotationMarks}]`, "g");
const bare = new RegExp(`^[^\\s*${quotationMarks}][^\\s*]*$`);

/** A term as it is typed. Reading it gives the same operator and value back; quotation marks are set where they must be. */
export function writeTerm({ operator, value, not = false, quoted = false }: TermText): string {
  const meansMore = operator === null && /^-|^\p{L}+:/u.test(value);
  const plain = !quoted && bare.test(value) && !meansMore;
  const written = plain ? value : `"${value.replace(mark, "$&$&")}"`;
  return `${not ? "-" : ""}${operator === null ? "" : `${operator}:`}${written}`;
}

const plainValue = (value: string) => value.trim().toLowerCase();

/** Whether two terms ask about the same thing, one of them perhaps for its opposite. */
function isAbout(term: Term, { operator, value }: TermText): boolean {
  return term.operator === operator && plainValue(term.value) === plainValue(value);
}

/** Puts together what stood before a cut, what comes into it and what stood behind. */
const joined = (before: string, written: string, after = "") =>
  [before.trimEnd(), written, after.trimStart()].filter(Boolean).join(" ");

/** The text without that term of it; the other terms stay as they are written. */
export function removeTerm(text: string, { from, to }: Pick<Term, "from" | "to">): string {
  return joined(text.slice(0, from), "", text.slice(to));
}

/** The text with something else in a term's place. */
export function replaceTerm(text: string, { from, to }: Pick<Term, "from" | "to">, by: TermText): string {
  return joined(text.slice(0, from), writeTerm(by), text.slice(to));
}

/** The text whose last phrase is closed, so that something may stand behind it. */
function closed(text: string): string {
  return parseQuery(text).at(-1)?.open ? `${text}"` : text;
}

/** The text with that term at its end; unchanged when it is there, and without its opposite. */
export function addTerm(text: string, added: TermText): string {
  const same = parseQuery(text).find((term) => isAbout(term, added));
  if (same && same.not === (added.not ?? false)) return text;
  return same ? replaceTerm(text, same, added) : joined(closed(text), writeTerm(added));
}

/** The text without any term that asks for that, or for its opposite. */
export function withoutTerm(text: string, unwanted: TermText): string {
  const found = parseQuery(text).find((term) => isAbout(term, unwanted));
  return found ? withoutTerm(removeTerm(text, found), unwanted) : text;
}

/** The values that a text asks for with an operator, in order; those it leaves out are not among them. */
export function valuesOf(text: string, operator: Operator): string[] {
  const terms = parseQuery(text).filter((term) => term.operator === operator && !term.not);
  return terms.map(({ value }) => value);
}

/** The text asking for exactly these values with an operator: what a menu of filters writes. None takes the operator out. */
export function setValues(text: string, operator: Operator, values: readonly string[]): string {
  const wanted = new Set(values.map(plainValue));
  const unwanted = parseQuery(text).filter(
    (term) => term.operator === operator && (term.not || !wanted.has(plainValue(term.value))),
  );
  const kept = unwanted.reduceRight((left, term) => removeTerm(left, term), text);
  return values.reduce((left, value) => addTerm(left, { operator, value }), kept);
}
