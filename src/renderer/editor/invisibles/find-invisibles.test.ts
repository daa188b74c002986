import { expect, test } from "vitest";
import { findInvisibles } from "./find-invisibles.ts";

const seen = (text: string) => findInvisibles(text).map(({ at, sign }) => `${at} ${sign}`);

test("spaces, those that do not break, marks of direction and what has no width are told apart", () => {
  expect(seen("a b\u00A0c\u202Fd")).toEqual(["1 space", "3 hard", "5 hard"]);
  expect(seen("שלום\u200F, \u200Eabc\u200B")).toEqual(["4 RLM", "6 space", "7 LRM", "11 ZWSP"]);
  expect(seen("\uFEFFx\u00ADy\u2009z\u3000")).toEqual(["0 BOM", "2 SHY", "4 space", "6 space"]);
});

test("a joiner shows in words, and not inside a picture letter", () => {
  expect(seen("👩\u200D🚒 क\u200Dष")).toEqual(["5 space", "7 ZWJ"]);
  expect(seen("❤\uFE0F\u200D🔥")).toEqual([]);
  expect(seen("")).toEqual([]);
});
