import fc from "fast-check";
import { expect, test } from "vitest";
import { replaceWords } from "./replace-words.ts";

test.each([
  ["The Mayor and the mayoress", "mayor", "minister", {}, "The minister and the ministeress", 2],
  ["The Mayor and the mayoress", "mayor", "minister", { wholeWords: true }, "The minister and the mayoress", 1],
  ["The Mayor and the mayor", "mayor", "minister", { matchCase: true }, "The Mayor and the minister", 1],
  ["נמל חיפה ונמל יפו", "נמל", "מעגן", { wholeWords: true }, "מעגן חיפה ונמל יפו", 1],
  ["a.b a+b", "a.b", "$&$1", {}, "$&$1 a+b", 1],
  ["nothing", "x", "y", {}, "nothing", 0],
] as const)("%s: %s → %s %j", (text, find, replacement, options, expected, found) => {
  expect(replaceWords(text, find, replacement, options)).toEqual({ text: expected, found });
});

test("whatever is looked for is taken as it stands", () => {
  fc.assert(
    fc.property(fc.string(), fc.string({ minLength: 1 }), (text, find) => {
      const expected = text.split(find);
      expect(replaceWords(text, find, "~", { matchCase: true })).toEqual({
        text: expected.join("~"),
        found: expected.length - 1,
      });
    }),
  );
});
