import { z } from "zod/mini";
import { remarkQualifiers } from "./credit-words.ts";
import { fold } from "./fold.ts";
import { type Organisation, type OrganisationTable, organisation } from "./organisation.ts";
import { builtInOrganisations } from "./organisation-list.ts";
import { findOrganisation } from "./organisations.ts";
import { parseCredit } from "./parse-credit.ts";

/** One of the publication's own organisations. */
export const houseOrganisation = z.extend(organisation, {
  /** The name of the built-in organisation that it stands for instead. */
  replaces: z.optional(z.string()),
});
export type HouseOrganisation = z.infer<typeof houseOrganisation>;

/** What the publication knows beyond the built-in list: its own organisations, and its own view of built-in ones. */
export const houseOrganisations = z.object({
  version: z.literal(1),
  own: z.array(houseOrganisation).check(z.maxLength(5_000)),
});
export type HouseOrganisations = z.infer<typeof houseOrganisations>;

export const noHouseOrganisations: HouseOrganisations = { version: 1, own: [] };

/** Whether `entry` stands where the built-in organisation `builtIn` stood: it says so, or bears its name. */
export function replaces(entry: HouseOrganisation, builtIn: Organisation): boolean {
  return fold(entry.replaces ?? entry.name) === fold(builtIn.name);
}

const tables = new WeakMap<readonly HouseOrganisation[], OrganisationTable>();

/**
 * The table to read, print and compare credits with: the publication's own entries first, so that their spellings win, then the
 * built-in ones that none of them replaces. The same `own` always gives the same table, which keeps its index.
 */
export function houseTable({ own }: HouseOrganisations): OrganisationTable {
  if (own.length === 0) return builtInOrganisations;
  const known = tables.get(own);
  if (known) return known;
  const replaced = new Set(own.map((entry) => fold(entry.replaces ?? entry.name)));
  const table = [...own, ...builtInOrganisations.filter(({ name }) => !replaced.has(fold(name)))];
  tables.set(own, table);
  return table;
}

/** Why an entry cannot stand in the table. */
export type OrganisationFault =
  /** A credit that names it could not be read: its name holds what divides credits, or is a remark such as "File". */
  | { kind: "unreadable"; text: string }
  /** Another of the publication's entries has this spelling already. */
  | { kind: "taken"; text: string; by: string };

/** Everything by which an organisation is found. */
export function spellingsOf(entry: Organisation): string[] {
  const { name, localNames = {}, lead, aliases } = entry;
  return [name, ...Object.values(localNames), ...(lead === undefined ? [] : [lead]), ...aliases];
}

/** Whether a line in which `spelling` stands behind a photographer is read as that person and this organisation. */
function isReadable(spelling: string, entry: Organisation): boolean {
  if (remarkQualifiers(spelling)) return false;
  const { items, state } = parseCredit(`Orla Venning/${spelling}`, { organisations: [entry] });
  const parties = items[0]?.parties ?? [];
  const found = findOrganisation(spelling, [entry]);
  return state === "parsed" && items.length === 1 && parties.length === 2 && parties[1]?.name === found?.name;
}

/** Finds out who has a spelling already. */
export type TakenBy = (spelling: string) => string | undefined;

/** The first reason why `entry` cannot stand beside entries whose spellings `takenBy` knows; see `organisationFault`. */
export function entryFault(entry: HouseOrganisation, takenBy: TakenBy): OrganisationFault | undefined {
  for (const text of spellingsOf(entry)) {
    if (!isReadable(text, entry)) return { kind: "unreadable", text };
    const by = takenBy(text);
    if (by !== undefined) return { kind: "taken", text, by };
  }
  return undefined;
}

/**
 * The first reason why `entry` cannot stand in a table with `others`, the publication's other entries; undefined when it can. Spellings
 * that a built-in organisation has too are allowed: the publication's own win. `others` must not be changed afterwards.
 */
export function organisationFault(
  entry: HouseOrganisation,
  others: readonly HouseOrganisation[],
): OrganisationFault | undefined {
  return entryFault(entry, (text) => findOrganisation(text, others)?.organisation.name);
}
