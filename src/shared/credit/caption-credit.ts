import { type Credit, hasCredit } from "./credit.ts";
import type { OrganisationTable } from "./organisation.ts";
import { organisations, partyKey } from "./organisations.ts";
import { parseCredit } from "./parse-credit.ts";

const lastBracket = /\(([^()]{2,200})\)[\s.]*$/;
const prefix =
  "(?:photos?(?: by| credit)?|picture|credit|image|foto|photo credit should read|mandatory credit|צילום|צילומים|תצלום|קרדיט|באדיבות|фото|تصوير)";
const prefixed = new RegExp(`^${prefix}\\s*:?\\s`, "iu");
const lastSentence = new RegExp(`(?:^|[.!?…\\n]\\s*|\\s)(${prefix}\\s*:\\s*[^\\n]{2,160})$`, "iu");

/** A credit at the end of a caption: its line as it stands there, what it says, and the caption without it. */
export interface CaptionCredit {
  line: string;
  credit: Credit;
  rest: string;
}

function bracketLine(caption: string, table: OrganisationTable): string | undefined {
  const bracket = lastBracket.exec(caption);
  if (bracket?.[1] === undefined) return undefined;
  const inside = bracket[1].trim();
  const line = bracket[0].trim();
  if (prefixed.test(inside)) return line;
  const { items, state } = parseCredit(inside, { organisations: table });
  const organisation = items.some((item) => item.parties.some((party) => party.role !== "photographer"));
  return state === "parsed" && organisation ? line : "";
}

/**
 * The credit at the end of a caption: the last bracket when it says that it is one or names an organisation, or a last sentence
 * that begins with "Photo:" and the like in any of the desk's languages. Null when there is none; "(left)" is none. The same
 * credit twice in a row counts as one.
 */
export function captionCredit(caption: string, table: OrganisationTable = organisations): CaptionCredit | null {
  const line = bracketLine(caption, table) ?? lastSentence.exec(caption)?.[1]?.trim() ?? "";
  if (line === "") return null;
  const credit = parseCredit(line, { organisations: table });
  const rest = caption.slice(0, caption.lastIndexOf(line)).trimEnd();
  const again = rest === "" ? null : captionCredit(rest, table);
  return again && sayTheSame(again.credit, credit, table)
    ? { ...again, line: `${again.line} ${line}` }
    : { line, credit, rest };
}

function keysOf(credit: Credit, table: OrganisationTable): Set<string> {
  return new Set(credit.items.flatMap(({ parties }) => parties.map(({ name }) => partyKey(name, table))));
}

/** Whether a caption's credit tells nothing that `known` does not tell: all whom it names are named there. */
export function sayTheSame(found: Credit, known: Credit, table: OrganisationTable = organisations): boolean {
  const keys = keysOf(known, table);
  const named = keysOf(found, table);
  return hasCredit(known) && named.size > 0 && [...named].every((key) => keys.has(key));
}

/** `caption` without the credit at its end, where that is the very credit which is known and printed anyway; else as it is. */
export function withoutKnownCredit(caption: string, known: Credit, table: OrganisationTable = organisations): string {
  const found = captionCredit(caption, table);
  return found !== null && sayTheSame(found.credit, known, table) ? found.rest : caption;
}
