import type { MessageKey, MessageValues } from "../messages/catalogue.ts";
import { nearSpellings } from "./near-spellings.ts";
import { parsePattern } from "./parse-pattern.ts";
import { type StyleRule, styleLimits } from "./style-rule.ts";

/** What keeps a rule from being used. */
export interface RuleFault {
  field: "find" | "suggest" | "except";
  key: MessageKey;
  values: MessageValues;
}

const lineFault = (field: RuleFault["field"], line: string): RuleFault | undefined => {
  const parsed = parsePattern(line);
  return "fault" in parsed ? { field, key: parsed.fault.key, values: { ...parsed.fault.values, line } } : undefined;
};

/** The signs of a suggestion that stand for what was found, and which a line of the pattern needs for them. */
const places = [
  { sign: "#", kinds: ["number"] },
  { sign: "*", kinds: ["rest", "any"] },
  { sign: "@", kinds: ["name"] },
  { sign: "…", kinds: ["words"] },
] as const;

/** A suggestion asks for a number, a rest of a word or words that one of the lines does not find. */
function suggestionFault({ find, suggest }: StyleRule): RuleFault | undefined {
  const lines = find.flatMap((pattern) => {
    const parsed = parsePattern(pattern);
    return "lines" in parsed ? parsed.lines : [];
  });
  for (const line of suggest) {
    const bare = line.replace(/\\./g, "").replaceAll("...", "…");
    for (const { sign, kinds } of places) {
      const wanted = bare.split(sign).length - 1;
      const has = (items: (typeof lines)[number]) =>
        items.filter(({ kind }) => kinds.some((one) => one === kind)).length;
      // A mark of its own (…) is what it is where no line has words between.
      if ((sign === "…" || sign === "@") && lines.every((items) => has(items) === 0)) continue;
      if (lines.some((items) => has(items) < wanted))
        return { field: "suggest", key: "style.suggestSign", values: { sign, line } };
    }
  }
  return undefined;
}

/** The first reason why a rule cannot be used; undefined when it can. */
export function ruleFault(rule: StyleRule): RuleFault | undefined {
  const { kind, find, suggest, except } = rule;
  if (find.length === 0) return { field: "find", key: "style.findMissing", values: {} };
  const tooLong = [...find, ...suggest, ...except].find((line) => line.length > styleLimits.line);
  if (tooLong !== undefined) {
    return {
      field: "find",
      key: "style.lineLong",
      values: { line: `${tooLong.slice(0, 40)}…`, most: styleLimits.line },
    };
  }
  for (const line of find) {
    const isEmpty = kind === "list" && nearSpellings(line).every((items) => items.length === 0);
    const fault = isEmpty
      ? { field: "find" as const, key: "style.patternEmpty" as const, values: { line } }
      : undefined;
    const found = fault ?? (kind === "list" ? undefined : lineFault("find", line));
    if (found) return found;
  }
  for (const line of except) {
    const fault = lineFault("except", line);
    if (fault) return fault;
  }
  if (kind === "list") {
    return suggest.length === 0 ? undefined : { field: "suggest", key: "style.listSuggests", values: {} };
  }
  return suggestionFault(rule);
}
