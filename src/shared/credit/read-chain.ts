import { splitOutside, takeBrackets } from "./credit-text.ts";
import { addRemarks, type Draft, emptyDraft, type Link } from "./links.ts";
import type { OrganisationTable } from "./organisation.ts";
import { findOrganisation } from "./organisations.ts";
import { readRemark, readToken } from "./read-token.ts";

const separator = /(?:\s*[/|#]\s*|\s+[-–—]\s+)(?:(?:via|באמצעות)\s+)?|\s+(?:via|באמצעות)\s+/iuy;
const opening = /^(?:via|באמצעות)\s+/i;
const acronym = /^[A-Z][A-Z0-9]{1,4}$/;

/** Where a chain stands: which table decides, and what its prefix meant. */
export interface ChainPlace {
  table: OrganisationTable;
  illustrator: boolean;
  /** Whether the line has small letters, so that a word in capitals is an abbreviation. */
  mixedCase: boolean;
  /** Whether parties stand before this chain in the same item. */
  behind: boolean;
}

interface Token {
  text: string;
  via: boolean;
}

/** Joins tokens again where a slash belongs to a known name. */
function joinKnownNames(tokens: readonly Token[], table: OrganisationTable): Token[] {
  const joined: Token[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token === undefined) continue;
    const next = tokens[index + 1];
    const together = next === undefined || next.via ? "" : `${token.text}/${next.text}`;
    if (together !== "" && findOrganisation(together, table)) {
      joined.push({ text: together, via: token.via });
      index += 1;
    } else joined.push(token);
  }
  return joined;
}

function tokensOf(text: string, table: OrganisationTable): Token[] | null {
  const numbered = text.replace(/\b(contributor|stringer)\s*#?\s*\d+\b/gi, "$1");
  const start = numbered.replace(opening, "");
  const parts = splitOutside(start, separator);
  if (parts === null) return null;
  const tokens = parts.map((part, index) => ({
    text: part.text.replace(/^©\s*/, ""),
    via: index === 0 ? start !== numbered : /via|באמצעות/i.test(part.before),
  }));
  return joinKnownNames(
    tokens.filter((token) => token.text !== ""),
    table,
  );
}

/** Puts the makers first where the house stands before them ("AP Photo/Name"). */
function turnRound(links: readonly Link[]): Link[] {
  const makers = links.filter((link) => isMaker(link));
  return [...makers, ...links.filter((link) => !isMaker(link))];
}

function isMaker(link: Link): boolean {
  return link.creator || link.role === "social" || (link.role === "handout" && !link.via);
}

/** An unknown short word in capitals behind a name is taken for an agency, but a person should look. */
function readAcronym(text: string, behind: boolean, place: ChainPlace): Draft | null {
  if (!behind || !place.mixedCase || !acronym.test(text)) return null;
  const link: Link = { name: text, role: "agency", creator: false, passes: true, via: false };
  return { ...emptyDraft(), links: [link], sure: false };
}

/**
 * Reads names divided by slashes, "via", "#", "|" or a dash. Null when a token is unknown, or when two unknown names stand
 * side by side: without a known name "A/B" cannot be decided.
 */
function readLinks(text: string, place: ChainPlace): Draft | null {
  const tokens = tokensOf(text, place.table);
  if (tokens === null) return null;
  const chain = emptyDraft();
  let named = 0;
  for (const token of tokens) {
    const behind = place.behind || chain.links.length > 0;
    const read = readAcronymFirst(token.text, behind, place) ?? readToken(token.text, { ...place, behind });
    if (read === null) return null;
    const creators = read.links.filter((link) => link.creator);
    const repeated = creators.every((link) => chain.links.some((earlier) => earlier.name === link.name));
    if (creators.length > 0 && !repeated) named += 1;
    if (named > 1) return null;
    if (token.via && read.links.some(isMaker) && behind) chain.sure = false;
    chain.links.push(...read.links.map((link) => ({ ...link, via: token.via })));
    chain.sure &&= read.sure;
    addRemarks(chain, read);
  }
  chain.links = turnRound(chain.links);
  return chain;
}

function readAcronymFirst(text: string, behind: boolean, place: ChainPlace): Draft | null {
  const known = findOrganisation(text, place.table) ?? readRemark(text);
  return known ? null : readAcronym(text, behind, place);
}

/** What stands in brackets: a remark, an agency ("Name (AP)"), the by-line ("by Name"), or words kept as a note. */
function readBracket(inside: string, place: ChainPlace): Draft | null {
  const remark = readRemark(inside);
  if (remark) return remark;
  const byLine = /^(?:photos?\s+by|by(?:-?\s?line)?)\b:?\s+(.+)$/i.exec(inside)?.[1];
  const makers = byLine === undefined ? null : readLinks(byLine, { ...place, behind: false });
  if (makers) return makers;
  const chain = readLinks(inside, { ...place, behind: true });
  if (chain && chain.links.length > 0 && chain.sure && !chain.links.some((link) => link.creator)) return chain;
  if (/[,;/|#()[\]]/.test(inside) || inside.length > 40 || inside === "") return null;
  return { ...emptyDraft(), notes: [inside] };
}

/** Reads a stretch between commas: a remark, or a chain with its brackets. Null when it is not wholly understood. */
export function readSegment(text: string, place: ChainPlace): Draft | null {
  const bracketed = takeBrackets(text);
  if (bracketed === null) return null;
  const { outside, inside } = bracketed;
  const draft = outside === "" ? emptyDraft() : (readRemark(outside) ?? readLinks(outside, place));
  if (draft === null) return null;
  for (const words of inside) {
    const read = readBracket(words, place);
    if (read === null) return null;
    draft.links = turnRound([...draft.links, ...read.links]);
    draft.sure &&= read.sure;
    addRemarks(draft, read);
  }
  return draft;
}
