import { isNote, positionOf, remarkQualifiers } from "./credit-words.ts";
import { type Draft, emptyDraft, type Link, labelledLink, organisationLink } from "./links.ts";
import type { OrganisationTable } from "./organisation.ts";
import { type FoundOrganisation, findOrganisation } from "./organisations.ts";
import { calmName, isPersonName, splitNames } from "./person-name.ts";

/** What the reader of one token knows of its surroundings. */
export interface TokenPlace {
  table: OrganisationTable;
  /** Whether another party stands before it in the chain. */
  behind: boolean;
  /** Whether the names are illustrators'. */
  illustrator: boolean;
}

const handoutPerson = /^(?:ho|hons|hogp|handout)\s*[-–:]\s*(.+)$/i;
const courtesyOf = /^(?:courtesy\s*(?:of\b|:)?\s+|באדיבות:?\s+)(.+)$/i;
const handle = /^@[\p{L}\p{N}_.-]+$/u;
const socialSource = /^(?:social (?:media|networks?)|רשתות(?:\s.+)?|הרשתות החברתיות)$/i;
const spokesperson = /(?:\bspokes(?:person|man|woman)\b|\bpress office\b)|^(?:דובר|דוברת|דוברות)\s/i;

/** The organisation that `text` names, also when it is doubled ("AP AP") or followed by a qualifier ("Reuters File Photo"). */
function knownOrganisation(text: string, place: TokenPlace): { found: FoundOrganisation; remark: string } | undefined {
  const usable = (name: string): FoundOrganisation | undefined => {
    const found = findOrganisation(name, place.table);
    return found?.organisation.ambiguous && !place.behind ? undefined : found;
  };
  const whole = usable(text);
  if (whole) return { found: whole, remark: "" };
  const words = text.split(" ");
  for (let length = words.length - 1; length > 0; length -= 1) {
    const head = words.slice(0, length).join(" ");
    const tail = words.slice(length).join(" ");
    const found = usable(head);
    if (found === undefined) continue;
    if (head.toLowerCase() === tail.toLowerCase()) return { found, remark: "" };
    if (remarkQualifiers(tail)) return { found, remark: tail };
  }
  return undefined;
}

function labelled(text: string, place: TokenPlace): Link | undefined {
  const person = handoutPerson.exec(text)?.[1];
  if (person !== undefined) return labelledLink(calmName(person), "handout");
  const courtesy = courtesyOf.exec(text)?.[1];
  if (courtesy !== undefined) {
    return labelledLink(findOrganisation(courtesy, place.table)?.name ?? calmName(courtesy), "courtesy");
  }
  if (handle.test(text) || socialSource.test(text)) return labelledLink(text, "social");
  return spokesperson.test(text) && text.length <= 60 ? labelledLink(text, "handout") : undefined;
}

/** "דנה כהן ויוסי לוי": a vav grown to the third of four words is nearly always "and", but never certainly. */
function splitAtVav(name: string): string[] | null {
  const words = name.split(" ");
  const vav = words.findIndex((word, index) => index > 0 && index < words.length - 1 && /^ו[א-ת]{2,}/.test(word));
  if (vav < 0) return [name];
  if (words.length !== 4 || vav !== 2) return null;
  return [words.slice(0, 2).join(" "), `${words[2]?.slice(1)} ${words[3]}`];
}

function readNames(text: string, place: TokenPlace): Draft | null {
  const written = splitNames(text);
  if (written.some((name) => findOrganisation(name, place.table)) || !written.every(isPersonName)) return null;
  const names: string[] = [];
  for (const name of written) {
    const split = splitAtVav(name);
    if (split === null) return null;
    names.push(...split);
  }
  const role = place.illustrator ? "illustrator" : "photographer";
  const links = names.map((name): Link => ({ name: calmName(name), role, creator: true, passes: false, via: false }));
  return { ...emptyDraft(), links, sure: names.length === written.length };
}

/** "A for B": B is the client. A known B is a party; an unknown one is kept as a note, and only a known A makes that certain. */
function readCommission(text: string, place: TokenPlace): Draft | null {
  const [, maker = "", client = ""] = /^(.+?)\s+for\s+(.+)$/i.exec(text) ?? [];
  if (client === "") return null;
  const made = readToken(maker, place);
  if (made === null || made.links.length === 0) return null;
  const house = findOrganisation(client, place.table);
  if (house) {
    made.links.push(organisationLink(house.organisation, house.name));
    return made;
  }
  made.notes.push(`for ${client}`);
  const through = findOrganisation(maker, place.table)?.organisation.commissionedThrough;
  const distributor = through === undefined ? undefined : findOrganisation(through, place.table);
  if (distributor) made.links.push(organisationLink(distributor.organisation, distributor.name));
  if (made.links.some((link) => link.creator)) made.sure = false;
  return made;
}

/** What words that name nobody say: a place, qualifiers, a by-line code, a job title; null when `text` is something else. */
export function readRemark(text: string): Draft | null {
  const draft = emptyDraft();
  const bare = text.replace(/^\*+|\*+$/g, "").trim();
  const position = positionOf(bare);
  const qualifiers = remarkQualifiers(bare);
  if (position !== undefined) return { ...draft, position };
  if (qualifiers) return { ...draft, qualifiers: [...qualifiers] };
  return isNote(bare) ? { ...draft, notes: [bare] } : null;
}

/** Reads one link of a chain; null when it cannot be decided what it is. */
export function readToken(text: string, place: TokenPlace): Draft | null {
  const known = knownOrganisation(text, place);
  if (known) {
    const remark = readRemark(known.remark) ?? emptyDraft();
    return { ...remark, links: [organisationLink(known.found.organisation, known.found.name)] };
  }
  const remark = remarkQualifiers(text);
  if (remark) return { ...emptyDraft(), qualifiers: [...remark] };
  const label = labelled(text, place);
  if (label) return { ...emptyDraft(), links: [label] };
  return readNames(text, place) ?? readCommission(text, place);
}
