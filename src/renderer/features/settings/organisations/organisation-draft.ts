import { fold } from "../../../../shared/credit/fold.ts";
import {
  type HouseOrganisation,
  type HouseOrganisations,
  houseOrganisation,
  organisationFault,
} from "../../../../shared/credit/house-organisations.ts";
import type { Organisation, OrganisationKind } from "../../../../shared/credit/organisation.ts";
import { builtInOrganisations } from "../../../../shared/credit/organisation-list.ts";
import type { MessageKey, MessageValues } from "../../../../shared/messages/catalogue.ts";

/** One row of the table as it is listed. */
export interface ListedOrganisation {
  /** Tells the row apart while it is renamed: the built-in name, or the own one. */
  id: string;
  entry: HouseOrganisation;
  origin: "own" | "changed" | "built-in";
}

/** The whole table by name: the publication's own entries, those that it changed, and the built-in ones. */
export function listOrganisations({ own }: HouseOrganisations): ListedOrganisation[] {
  const builtIn = new Map(builtInOrganisations.map((entry) => [fold(entry.name), entry]));
  const rows: ListedOrganisation[] = own.map((entry) => {
    const key = fold(entry.replaces ?? entry.name);
    const replaced = builtIn.delete(key);
    return { id: replaced ? `built-in:${key}` : `own:${key}`, entry, origin: replaced ? "changed" : "own" };
  });
  for (const [key, entry] of builtIn) rows.push({ id: `built-in:${key}`, entry, origin: "built-in" });
  return rows.sort((one, other) => one.entry.name.localeCompare(other.entry.name));
}

/** Those of which some spelling holds the searched words. */
export function searchOrganisations(rows: readonly ListedOrganisation[], text: string): ListedOrganisation[] {
  const wanted = fold(text);
  const spellings = ({ name, aliases, localNames = {}, lead = "" }: Organisation) =>
    [name, ...aliases, ...Object.values(localNames), lead].map(fold);
  return wanted === "" ? [...rows] : rows.filter(({ entry }) => spellings(entry).some((one) => one.includes(wanted)));
}

/** An organisation as it is typed. */
export interface OrganisationDraft {
  name: string;
  kind: OrganisationKind;
  /** One a line. */
  aliases: string;
  /** "he: name", one a line. */
  localNames: string;
  lead: string;
  ambiguous: boolean;
  terms: string;
}

export const emptyDraft: OrganisationDraft = {
  name: "",
  kind: "agency",
  aliases: "",
  localNames: "",
  lead: "",
  ambiguous: false,
  terms: "",
};

export function draftOf(entry: Organisation): OrganisationDraft {
  const { name, kind, aliases, localNames = {}, lead = "", ambiguous = false, terms = "" } = entry;
  const local = Object.entries(localNames).map(([tag, text]) => `${tag}: ${text}`);
  return { name, kind, aliases: aliases.join("\n"), localNames: local.join("\n"), lead, ambiguous, terms };
}

export interface DraftProblem {
  field: "name" | "aliases" | "localNames" | "lead";
  key: MessageKey;
  values?: MessageValues;
}

const linesOf = (text: string) =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

function localNamesOf(text: string): Record<string, string> | { wrong: string } {
  const names: Record<string, string> = {};
  for (const line of linesOf(text)) {
    const [, tag = "", name = ""] = /^([a-z]{2,3}(?:-[A-Za-z]+)*)\s*[:=]\s*(.+)$/.exec(line) ?? [];
    if (tag === "") return { wrong: line };
    names[tag] = name;
  }
  return names;
}

/**
 * The entry that a draft makes of `before` (null for a new one), or what is wrong with it. `others` are the publication's other
 * entries. What the form does not show of `before` is kept.
 */
export function entryOf(
  draft: OrganisationDraft,
  before: ListedOrganisation | null,
  others: readonly HouseOrganisation[],
): { entry: HouseOrganisation } | { problem: DraftProblem } {
  const local = localNamesOf(draft.localNames);
  if (draft.name.trim() === "") return { problem: { field: "name", key: "organisations.nameMissing" } };
  if ("wrong" in local) {
    const values = { line: local.wrong ?? "" };
    return { problem: { field: "localNames", key: "organisations.localNameWrong", values } };
  }
  const {
    localNames: _names,
    lead: _lead,
    ambiguous: _ambiguous,
    terms: _terms,
    ...kept
  } = before?.entry ?? { name: "" };
  const terms = draft.terms.replace(/\s+/g, " ").trim();
  const replaced = before && before.origin !== "own" ? (before.entry.replaces ?? before.entry.name) : undefined;
  const parsed = houseOrganisation.safeParse({
    ...kept,
    name: draft.name.trim(),
    kind: draft.kind,
    aliases: linesOf(draft.aliases),
    ...(Object.keys(local).length > 0 ? { localNames: local } : {}),
    ...(draft.lead.trim() === "" ? {} : { lead: draft.lead.trim() }),
    ...(draft.ambiguous ? { ambiguous: true } : {}),
    ...(terms === "" ? {} : { terms }),
    ...(replaced === undefined ? {} : { replaces: replaced }),
  });
  if (!parsed.success) return { problem: { field: "aliases", key: "organisations.tooLong" } };
  const fault = organisationFault(parsed.data, [...others]);
  if (fault === undefined) return { entry: parsed.data };
  const field = fold(fault.text) === fold(draft.name) ? "name" : fault.text === draft.lead.trim() ? "lead" : "aliases";
  if (fault.kind === "unreadable") {
    return { problem: { field, key: "organisations.unreadable", values: { text: fault.text } } };
  }
  return { problem: { field, key: "organisations.taken", values: { text: fault.text, by: fault.by } } };
}

/** The publication's entries without that of a row: what is left when it is deleted or goes back to the built-in one. */
export function withoutRow({ own }: HouseOrganisations, row: ListedOrganisation | null): HouseOrganisation[] {
  return own.filter((entry) => entry !== row?.entry);
}
