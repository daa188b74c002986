import type { Direction } from "../document/nodes.ts";
import { hasLetterOf } from "../text/direction.ts";
import type { Credit, CreditItem, CreditStyle } from "./credit.ts";
import { bareLine, cleanLine } from "./credit-text.ts";
import type { OrganisationTable } from "./organisation.ts";
import { organisations } from "./organisations.ts";
import { parseCredit } from "./parse-credit.ts";
import { type CreditSegment, itemForms } from "./render-item.ts";
import { sameItems } from "./same-credit.ts";

export type { CreditSegment } from "./render-item.ts";

/** How a credit is printed. */
export interface RenderCreditOptions {
  /** The table that decides what a reader of the line will understand; the built-in one when absent. */
  organisations?: OrganisationTable;
  /** Whether "Mandatory credit" is printed too. It is an instruction to the desk, so readers are spared it by default. */
  instructions?: boolean;
}

function textOf(segments: readonly CreditSegment[]): string {
  return segments.map((segment) => segment.text).join("");
}

function printedItem(item: CreditItem, options: RenderCreditOptions): CreditItem {
  if (options.instructions) return item;
  return { ...item, qualifiers: item.qualifiers.filter((qualifier) => qualifier !== "mandatory") };
}

/** The first form that is read back as this very item; undefined when no form is. */
function faithfulForm(item: CreditItem, style: CreditStyle, table: OrganisationTable): CreditSegment[] | undefined {
  for (const form of itemForms(item, style, table)) {
    const read = parseCredit(textOf(form), { organisations: table });
    if (sameItems(read.items, [item])) return form;
  }
  return undefined;
}

function firstForm(item: CreditItem, style: CreditStyle, table: OrganisationTable): CreditSegment[] {
  for (const form of itemForms(item, style, table)) return form;
  return [];
}

/** The line as it came, without brackets and "Photo:" where that changes nothing of what is understood. */
function verbatim(credit: Credit, table: OrganisationTable): CreditSegment[] {
  const bare = bareLine(credit.raw);
  const read = (line: string): readonly CreditItem[] => parseCredit(line, { organisations: table }).items;
  const text = sameItems(read(bare), read(credit.raw)) ? bare : cleanLine(credit.raw);
  return text === "" ? [] : [{ text, isolate: true }];
}

function worked(credit: Credit, style: CreditStyle, options: RenderCreditOptions): CreditSegment[] {
  const items = credit.items.filter((item) => item.parties.length > 0).map((item) => printedItem(item, options));
  const table = options.organisations ?? organisations;
  if (items.length === 0 || (credit.state === "review" && credit.raw.trim() !== "")) return verbatim(credit, table);
  const forms = items.map((item) => faithfulForm(item, style, table));
  if (forms.includes(undefined) && sameItems(parseCredit(credit.raw, { organisations: table }).items, items)) {
    return verbatim(credit, table);
  }
  return forms.flatMap((form, index) => {
    const item = items[index];
    const segments = form ?? (item ? firstForm(item, style, table) : []);
    return index === 0 ? segments : [{ text: "; ", isolate: false }, ...segments];
  });
}

/** How many printed credits are remembered for a table: more than a day's pages have. */
const remembered = 2000;

/** What credits came to, by table and by all that decides it. A page prints each credit several times, a desk the same ones all day. */
const known = new WeakMap<OrganisationTable, Map<string, readonly CreditSegment[]>>();

/**
 * The credit line in parts, in reading order: `isolate` marks what stands in a direction of its own (a party, a remark; for
 * `<bdi>`), the rest are separators and joining words. Printed from the items in the house style; an item that the style
 * cannot carry so that it is read back as the same item is printed in the nearest style that can. A credit under review, or
 * without items, is printed verbatim from `raw`. A credit with a reason for needing none prints nothing: no segments.
 */
export function creditSegments(
  credit: Credit,
  style: CreditStyle,
  options: RenderCreditOptions = {},
): readonly CreditSegment[] {
  if (credit.exempt.trim() !== "") return [];
  const table = options.organisations ?? organisations;
  const segments = known.get(table) ?? new Map<string, readonly CreditSegment[]>();
  known.set(table, segments);
  const key = JSON.stringify([style, options.instructions ?? false, credit.state, credit.raw, credit.items]);
  const found = segments.get(key);
  if (found) return found;
  const made = worked(credit, style, options);
  if (segments.size >= remembered) segments.clear();
  segments.set(key, made);
  return made;
}

/** The credit line as one string, without a wrapper and without bidi controls; empty when nothing is to be printed. See `creditSegments`. */
export function creditLine(credit: Credit, style: CreditStyle, options: RenderCreditOptions = {}): string {
  return textOf(creditSegments(credit, style, options));
}

/** FIRST STRONG ISOLATE and POP DIRECTIONAL ISOLATE (Unicode Bidirectional Algorithm, UAX #9). */
const isolateStart = "\u2068";
const isolateEnd = "\u2069";

/**
 * The credit line for plain text that runs in `direction`: parts with letters of the other direction are put in
 * FSI … PDI, so that a separator never changes sides; all other parts stand as they are.
 */
export function creditText(
  credit: Credit,
  style: CreditStyle,
  direction: Direction,
  options: RenderCreditOptions = {},
): string {
  const other = direction === "ltr" ? "rtl" : "ltr";
  return creditSegments(credit, style, options)
    .map(({ text, isolate }) => (isolate && hasLetterOf(other, text) ? `${isolateStart}${text}${isolateEnd}` : text))
    .join("");
}

/** A line that says by itself what it is, so that "Photo:" before it would be one word too many. */
const selfSpeaking = /^(?:[^/()]{1,60}\sphotos?\/|(?:courtesy|illustration) |באדיבות |איור: )/i;

/** The line in the house's brackets: "(Photo: …)", in Hebrew "(צילום: …)"; empty for an empty line. "AP Photo/…" (any house that says "Photo" itself) and "Courtesy of …" need no "Photo:". */
export function wrapCredit(line: string, language: string): string {
  const text = line.trim();
  if (text === "") return "";
  if (selfSpeaking.test(text)) return `(${text})`;
  return /^(?:he|iw)(?:-|$)/i.test(language) ? `(צילום: ${text})` : `(Photo: ${text})`;
}
