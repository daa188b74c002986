import { expect, test } from "vitest";
import { demandedCredit } from "./demanded-credit.ts";
import { parseCredit } from "./parse-credit.ts";

const credit = parseCredit("Ines Calder/AP");

test.each([
  ["MANDATORY CREDIT: Jon Rask/Reuters. NO SALES", "Jon Rask/Reuters"],
  ["Credit line must read: Ines Calder/Getty Images", "Ines Calder/Getty Images"],
  ["Mandatory credit: AP Photo/Ines Calder", null],
  ["CREDIT: INES CALDER", null],
  ["Mandatory credit", null],
  ["Credit: see the contract of the third party, clause 4", null],
  ["NO ARCHIVES", null],
  ["", null],
])("%j demands %j", (instructions, line) => {
  expect(demandedCredit(instructions, credit)?.line ?? null).toBe(line);
});
