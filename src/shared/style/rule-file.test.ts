import { describe, expect, it } from "vitest";
import { catalogues } from "../messages/all-words.ts";
import { parsePattern } from "./parse-pattern.ts";
import { ruleFault } from "./rule-fault.ts";
import { importedRules, newRuleId, planImport, readRules, writeRules } from "./rule-file.ts";
import { emptyRule, type StyleRule } from "./style-rule.ts";

const rule = (own: Partial<StyleRule>): StyleRule => ({ ...emptyRule, ...own });
const rules: StyleRule[] = [
  rule({ id: "1", find: ["per cent", "(pct|pct.)"], suggest: ["percent"], why: 'One word, said a "style" book.' }),
  rule({
    id: "2",
    kind: "banned",
    find: ["at this moment in time"],
    severity: "block",
    languages: ["en", "en-GB"],
    on: false,
  }),
  rule({ id: "3", kind: "list", find: ["e-mail", "Tel Aviv"], except: ["E-Mail GmbH"], quotations: true }),
  rule({
    id: "4",
    kind: "unit",
    find: ['#ק"מ'],
    suggest: ["# ק״מ"],
    languages: ["he"],
    particles: false,
    severity: "info",
  }),
];

describe("a file of rules", () => {
  it.each(["json", "tsv"] as const)("as %s gives back what was written", (kind) => {
    expect(readRules(writeRules(rules, kind))).toEqual({ rules, problems: [] });
  });

  it("may be a table with a few columns in any order", () => {
    const { rules: read, problems } = readRules("suggest\tfind\nuse\tutili(s|z)e || make use of\n\tirregardless\n");
    expect(problems).toEqual([]);
    expect(read.map(({ kind, find, suggest }) => [kind, find, suggest])).toEqual([
      ["preferred", ["utili(s|z)e", "make use of"], ["use"]],
      ["banned", ["irregardless"], []],
    ]);
    expect(new Set(read.map(({ id }) => id)).size).toBe(2);
  });

  it("may be a list of spellings, one a line", () => {
    expect(readRules("// places\ne-mail\nTel Aviv\n").rules).toMatchObject([
      { kind: "list", find: ["e-mail", "Tel Aviv"] },
    ]);
  });

  it("says which lines it leaves out, and takes the others", () => {
    const table = [
      "find\tsuggest\tkind\tseverity",
      "good\tbetter",
      "(open\tx",
      "\tx",
      "a\tb\tcolour",
      "a\tb\t\tbad",
      "good\tbest",
    ];
    const { rules: read, problems } = readRules(table.join("\n"));
    expect(read).toHaveLength(1);
    expect(problems.map(({ line, key }) => [line, key])).toEqual([
      [3, "style.patternOpen"],
      [4, "style.findMissing"],
      [5, "style.kindWrong"],
      [6, "style.severityWrong"],
      [7, "style.twice"],
    ]);
  });

  it.each([
    ["{", "style.fileNotJson"],
    ['{"rules": 5}', "style.fileNotJson"],
    ['{"version": 2, "rules": []}', "style.fileNewer"],
    ["[]", "style.fileEmpty"],
    ["", "style.fileEmpty"],
  ])("that is none is told as a whole: %j", (text, key) => {
    expect(readRules(text)).toMatchObject({ rules: [], problems: [{ line: 0, key }] });
  });

  it("is compared with what is there, and loses nothing of it", () => {
    const [first, second] = rules as [StyleRule, StyleRule];
    const changed = { ...first, id: "other", suggest: ["%"] };
    const added = rule({ id: "9", find: ["new"] });
    const plan = planImport(rules, [changed, second, added]);
    expect(plan).toEqual({ added: [added], changed: [{ before: first, after: { ...changed, id: "1" } }], same: 1 });
    expect(importedRules(rules, plan).map(({ id }) => id)).toEqual(["1", "2", "3", "4", "9"]);
    expect(planImport(importedRules(rules, plan), [changed, second, added])).toMatchObject({
      added: [],
      changed: [],
      same: 3,
    });
  });

  it("has an id for each new rule", () => {
    const id = newRuleId(rule({ find: ["a"] }), new Set());
    expect(newRuleId(rule({ find: ["a"] }), new Set([id]))).not.toBe(id);
  });
});

describe("a line that cannot be read", () => {
  it.each([
    ["", "style.patternEmpty"],
    ["(a|b", "style.patternOpen"],
    ["a)", "style.patternClosed"],
    ["a|b", "style.patternBar"],
    ["* a", "style.patternEdge"],
    ["a …", "style.patternEdge"],
    ["@ a", "style.patternEdge"],
    ["a @x", "style.patternStar"],
    ["#", "style.patternNoWord"],
    ["a*b", "style.patternStar"],
    ["a … b … c … d", "style.patternGaps"],
    ["a b c d e f g h i j k l m n o p q", "style.patternLong"],
    ["(a|b)(a|b)(a|b)(a|b)(a|b)(a|b)(a|b)", "style.patternMany"],
    ["((((((a))))))", "style.patternDeep"],
    ["[a]", "style.patternEmpty"],
  ])("%j is told why: %s", (pattern, key) => {
    expect(parsePattern(pattern)).toMatchObject({ fault: { key } });
    expect(catalogues.en).toHaveProperty([key]);
  });

  it.each([
    [rule({ find: ["a"], suggest: ["#"] }), "suggest", "style.suggestSign"],
    [rule({ find: ["# a", "b"], suggest: ["#"] }), "suggest", "style.suggestSign"],
    [rule({ find: ["a"], except: ["(b"] }), "except", "style.patternOpen"],
    [rule({ kind: "list", find: ["a"], suggest: ["b"] }), "suggest", "style.listSuggests"],
    [rule({ find: [] }), "find", "style.findMissing"],
  ] as const)("of %j is told at its field", (wrong, field, key) => {
    expect(ruleFault(wrong)).toMatchObject({ field, key });
  });

  it("does not refuse a mark in a suggestion that is one", () => {
    expect(ruleFault(rule({ find: ["and so on"], suggest: ["…", "etc."] }))).toBeUndefined();
  });
});
