import { expect, test } from "vitest";
import { type Credit, emptyCredit } from "./credit.ts";
import { parseCredit } from "./parse-credit.ts";
import { printsAlike } from "./prints-alike.ts";

const one = parseCredit("Ines Calder / AP");
const exempt: Credit = { ...emptyCredit, exempt: "own graphic" };
const review: Credit = { ...one, raw: "Ines Calder? / AP", state: "review" };

test.each<[string, Credit, Credit, boolean]>([
  ["itself", one, one, true],
  ["itself, looked over", one, { ...one, state: "confirmed" }, true],
  ["the same parties from another line", one, { ...one, raw: "AP Photo/Ines Calder" }, true],
  ["another party", one, parseCredit("Ines Calder / Reuters"), false],
  ["another role", one, { ...one, items: [{ parties: [{ name: "AP", role: "agency" }], qualifiers: [] }] }, false],
  ["a line under review, printed as it stands", one, review, false],
  ["two lines under review", review, { ...review, raw: "Ines Calder! / AP" }, false],
  ["none", one, exempt, false],
  ["two reasons for none", exempt, { ...exempt, exempt: "public domain" }, true],
])("%s", (_name, first, second, expected) => {
  expect([printsAlike(first, second), printsAlike(second, first)]).toEqual([expected, expected]);
});
