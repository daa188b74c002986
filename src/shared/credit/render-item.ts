import type { CreditItem, CreditParty, CreditQualifier, CreditStyle } from "./credit.ts";
import { isNote, qualifierWords } from "./credit-words.ts";
import { scriptOf } from "./fold.ts";
import type { OrganisationTable } from "./organisation.ts";
import { findOrganisation } from "./organisations.ts";

/** A stretch of a printed credit; `isolate` when it must stand in a direction of its own. */
export interface CreditSegment {
  text: string;
  isolate: boolean;
}

type Separator = "/" | " / " | ", ";

/** One way of printing an item. */
interface Form {
  separator: Separator;
  /** "via" before the last party. */
  via: boolean;
  /** The house first: "AP Photo/Name". */
  houseFirst: boolean;
  /** " + " between names instead of "A, B and C". */
  plus: boolean;
}

function party(name: string): CreditSegment {
  return { text: name, isolate: true };
}

function between(text: string): CreditSegment {
  return { text, isolate: false };
}

/** The run of parties at the head that have the first one's role and made the picture. */
function makersOf(item: CreditItem): CreditParty[] {
  const role = item.parties[0]?.role;
  if (role !== "photographer" && role !== "illustrator") return [];
  const end = item.parties.findIndex((entry) => entry.role !== role);
  return end < 0 ? item.parties : item.parties.slice(0, end);
}

function joinMakers(makers: readonly CreditParty[], plus: boolean): CreditSegment[] {
  const hebrew = makers.every((maker) => scriptOf(maker.name) === "hebrew");
  const last = makers.length - 1;
  const conjunction = hebrew ? " ו־" : " and ";
  return makers.flatMap((maker, index) => {
    if (index === 0) return [party(maker.name)];
    const joint = plus ? " + " : index === last ? conjunction : ", ";
    return [between(joint), party(maker.name)];
  });
}

function illustratorLabel(makers: readonly CreditParty[]): CreditSegment[] {
  const [first] = makers;
  if (first?.role !== "illustrator") return [];
  return [between(scriptOf(first.name) === "hebrew" ? "איור: " : "Illustration by ")];
}

/** A party with the words that its role needs, where the name alone does not tell. */
function labelledParty({ name, role }: CreditParty, table: OrganisationTable): CreditSegment[] {
  if (role === "courtesy") return [between(scriptOf(name) === "hebrew" ? "באדיבות " : "Courtesy of "), party(name)];
  const known = findOrganisation(name, table)?.organisation.kind === "spokesperson";
  const says = /spokes|press office/i.test(name) || scriptOf(name) === "hebrew";
  if (role === "handout" && !known && !says) return [between("HO-"), party(name)];
  return [party(name)];
}

function joint(form: Form, index: number, last: number, name: string): CreditSegment {
  if (form.via && index === last) return between(scriptOf(name) === "hebrew" ? " באמצעות " : " via ");
  return between(form.separator === ", " && index > 1 ? "/" : form.separator);
}

function chainOf(item: CreditItem, form: Form, table: OrganisationTable): CreditSegment[] {
  const makers = makersOf(item);
  const rest = item.parties.slice(makers.length);
  const groups = makers.length > 0 ? [joinMakers(makers, form.plus)] : [];
  const names = makers.length > 0 ? [makers[0]?.name ?? ""] : [];
  for (const entry of rest) {
    groups.push(labelledParty(entry, table));
    names.push(entry.name);
  }
  const last = groups.length - 1;
  const chain = groups.flatMap((group, index) =>
    index === 0 ? group : [joint(form, index, last, names[index] ?? ""), ...group],
  );
  return [...illustratorLabel(makers), ...chain];
}

/** "AP Photo/Name": only for one house that is known to put itself first. */
function houseFirst(item: CreditItem, form: Form, table: OrganisationTable): CreditSegment[] | null {
  const makers = makersOf(item);
  const [house, ...others] = item.parties.slice(makers.length);
  if (makers.length === 0 || house === undefined || others.length > 0) return null;
  const lead = findOrganisation(house.name, table)?.organisation.lead;
  return lead === undefined ? null : [party(lead), between("/"), ...joinMakers(makers, form.plus)];
}

function remarksOf(item: CreditItem): CreditSegment[] {
  const language = item.parties.every((entry) => scriptOf(entry.name) === "hebrew") ? "he" : "en";
  const word = (qualifier: CreditQualifier): string => qualifierWords[qualifier][language];
  const notes = (item.notes ?? []).flatMap((note) =>
    isNote(note) ? [between(", "), party(note)] : [between(" ("), party(note), between(")")],
  );
  const qualifiers = item.qualifiers.flatMap((qualifier) => [between(", "), party(word(qualifier))]);
  const place = item.position === undefined ? [] : [between(" ("), party(item.position), between(")")];
  return [...notes, ...qualifiers, ...place];
}

const plain: Form = { separator: "/", via: false, houseFirst: false, plus: false };

function preferred(style: CreditStyle, item: CreditItem): Form[] {
  const separator: Separator = style === "spaced" ? " / " : style === "comma" ? ", " : "/";
  const passedOn = item.parties.at(-1)?.role === "distributor";
  const own: Form = { ...plain, separator };
  if (style === "via") return passedOn ? [{ ...own, via: true }, own] : [own, { ...own, via: true }];
  if (style === "ap") {
    return passedOn ? [{ ...own, via: true }, own] : [{ ...own, houseFirst: true }, own, { ...own, via: true }];
  }
  return [own, { ...own, via: true }];
}

/**
 * Every way of printing `item`, the one that `style` asks for first, then the nearest ones, each made when it is asked for. Which of them
 * say the item without loss is for the caller to test: nearly always the first does.
 */
export function* itemForms(item: CreditItem, style: CreditStyle, table: OrganisationTable): Generator<CreditSegment[]> {
  const nearest = [...preferred(style, item), plain, { ...plain, via: true }, { ...plain, houseFirst: true }];
  for (const plus of [false, true]) {
    for (const form of nearest) {
      const asked = plus ? { ...form, plus } : form;
      const chain = asked.houseFirst ? houseFirst(item, asked, table) : chainOf(item, asked, table);
      if (chain !== null) yield [...chain, ...remarksOf(item)];
    }
  }
}
