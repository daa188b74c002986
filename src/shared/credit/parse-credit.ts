import type { Credit, CreditItem } from "./credit.ts";
import { cleanLine, isOnlyLabel, type LeadIn, peel, splitOutside, takeBrackets } from "./credit-text.ts";
import { addRemarks, type Draft, emptyDraft, finishItem } from "./links.ts";
import type { OrganisationTable } from "./organisation.ts";
import { organisations } from "./organisations.ts";
import { type ChainPlace, readSegment } from "./read-chain.ts";

/** How a credit line is read. */
export interface ParseCreditOptions {
  /** The table that decides what a name is; the built-in one when absent. */
  organisations?: OrganisationTable;
}

/** The longest line that is taken for a credit, in UTF-16 units. */
const lineLimit = 2000;

type Shape = "nobody" | "makers" | "houses" | "chain";

function shapeOf(draft: Draft): Shape {
  const makers = draft.links.filter((link) => link.creator).length;
  if (draft.links.length === 0) return "nobody";
  if (makers === 0) return "houses";
  return makers === draft.links.length ? "makers" : "chain";
}

/** How a stretch behind a comma continues the item before it. */
interface Joint {
  draft: Draft;
  /** Whether the item before it came together over a comma already. */
  overComma: boolean;
  /** Whether the stretch closes a list of names with "and". */
  closesList: boolean;
}

/** `list`: two names side by side, a list that only a later "and" makes certain. */
type Verdict = "same" | "same-unsure" | "list" | "new" | "new-unsure";

function judgeAfterMakers(second: Shape, closesList: boolean): Verdict {
  if (second === "houses" || closesList) return "same";
  return second === "makers" ? "list" : "new-unsure";
}

function judgeHouses(before: Draft, { draft, overComma }: Joint): Verdict {
  const labelled = draft.links[0]?.via === true || draft.links.some((link) => link.role === "courtesy");
  if (labelled || before.links.at(-1)?.role === "courtesy") return "same";
  if (shapeOf(before) === "houses") return "new";
  return overComma ? "same-unsure" : "new-unsure";
}

/** What a comma between two stretches means. */
function judge(before: Draft, joint: Joint): Verdict {
  const first = shapeOf(before);
  const second = shapeOf(joint.draft);
  if (before.position !== undefined && joint.draft.position !== undefined) return "new";
  if (first === "makers") return judgeAfterMakers(second, joint.closesList);
  if (second === "houses") return judgeHouses(before, joint);
  if (second === "chain") return first === "chain" ? "new" : "new-unsure";
  return first === "houses" ? "same-unsure" : "new-unsure";
}

/** Divides at commas; "Jr." and the like stay with their name. */
function segmentsOf(text: string): string[] | null {
  const joined = text.replace(/\s*,\s*(?=(?:jr|sr|ii|iii|iv)\b)/gi, " ");
  const parts = splitOutside(joined, /\s*,\s*/y);
  return parts === null ? null : parts.map((part) => part.text).filter((part) => part !== "");
}

const listEnd = /^(?:(?:and|&)\s+|ו[־-]\s*)/iu;
const listInside = /\s(?:(?:and|&|\+)\s|ו[־-])/iu;

function append(before: Draft, draft: Draft, sure: boolean): void {
  const makers = draft.links.filter((link) => link.creator);
  const rest = draft.links.filter((link) => !link.creator);
  const lastMaker = before.links.findLastIndex((link) => link.creator);
  before.links.splice(lastMaker + 1, 0, ...makers);
  before.links.push(...rest);
  before.sure = before.sure && draft.sure && sure;
  addRemarks(before, draft);
}

/** The items of one piece as they grow, stretch by stretch. */
interface Growth {
  done: Draft[];
  current: Draft;
  overComma: boolean;
  openList: boolean;
}

function finishCurrent(growth: Growth): Draft[] {
  if (growth.openList) growth.current.sure = false;
  return [...growth.done, growth.current];
}

function grow(growth: Growth, draft: Draft, closesList: boolean): Growth {
  const { current, overComma } = growth;
  if (draft.links.length === 0 || current.links.length === 0) {
    append(current, draft, true);
    return growth;
  }
  const verdict = judge(current, { draft, overComma, closesList });
  if (verdict === "new" || verdict === "new-unsure") {
    const next = { ...draft, sure: draft.sure && verdict === "new" };
    return { done: finishCurrent(growth), current: next, overComma: false, openList: false };
  }
  append(current, draft, verdict !== "same-unsure");
  return { ...growth, overComma: true, openList: verdict === "list" || (growth.openList && !closesList) };
}

/** Reads one piece between semicolons into its items; null when something in it is not understood. */
function readPiece(piece: string, table: OrganisationTable): Draft[] | null {
  if (isOnlyLabel(piece)) return [];
  const { text, leadIn } = peel(piece);
  const segments = segmentsOf(text.replace(/\*+([^*]+)\*+/g, "$1"));
  if (segments === null) return null;
  let growth: Growth = { done: [], current: startOf(leadIn), overComma: false, openList: false };
  for (const segment of segments) {
    const behind = growth.current.links.length > 0;
    const place: ChainPlace = { table, illustrator: leadIn.illustrator, mixedCase: /\p{Ll}/u.test(text), behind };
    const draft = readSegment(behind ? segment.replace(listEnd, "") : segment, place);
    if (draft === null) return null;
    growth = grow(growth, draft, listEnd.test(segment) || listInside.test(segment));
  }
  return finishCurrent(growth);
}

function startOf(leadIn: LeadIn): Draft {
  const draft = emptyDraft();
  const position = leadIn.position === undefined ? null : readSegment(leadIn.position, emptyPlace);
  draft.qualifiers.push(...leadIn.qualifiers);
  if (position?.position !== undefined) draft.position = position.position;
  else if (leadIn.position !== undefined) draft.notes.push(leadIn.position);
  return draft;
}

const emptyPlace: ChainPlace = { table: [], illustrator: false, mixedCase: true, behind: false };

/** Pieces between semicolons, or the brackets of a line that is nothing but brackets ("(A/AP) (A/AP)"). */
function piecesOf(line: string): string[] | null {
  const bracketed = takeBrackets(line);
  if (bracketed && bracketed.outside === "" && bracketed.inside.length > 1) return bracketed.inside;
  const parts = splitOutside(peelOuter(line), /\s*;\s*/y);
  return parts === null ? null : parts.map((part) => part.text).filter((part) => part !== "");
}

/** Outer brackets hide the semicolons inside them. */
function peelOuter(line: string): string {
  const bracketed = takeBrackets(line);
  const [inside, ...others] = bracketed?.inside ?? [];
  return bracketed?.outside === "" && inside !== undefined && others.length === 0 ? inside : line;
}

/** Words that name nobody belong to the item before them, at the start of the line to the one behind. */
function settle(drafts: readonly Draft[]): Draft[] {
  const settled: Draft[] = [];
  let waiting: Draft | null = null;
  for (const draft of drafts) {
    const before = settled.at(-1);
    if (draft.links.length > 0) {
      if (waiting) addRemarks(draft, waiting);
      waiting = null;
      settled.push(draft);
    } else if (before) addRemarks(before, draft);
    else if (waiting) addRemarks(waiting, draft);
    else waiting = draft;
  }
  return settled;
}

function withoutRepeats(items: readonly CreditItem[]): CreditItem[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    const key = JSON.stringify(item);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** One word alone may be a person or a house: somebody should look. */
function isDoubtful(item: CreditItem): boolean {
  const [party, ...others] = item.parties;
  return party !== undefined && others.length === 0 && party.role === "photographer" && !party.name.includes(" ");
}

/**
 * The credit that `line` states. Never throws. `raw` is the line as given, trimmed. What is not wholly understood has
 * `state: "review"`: its items are then a proposal where the names at least are certain, and empty where they are not.
 * An empty line gives an empty credit.
 */
export function parseCredit(line: string, options: ParseCreditOptions = {}): Credit {
  const raw = line.trim();
  const nothing: Credit = { items: [], raw, state: raw === "" ? "parsed" : "review", exempt: "" };
  const clean = cleanLine(raw);
  if (clean === "" || clean.length > lineLimit) return nothing;
  const table = options.organisations ?? organisations;
  const pieces = piecesOf(clean);
  const read = pieces?.map((piece) => readPiece(piece, table)) ?? [];
  if (pieces === null || read.includes(null)) return nothing;
  const drafts = settle(read.flatMap((piece) => piece ?? []));
  const items = withoutRepeats(drafts.map((draft) => finishItem(draft, table)));
  if (items.length === 0) return nothing;
  const sure = drafts.every((draft) => draft.sure) && !items.some(isDoubtful);
  return { items, raw, state: sure ? "parsed" : "review", exempt: "" };
}
