import { expect, it, test } from "vitest";
import { ruleFault } from "../../../../shared/style/rule-fault.ts";
import { starterLanguages, starterRules } from "../../../../shared/style/starter-rules.ts";
import { emptyRule } from "../../../../shared/style/style-rule.ts";
import { draftOf, newDraft, ruleOf, searchRules } from "./rule-draft.ts";

const rule = {
  ...emptyRule,
  id: "1",
  find: ["per cent", "pct"],
  suggest: ["percent"],
  why: "One word.",
  languages: ["en", "pt-BR"],
};

it("a rule comes back from its form as it was, and a new one gets an id of its own", () => {
  expect(ruleOf(draftOf(rule), "1", [])).toEqual({ rule });
  const made = ruleOf(newDraft("  a   b \n\n a b"), "", [rule]);
  expect(made).toMatchObject({ rule: { find: ["a b"], id: expect.stringMatching(/^rule-/) } });
});

test.each([
  [{ find: "" }, "find", "style.findMissing"],
  [{ find: "(a" }, "find", "style.patternOpen"],
  [{ except: "a)" }, "except", "style.patternClosed"],
  [{ languages: "english" }, "languages", "style.languageWrong"],
  [{ suggest: "#" }, "suggest", "style.suggestSign"],
] as const)("%j is told at its field", (patch, field, key) => {
  expect(ruleOf({ ...draftOf(rule), ...patch }, "1", [])).toMatchObject({ fault: { field, key } });
});

it("two rules do not look for the same", () => {
  expect(ruleOf(draftOf(rule), "", [rule])).toMatchObject({ fault: { key: "style.alreadyThere" } });
});

it("rules are found by any word of theirs", () => {
  expect(searchRules([rule], "ONE word")).toEqual([rule]);
  expect(searchRules([rule], "x")).toEqual([]);
});

test.each(starterLanguages)("every rule to begin with in %s can be used, and has an id of its own", (language) => {
  const rules = starterRules(language);
  expect(rules.flatMap((one) => ruleFault(one) ?? [])).toEqual([]);
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
});
