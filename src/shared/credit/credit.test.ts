import { expect, test } from "vitest";
import { emptyCredit, hasCredit } from "./credit.ts";
import { parseCredit } from "./parse-credit.ts";

test.each(["", "  ", "(Photo: )", "צילום:", "©"])("“%s” is no credit", (line) => {
  expect(hasCredit(parseCredit(line))).toBe(false);
});

test.each(["(Photo: Mara Ellery)", "somebody, somewhere", "צילום: דנה לביא"])("“%s” is a credit", (line) => {
  expect(hasCredit(parseCredit(line))).toBe(true);
});

test("a typed reason for none is enough, an empty one is not", () => {
  expect(hasCredit({ ...emptyCredit, exempt: "own graphic" })).toBe(true);
  expect(hasCredit({ ...emptyCredit, exempt: " " })).toBe(false);
});
