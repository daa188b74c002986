import type { CreditRole } from "./credit.ts";
import { fold, scriptOf } from "./fold.ts";
import type { Organisation, OrganisationKind, OrganisationTable } from "./organisation.ts";
import { builtInOrganisations } from "./organisation-list.ts";

/** An organisation found in a line, and its printed name in the script that the line used. */
export interface FoundOrganisation {
  organisation: Organisation;
  name: string;
}

type Index = ReadonlyMap<string, FoundOrganisation>;
const indexes = new WeakMap<OrganisationTable, Index>();

const roles: Record<OrganisationKind, CreditRole> = {
  agency: "agency",
  publication: "publication",
  platform: "platform",
  government: "agency",
  institution: "agency",
  spokesperson: "handout",
  archive: "archive",
  "ai-system": "ai-system",
};

/** The table that is used when none is given. */
export const organisations: OrganisationTable = builtInOrganisations;

/** The role of an organisation that stands first among organisations. One that supplies pictures may become a distributor behind another. */
export function organisationRole(kind: OrganisationKind): CreditRole {
  return roles[kind];
}

function printedNames(entry: Organisation): string[] {
  return [entry.name, ...Object.values(entry.localNames ?? {})];
}

function buildIndex(table: OrganisationTable): Index {
  const index = new Map<string, FoundOrganisation>();
  for (const entry of table) {
    const printed = printedNames(entry);
    for (const spelling of [...printed, ...(entry.lead === undefined ? [] : [entry.lead]), ...entry.aliases]) {
      const name = printed.find((candidate) => scriptOf(candidate) === scriptOf(spelling)) ?? entry.name;
      const key = fold(spelling);
      if (key !== "" && !index.has(key)) index.set(key, { organisation: entry, name });
    }
  }
  return index;
}

/** The organisation that `text` names, whatever its case, accents and punctuation; undefined when the table has none. Earlier entries win. */
export function findOrganisation(
  text: string,
  table: OrganisationTable = organisations,
): FoundOrganisation | undefined {
  let index = indexes.get(table);
  if (index === undefined) {
    index = buildIndex(table);
    indexes.set(table, index);
  }
  return index.get(fold(text));
}

/** What two spellings of one party have in common: the organisation's own name where there is one, else the folded name. */
export function partyKey(name: string, table: OrganisationTable = organisations): string {
  const found = findOrganisation(name, table);
  return fold(found === undefined ? name : found.organisation.name);
}
