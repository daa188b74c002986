import { severity } from "../checks/finding.ts";
import type { MessageKey, MessageValues } from "../messages/catalogue.ts";
import { ruleFault } from "./rule-fault.ts";
import { emptyRule, type StyleRule, styleKind, styleLimits, styleRule } from "./style-rule.ts";

/** A line of a file (from 1; of JSON the number of the rule) that was left out, and why. Line 0 is the file as a whole. */
export interface RuleProblem {
  line: number;
  key: MessageKey;
  values: MessageValues;
}

export interface RuleFile {
  rules: StyleRule[];
  problems: RuleProblem[];
}

/** The columns of a table, in the order in which they are written; a table that is read may have them in any order. */
const columns = [
  "find",
  "suggest",
  "why",
  "kind",
  "severity",
  "languages",
  "except",
  "quotations",
  "particles",
  "on",
  "id",
] as const;
type Column = (typeof columns)[number];
type Cells = Readonly<Partial<Record<Column, string>>>;

/** Between several values of one cell. A single bar would be that of the notation. */
const joint = " || ";
const format = "galley-house-style";

const splitCell = (cell: string | undefined) =>
  (cell ?? "")
    .split("||")
    .map((part) => part.trim())
    .filter((part) => part !== "");

const says = (cell: string | undefined, usual: boolean) => {
  const word = (cell ?? "").trim().toLowerCase();
  return word === "" ? usual : /^(?:yes|true|1|x|on|כן)$/.test(word);
};

function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return value.toString(36);
}

/** What makes two rules of two files the same one, where they have no ids: what they find, and in which languages. */
export const ruleKey = ({ kind, find, languages }: StyleRule): string =>
  JSON.stringify([kind === "list" ? "list" : "rule", find, [...languages].sort()]);

/** An id for a new rule: the same for the same rule, unless `taken` has it already. */
export function newRuleId(rule: StyleRule, taken: ReadonlySet<string>): string {
  const base = `rule-${hash(ruleKey(rule))}`;
  for (let count = 1; ; count += 1) {
    const id = count === 1 ? base : `${base}-${count}`;
    if (!taken.has(id)) return id;
  }
}

function rowRule(cells: Cells): unknown {
  return {
    ...emptyRule,
    id: cells.id?.trim() || emptyRule.id,
    kind: cells.kind?.trim().toLowerCase() || (splitCell(cells.suggest).length > 0 ? "preferred" : "banned"),
    find: splitCell(cells.find),
    suggest: splitCell(cells.suggest),
    why: cells.why ?? "",
    languages: (cells.languages ?? "").split(/[\s,;|]+/).filter((tag) => tag !== ""),
    severity: cells.severity?.trim().toLowerCase() || emptyRule.severity,
    on: says(cells.on, true),
    quotations: says(cells.quotations, false),
    particles: says(cells.particles, true),
    except: splitCell(cells.except),
  };
}

interface Numbered {
  line: number;
  rule: unknown;
}

const unquoted = (cell: string) =>
  cell.trim().replace(/^"(.*)"$/s, (_, inside: string) => inside.replaceAll('""', '"'));

/** Rows of a table with tabs, with column names or without; a file without tabs is a list of spellings. */
function tableRules(text: string): Numbered[] {
  const rows = text
    .split(/\r\n|\r|\n/)
    .map((row, at) => ({ row, line: at + 1 }))
    .filter(({ row }) => row.trim() !== "" && !row.startsWith("//"));
  const named = (rows[0]?.row ?? "").split("\t").map((cell) => cell.trim().toLowerCase());
  const isNamed = named.includes("find");
  if (!isNamed && rows.every(({ row }) => !row.includes("\t"))) {
    const spellings = rows.map(({ row }) => row.trim());
    return spellings.length === 0 ? [] : [{ line: 1, rule: { ...emptyRule, kind: "list", find: spellings } }];
  }
  const heads = isNamed ? named.map((cell) => columns.find((column) => column === cell)) : [...columns];
  return rows.slice(isNamed ? 1 : 0).map(({ row, line }) => {
    const cells: Partial<Record<Column, string>> = {};
    for (const [at, cell] of row.split("\t").entries()) {
      const column = heads[at];
      if (column) cells[column] = unquoted(cell);
    }
    return { line, rule: rowRule(cells) };
  });
}

type Refused = Pick<RuleProblem, "key" | "values">;

function jsonRules(text: string): Numbered[] | Refused {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { key: "style.fileNotJson", values: {} };
  }
  const file = (Array.isArray(value) ? { rules: value } : value) as Record<string, unknown>;
  if (typeof file.version === "number" && file.version > 1) return { key: "style.fileNewer", values: {} };
  if (!Array.isArray(file.rules)) return { key: "style.fileNotJson", values: {} };
  return file.rules.map((rule: unknown, at) => {
    return { line: at + 1, rule: typeof rule === "object" && rule !== null ? { ...emptyRule, ...rule } : rule };
  });
}

function readRule(rule: unknown): { read: StyleRule } | Refused {
  const parsed = styleRule.safeParse(rule);
  if (parsed.success) {
    const fault = ruleFault(parsed.data);
    return fault ? { key: fault.key, values: fault.values } : { read: parsed.data };
  }
  const {
    kind,
    severity: level,
    find,
  } = (typeof rule === "object" && rule !== null ? rule : {}) as Record<string, unknown>;
  const short = (value: unknown) => String(value).slice(0, 60);
  if (!Array.isArray(find) || find.length === 0) return { key: "style.findMissing", values: {} };
  if (!styleKind.safeParse(kind).success) {
    return { key: "style.kindWrong", values: { kind: short(kind), kinds: styleKind.options.join(", ") } };
  }
  if (!severity.safeParse(level).success) {
    return { key: "style.severityWrong", values: { severity: short(level), severities: severity.options.join(", ") } };
  }
  return { key: "style.ruleWrong", values: {} };
}

/**
 * Reads rules from JSON or a table as `writeRules` writes them, or a list of spellings, one a line. Never throws: what cannot be taken
 * is told line by line and the rest is taken. A file that is none gives one problem on line 0.
 */
export function readRules(text: string): RuleFile {
  const clean = text.replace(/^\ufeff/, "");
  const found = /^\s*(?:\{|\[\s*(?:\{|\]))/.test(clean) ? jsonRules(clean) : tableRules(clean);
  if (!Array.isArray(found)) return { rules: [], problems: [{ line: 0, ...found }] };
  const file: RuleFile = { rules: [], problems: [] };
  const ids = new Set<string>();
  const keys = new Set<string>();
  for (const { line, rule } of found) {
    const result = readRule(rule);
    if (!("read" in result)) file.problems.push({ line, ...result });
    else if (keys.has(ruleKey(result.read))) {
      file.problems.push({ line, key: "style.twice", values: { line: result.read.find[0] ?? "" } });
    } else if (file.rules.length >= styleLimits.rules) {
      file.problems.push({ line, key: "style.tooMany", values: { most: styleLimits.rules } });
    } else {
      const { read } = result;
      const id = read.id === emptyRule.id || ids.has(read.id) ? newRuleId(read, ids) : read.id;
      file.rules.push({ ...read, id });
      ids.add(id);
      keys.add(ruleKey(read));
    }
  }
  if (found.length === 0) file.problems.push({ line: 0, key: "style.fileEmpty", values: {} });
  return file;
}

function cellOf(rule: StyleRule, column: Column): string {
  const value = rule[column];
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (!Array.isArray(value)) return value;
  return value.join(column === "languages" ? " " : joint);
}

/** The rules as text of a file: JSON holds all of them as they are, a table is for spreadsheets. `readRules` reads both back. */
export function writeRules(rules: readonly StyleRule[], kind: "json" | "tsv"): string {
  if (kind === "json") return `${JSON.stringify({ format, version: 1, rules }, null, 2)}\n`;
  const clean = (cell: string) => cell.replace(/[\t\r\n]+/g, " ");
  const rows = rules.map((rule) => columns.map((column) => clean(cellOf(rule, column))).join("\t"));
  return `${[columns.join("\t"), ...rows].join("\n")}\n`;
}

/** What taking rules of a file into the publication's would do. */
export interface RuleImport {
  added: StyleRule[];
  changed: { before: StyleRule; after: StyleRule }[];
  /** How many are there already, letter for letter. */
  same: number;
}

const sameRule = (one: StyleRule, other: StyleRule) =>
  JSON.stringify(styleRule.parse(one)) === JSON.stringify(styleRule.parse(other));

/** Compares rules of a file with the publication's: the same one is found by its id, else by what it finds. */
export function planImport(rules: readonly StyleRule[], incoming: readonly StyleRule[]): RuleImport {
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  const byKey = new Map(rules.map((rule) => [ruleKey(rule), rule]));
  const taken = new Set(byId.keys());
  const plan: RuleImport = { added: [], changed: [], same: 0 };
  for (const rule of incoming) {
    const before = byId.get(rule.id) ?? byKey.get(ruleKey(rule));
    if (!before) {
      taken.add(rule.id);
      plan.added.push(rule);
    } else if (sameRule(before, { ...rule, id: before.id })) plan.same += 1;
    else plan.changed.push({ before, after: { ...rule, id: before.id } });
  }
  return plan;
}

/** The publication's rules after an import: changed ones in their places, new ones at the end. */
export function importedRules(rules: readonly StyleRule[], { added, changed }: RuleImport): StyleRule[] {
  const after = new Map(changed.map((one) => [one.before.id, one.after]));
  return [...rules.map((rule) => after.get(rule.id) ?? rule), ...added];
}
