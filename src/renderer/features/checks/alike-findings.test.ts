import { expect, it } from "vitest";
import type { Finding } from "../../../shared/checks/finding.ts";
import { alikeTogether } from "./alike-findings.ts";

const found = (code: string, at: number): Finding => ({
  code,
  severity: "warn",
  where: `block:${at}`,
  message: code,
  overridable: true,
});
const shape = (findings: Finding[]) =>
  alikeTogether(findings).map(({ code, findings: own }) => [code, own.map(({ where }) => where).join(" ")]);

it("folds what one check found many times, where the first stands, and leaves the others in their order", () => {
  const few = [found("name.twice", 1), found("text.bracket", 3)];
  expect(shape(few)).toEqual([[null, "block:1 block:3"]]);
  const spaces = [2, 4, 5, 6].map((at) => found("text.doubleSpace", at));
  const all = [few[0], spaces[0], few[1], ...spaces.slice(1)].filter((one) => one !== undefined);
  expect(shape(all)).toEqual([
    [null, "block:1"],
    ["text.doubleSpace", "block:2 block:4 block:5 block:6"],
    [null, "block:3"],
  ]);
});
