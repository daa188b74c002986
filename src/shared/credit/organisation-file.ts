import type { MessageKey, MessageValues } from "../messages/catalogue.ts";
import { fold } from "./fold.ts";
import {
  entryFault,
  type HouseOrganisation,
  type HouseOrganisations,
  houseOrganisation,
  spellingsOf,
} from "./house-organisations.ts";
import { organisationKind } from "./organisation.ts";
import { builtInOrganisations } from "./organisation-list.ts";

/** A line of a file (from 1; of JSON the number of the entry) that was left out, and why. */
export interface OrganisationProblem {
  line: number;
  key: MessageKey;
  values: MessageValues;
}

/** What was read from a file: entries that can stand in the table, and the lines that cannot. */
export interface OrganisationFile {
  organisations: HouseOrganisation[];
  problems: OrganisationProblem[];
}

/** The columns of a table, in the order in which they are written; a table that is read may have them in any order. */
const columns = [
  "name",
  "kind",
  "aliases",
  "localNames",
  "lead",
  "commissionedThrough",
  "ambiguous",
  "replaces",
  "terms",
] as const;
type Column = (typeof columns)[number];

/** Between several values in one cell. */
const joint = " | ";

const format = "galley-organisations";

function splitCell(cell: string): string[] {
  return cell
    .split("|")
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

/** "he=רויטרס | ru=Рейтер" */
function localNamesOf(cell: string): Record<string, string> {
  return Object.fromEntries(
    splitCell(cell).map((part) => {
      const at = part.search(/[=:]/);
      return at < 0 ? ["", part] : [part.slice(0, at).trim(), part.slice(at + 1).trim()];
    }),
  );
}

function rowEntry(cells: Readonly<Partial<Record<Column, string>>>): unknown {
  const cell = (column: Column) => (cells[column] ?? "").trim();
  const localNames = localNamesOf(cell("localNames"));
  const optional = (["lead", "commissionedThrough", "replaces", "terms"] as const).filter(
    (column) => cell(column) !== "",
  );
  return {
    name: cell("name"),
    kind: cell("kind").toLowerCase() || "agency",
    aliases: splitCell(cell("aliases")),
    ...(Object.keys(localNames).length > 0 ? { localNames } : {}),
    ...Object.fromEntries(optional.map((column) => [column, cell(column)])),
    ...(/^(?:yes|true|1|x)$/i.test(cell("ambiguous")) ? { ambiguous: true } : {}),
  };
}

type Numbered = { line: number; entry: unknown };

/** Rows of a table with tabs, with a row of column names or without; lines that begin with # say nothing. */
function tableEntries(text: string): Numbered[] {
  const lines = text.split(/\r\n|\r|\n/).map((row, at) => ({ row, line: at + 1 }));
  const rows = lines.filter(({ row }) => row.trim() !== "" && !row.startsWith("#"));
  const named = (rows[0]?.row ?? "").split("\t").map((cell) => fold(cell).replace(/ /g, ""));
  const known = named.map((cell) => columns.find((column) => column.toLowerCase() === cell));
  const heads = known.includes("name") ? known : [...columns];
  return rows.slice(known.includes("name") ? 1 : 0).map(({ row, line }) => {
    const cells: Partial<Record<Column, string>> = {};
    for (const [at, cell] of row.split("\t").entries()) {
      const column = heads[at];
      if (column) cells[column] = cell.replace(/^"(.*)"$/, (_, inside: string) => inside.replaceAll('""', '"'));
    }
    return { line, entry: rowEntry(cells) };
  });
}

type Refused = Pick<OrganisationProblem, "key" | "values">;

function jsonEntries(text: string): Numbered[] | Refused {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { key: "organisations.fileNotJson", values: {} };
  }
  const file = (Array.isArray(value) ? { organisations: value } : value) as Record<string, unknown>;
  if (typeof file.version === "number" && file.version > 1) return { key: "organisations.fileNewer", values: {} };
  if (!Array.isArray(file.organisations)) return { key: "organisations.fileNotJson", values: {} };
  return file.organisations.map((entry: unknown, at) => ({ line: at + 1, entry }));
}

/** Why an entry is not one; undefined with the entry when it is. */
function readEntry(
  entry: unknown,
  taken: ReadonlyMap<string, string>,
  names: ReadonlySet<string>,
): { read: HouseOrganisation } | Refused {
  const parsed = houseOrganisation.safeParse(entry);
  if (!parsed.success) {
    const { name = "", kind = "" } = (typeof entry === "object" && entry !== null ? entry : {}) as Record<
      string,
      unknown
    >;
    if (String(name).trim() === "") return { key: "organisations.nameMissing", values: {} };
    if (!organisationKind.safeParse(kind).success) {
      const kinds = organisationKind.options.join(", ");
      return { key: "organisations.kindWrong", values: { kind: String(kind).slice(0, 60), kinds } };
    }
    return { key: "organisations.entryWrong", values: {} };
  }
  const read = parsed.data;
  if (names.has(fold(read.name))) {
    return { key: "organisations.twice", values: { text: read.name } };
  }
  const fault = entryFault(read, (spelling) => taken.get(fold(spelling)));
  if (fault === undefined) return { read };
  if (fault.kind === "unreadable") return { key: "organisations.unreadable", values: { text: fault.text } };
  return { key: "organisations.taken", values: { text: fault.text, by: fault.by } };
}

/**
 * Reads a table (tabs between cells, " | " between the values of one) or JSON as `writeOrganisations` writes them. Never throws:
 * what cannot be taken is told line by line and the rest is taken. A file that is none gives one problem on line 0.
 */
export function readOrganisations(text: string): OrganisationFile {
  const clean = text.replace(/^\ufeff/, "").trim();
  const entries = /^[[{]/.test(clean) ? jsonEntries(clean) : tableEntries(text.replace(/^\ufeff/, ""));
  if (!Array.isArray(entries)) return { organisations: [], problems: [{ line: 0, ...entries }] };
  const organisations: HouseOrganisation[] = [];
  const problems: OrganisationProblem[] = [];
  const taken = new Map<string, string>();
  const names = new Set<string>();
  for (const { line, entry } of entries) {
    const result = readEntry(entry, taken, names);
    if ("read" in result) {
      organisations.push(result.read);
      names.add(fold(result.read.name));
      for (const spelling of spellingsOf(result.read)) taken.set(fold(spelling), result.read.name);
    } else problems.push({ line, ...result });
  }
  if (entries.length === 0) problems.push({ line: 0, key: "organisations.fileEmpty", values: {} });
  return { organisations, problems };
}

function cellOf(entry: HouseOrganisation, column: Column): string {
  const value = entry[column];
  if (value === undefined) return "";
  if (Array.isArray(value)) return value.join(joint);
  if (typeof value === "object")
    return Object.entries(value)
      .map(([tag, name]) => `${tag}=${name}`)
      .join(joint);
  return value === true ? "yes" : String(value);
}

/** A table for spreadsheets and text editors, with a row of column names. */
function tableText(organisations: readonly HouseOrganisation[]): string {
  const clean = (cell: string) => cell.replace(/[\t\r\n]+/g, " ");
  const rows = organisations.map((entry) => columns.map((column) => clean(cellOf(entry, column))).join("\t"));
  return `${[columns.join("\t"), ...rows].join("\n")}\n`;
}

/** The publication's own entries as text of a file; `readOrganisations` reads both kinds back as they were. */
export function writeOrganisations({ own }: HouseOrganisations, kind: "tsv" | "json"): string {
  if (kind === "tsv") return tableText(own);
  return `${JSON.stringify({ format, version: 1, organisations: own }, null, 2)}\n`;
}

/** The publication's entries with `added` ones, which take the place of those of the same name. */
export function mergeOrganisations(house: HouseOrganisations, added: readonly HouseOrganisation[]): HouseOrganisations {
  const names = new Set(added.map(({ name }) => fold(name)));
  return { ...house, own: [...house.own.filter(({ name }) => !names.has(fold(name))), ...added] };
}

/** The built-in organisation that `entry` stands for instead, if any. */
export function builtInOf(entry: HouseOrganisation): HouseOrganisation | undefined {
  return builtInOrganisations.find(({ name }) => fold(name) === fold(entry.replaces ?? entry.name));
}
