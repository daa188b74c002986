import { type Operator, operatorOf } from "./operators.ts";

/** One condition of a query and where it is written. Positions count UTF-16 units; `to` is behind the last. */
export interface Term {
  from: number;
  to: number;
  /** Stories with it are left out: a `-` stands before it. */
  not: boolean;
  /** What is asked about; null for words anywhere in the story. */
  operator: Operator | null;
  /** As typed, without marks around it; empty while nothing is typed behind the colon. */
  value: string;
  /** Where the value is written, its quotation marks and star included. */
  valueFrom: number;
  /** In quotation marks: words in this order, or a name that is exactly this one. */
  quoted: boolean;
  /** The quotation mark is not closed yet; such a term is the last. */
  open: boolean;
  /** Its last word may go on: it is not quoted, or still open, or a star stands behind it. */
  begins: boolean;
}

type Value = Pick<Term, "to" | "value" | "quoted" | "open" | "begins">;

/** What a phrase may begin and end with: straight, curly and low quotation marks and gershayim. */
export const quotationMarks = '"“”„\u05F4';
const hebrew = /\p{Script=Hebrew}/u;
const space = /\s/;

/** Inside a phrase: the mark written twice means itself, and so does one between two Hebrew letters, as in רה"מ. */
function readQuoted(text: string, from: number): Value {
  let value = "";
  let at = from + 1;
  while (at < text.length) {
    const sign = text.charAt(at);
    const next = text.charAt(at + 1);
    if (!quotationMarks.includes(sign)) value += sign;
    else if (next === sign) {
      value += sign;
      at += 1;
    } else if (hebrew.test(text.charAt(at - 1)) && hebrew.test(next) && at - 1 > from) value += sign;
    else {
      const star = next === "*";
      return { to: at + (star ? 2 : 1), value, quoted: true, open: false, begins: star };
    }
    at += 1;
  }
  return { to: text.length, value, quoted: true, open: true, begins: true };
}

function readValue(text: string, from: number): Value {
  if (from < text.length && quotationMarks.includes(text.charAt(from))) return readQuoted(text, from);
  let to = from;
  while (to < text.length && !space.test(text.charAt(to))) to += 1;
  return { to, value: text.slice(from, to).replace(/\*+$/, ""), quoted: false, open: false, begins: true };
}

const operatorName = /(\p{L}+):/uy;

function readTerm(text: string, from: number): Term {
  const not = text.charAt(from) === "-" && from + 1 < text.length && !space.test(text.charAt(from + 1));
  const start = not ? from + 1 : from;
  operatorName.lastIndex = start;
  const operator = operatorOf(operatorName.exec(text)?.[1] ?? "");
  const valueFrom = operator === null ? start : operatorName.lastIndex;
  return { from, not, operator, valueFrom, ...readValue(text, valueFrom) };
}

/**
 * The conditions that a text typed into the search field states, in order (the grammar: `docs/search.md`). Whatever is typed is
 * a query: what is no operator is a word. Every character that is no space belongs to exactly one term.
 */
export function parseQuery(text: string): Term[] {
  const terms: Term[] = [];
  let at = 0;
  while (at < text.length) {
    if (space.test(text.charAt(at))) at += 1;
    else {
      const term = readTerm(text, at);
      terms.push(term);
      at = term.to;
    }
  }
  return terms;
}
