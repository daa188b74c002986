import fc from "fast-check";
import { expect, test } from "vitest";
import { edited } from "../checks/text/edit.ts";
import { tidySpaces } from "./tidy-spaces.ts";

const tidy = (text: string, language = "en") => edited(text, tidySpaces(text, language));

test.each([
  ["a  b", "a b"],
  ["  a b \n  c  ", "a b\nc"],
  ["a\tb", "a b"],
  ["The wall , they said , stands .", "The wall, they said, stands."],
  ["( a ) [ b ]", "(a) [b]"],
  ["Wait . . . what", "Wait . . . what"],
  ["5 km and 20 °C.", "5\u00A0km and 20\u00A0°C."],
  ["5  km", "5\u00A0km"],
  ["Mr\u00A0 Lee", "Mr\u00A0Lee"],
  ["score 2 : 1", "score 2 : 1"],
])("%j becomes %j", (text, expected) => expect(tidy(text)).toBe(expected));

test("each language sets them as it does", () => {
  expect(tidy("Quoi ? « Oui  »", "fr")).toBe("Quoi\u00A0? «\u00A0Oui\u00A0»");
  expect(tidy("הוא אמר : לא  ידענו . 5 ק״מ", "he")).toBe("הוא אמר: לא ידענו. 5\u00A0ק״מ");
});

test("nothing but spaces changes, and what was tidied stays", () => {
  const piece = fc.constantFrom(
    "a",
    "5",
    "km",
    " ",
    "  ",
    "\u00A0",
    "\t",
    "\n",
    ".",
    ",",
    ":",
    "(",
    ")",
    "«",
    "»",
    "א",
    "?",
    "\u2009",
    "°C",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 24 }), fc.constantFrom("en", "fr", "he"), (pieces, language) => {
      const text = pieces.join("");
      const once = tidy(text, language);
      expect(once.replace(/[^\S\n]/g, "")).toBe(text.replace(/[^\S\n]/g, ""));
      expect(tidy(once, language)).toBe(once);
    }),
    { numRuns: 500 },
  );
});
