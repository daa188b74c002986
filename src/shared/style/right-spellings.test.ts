import { expect, test } from "vitest";
import { rightSpellings } from "./right-spellings.ts";
import { emptyRule } from "./style-rule.ts";

test("what the rules want written is right, without the signs of the notation", () => {
  const rules = [
    { ...emptyRule, find: ["colour*"], suggest: ["color*", "# hue"] },
    { ...emptyRule, kind: "list" as const, find: ["Tel Aviv"] },
    { ...emptyRule, find: ["x"], suggest: ["y"], on: false },
  ];
  expect(rightSpellings(rules)).toEqual(["color", "hue", "Tel Aviv"]);
});
