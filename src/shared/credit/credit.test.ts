import { expect, test } from "vitest";
import { emptyCredit, hasCredit } from "./credit.ts";
import { parseCredit } from "./parse-credit.ts";
import { creditLine } from "./render-credit.ts";

test.each([
  "",
  "  ",
  "(Photo: )",
  "צילום:",
  "©",
  "Photo",
  "(file)",
  "N/A",
  "none.",
  "Photo: Photo",
  "צילום",
  "\u200b\u202e",
  "\u3164",
])("“%s” is no credit", (line) => {
  expect(hasCredit(parseCredit(line))).toBe(false);
});

test.each(["(Photo: Mara Ellery)", "somebody, somewhere", "צילום: דנה לביא"])("“%s” is a credit", (line) => {
  expect(hasCredit(parseCredit(line))).toBe(true);
});

test("a typed reason for none is enough, an empty one is not", () => {
  expect(hasCredit({ ...emptyCredit, exempt: "own graphic" })).toBe(true);
  expect(hasCredit({ ...emptyCredit, exempt: " " })).toBe(false);
});

// A window or a script may send any parts: the rule must hold for what is printed, not for what some field says.
test("whatever the parts are, a credit is one only if its printed line says something, or a reason does", () => {
  const texts = ["", " ", "\u200b", "\u202e", "—", ".", "Photo", "Mara Ellery"];
  const lists = texts.map((name) => [{ parties: [{ name, role: "photographer" as const }], qualifiers: [] }]);
  const credits = (["parsed", "review", "confirmed"] as const).flatMap((state) =>
    texts.flatMap((raw) =>
      [[], [{ parties: [], qualifiers: [] }], ...lists].flatMap((items) =>
        texts.map((exempt) => ({ items, raw, state, exempt })),
      ),
    ),
  );
  const says = (text: string) => /\p{L}/u.test(text) && text !== "Photo";
  const wrong = credits.filter(
    (credit) => hasCredit(credit) !== (says(creditLine(credit, "slash")) || /\p{L}/u.test(credit.exempt)),
  );
  expect(wrong).toEqual([]);
});
