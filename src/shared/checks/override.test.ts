import { describe, expect, test } from "vitest";
import { type InterfaceLanguage, say } from "../messages/catalogue.ts";
import { checkCodes, isHard } from "./check-table.ts";
import type { Finding } from "./finding.ts";
import {
  blockingAfter,
  type Override,
  overridableFindings,
  overrideFault,
  reasonFault,
  settleOverrides,
} from "./override.ts";

const found = (code: string, changes: Partial<Finding> = {}): Finding => ({
  code,
  severity: "block",
  where: "photo:1",
  message: code,
  overridable: true,
  ...changes,
});
const expired = found("photo.expired");
const because = (code: string, reason = "Renewed by telephone"): Override => ({ code, reason });

describe("a reason", () => {
  test.each([
    ["Renewed by telephone", null],
    ["  yes ", null],
    ["x".repeat(500), null],
    ["", "override.noReason"],
    [" \n\t ", "override.noReason"],
    ["\u200b\u2068\u3164", "override.noReason"],
    ["ok\u200b\u200b", "override.shortReason"],
    ["ok", "override.shortReason"],
    ["x".repeat(501), "override.longReason"],
  ])("%j", (reason, key) => {
    expect(reasonFault(reason)?.key ?? null).toBe(key);
  });
});

test("nothing hard can be overridden, and everything else can be", () => {
  for (const code of checkCodes) {
    expect(overrideFault(because(code))?.key ?? null, code).toBe(isHard(code) ? "override.hardCode" : null);
  }
  expect(overrideFault(because("toString"))?.key).toBe("override.unknownCode");
});

test("what blocks after the overrides is what none of them is validly for", () => {
  const hard = found("photo.credit", { overridable: false });
  const warning = found("name.twice", { severity: "warn" });
  const all = [hard, expired, { ...expired, where: "photo:2" }, warning];
  expect(blockingAfter(all, [])).toEqual(all.slice(0, 3));
  expect(blockingAfter(all, [because("photo.expired"), because("photo.credit")])).toEqual([hard]);
  expect(blockingAfter(all, [because("photo.expired", " ")])).toEqual(all.slice(0, 3));
  expect([...overridableFindings(all)]).toEqual([["photo.expired", all.slice(1, 3)]]);
});

test("overrides are settled: used, faulty, idle", () => {
  const warning = found("name.twice", { severity: "warn" });
  const given = [because("photo.expired", "  By telephone "), because("name.twice"), because("photo.oneTimeUsed")];
  const settled = settleOverrides([expired, warning], given);
  expect(settled.used).toEqual([{ code: "photo.expired", reason: "By telephone" }]);
  expect(settled.faults).toEqual([]);
  expect(settled.idle.map(({ values }) => values.code)).toEqual(["name.twice", "photo.oneTimeUsed"]);
  const twice = settleOverrides([expired], [because("photo.expired"), because("photo.expired", "Another")]);
  expect(twice.faults.map(({ key }) => key)).toEqual(["override.twice"]);
});

test.each<InterfaceLanguage>(["en", "he"])("every fault is a whole sentence (%s)", (language) => {
  const reasons = ["", "no", "x".repeat(600)].map((reason) => because("photo.expired", reason));
  const given = [...reasons, because("photo.alt"), because("no.such"), because("name.twice")];
  for (const one of given) {
    const { faults, idle } = settleOverrides([expired], [one]);
    const [fault] = [...faults, ...idle];
    const sentence = fault && say(language, fault.key, fault.values);
    expect(sentence).toMatch(/^\S.{20,}[.]$/u);
    expect(sentence).not.toMatch(/[{}]/);
  }
});
