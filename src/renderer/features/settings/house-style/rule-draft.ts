import { languageTag } from "../../../../shared/ids.ts";
import type { MessageKey, MessageValues } from "../../../../shared/messages/catalogue.ts";
import { type RuleFault, ruleFault } from "../../../../shared/style/rule-fault.ts";
import { newRuleId, ruleKey } from "../../../../shared/style/rule-file.ts";
import { emptyRule, type StyleRule, styleLimits, styleRule } from "../../../../shared/style/style-rule.ts";

type Lines = "find" | "suggest" | "except" | "languages";
/** A rule as it is typed: several values are lines, languages words. */
export type RuleDraft = Omit<StyleRule, "id" | Lines> & Record<Lines, string>;

export interface DraftFault {
  field: RuleFault["field"] | "languages" | "why";
  key: MessageKey;
  values: MessageValues;
}

export function draftOf(rule: StyleRule): RuleDraft {
  const { id: _id, find, suggest, except, languages, ...rest } = rule;
  return {
    ...rest,
    find: find.join("\n"),
    suggest: suggest.join("\n"),
    except: except.join("\n"),
    languages: languages.join(" "),
  };
}

const linesOf = (text: string) => [
  ...new Set(
    text
      .split("\n")
      .map((line) => line.replace(/\s+/g, " ").trim())
      .filter((line) => line !== ""),
  ),
];

/** The rule that a draft makes of the one with this id (empty for a new one), or what is wrong with it. */
export function ruleOf(
  draft: RuleDraft,
  id: string,
  others: readonly StyleRule[],
): { rule: StyleRule } | { fault: DraftFault } {
  const languages = draft.languages.split(/[\s,;]+/).filter((tag) => tag !== "");
  const wrong = languages.find((tag) => !languageTag.safeParse(tag).success);
  if (wrong !== undefined) return { fault: { field: "languages", key: "style.languageWrong", values: { tag: wrong } } };
  const lines = { find: linesOf(draft.find), suggest: linesOf(draft.suggest), except: linesOf(draft.except) };
  const rule: StyleRule = { ...draft, ...lines, why: draft.why.trim(), languages, id };
  const fault = ruleFault(rule);
  if (fault) return { fault };
  const twin = others.find((other) => ruleKey(other) === ruleKey(rule));
  if (twin) return { fault: { field: "find", key: "style.alreadyThere", values: { line: twin.find[0] ?? "" } } };
  const named = id === "" ? { ...rule, id: newRuleId(rule, new Set(others.map((other) => other.id))) } : rule;
  const parsed = styleRule.safeParse(named);
  if (!parsed.success) return { fault: { field: "find", key: "style.ruleWrong", values: {} } };
  if (others.length >= styleLimits.rules) {
    return { fault: { field: "find", key: "style.tooMany", values: { most: styleLimits.rules } } };
  }
  return { rule: parsed.data };
}

export const newDraft = (find: string): RuleDraft => ({ ...draftOf(emptyRule), find });

/** What a rule is called where it is listed: what it finds first. */
export const ruleName = ({ find }: StyleRule): string => (find.length > 1 ? `${find[0]} …` : (find[0] ?? ""));

/** The rules of which some word holds what is searched for. */
export function searchRules(rules: readonly StyleRule[], search: string): readonly StyleRule[] {
  const wanted = search.trim().toLowerCase();
  if (wanted === "") return rules;
  return rules.filter(({ find, suggest, why, except }) =>
    [...find, ...suggest, ...except, why].some((text) => text.toLowerCase().includes(wanted)),
  );
}
