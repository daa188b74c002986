import { expect, test } from "vitest";
import { printedDifference } from "./printed-lines.ts";

test("what differs in print is told, but for the story's own lines, and a line that is there twice as often as it is", () => {
  const before = ["A wall", "Monday", "It stands.", "(Photo: A)"];
  const after = ["A wall", "Tuesday", "It stands.", "(Photo: B)", "More.", "It stands."];
  expect(printedDifference(before, after, new Set(["More."]))).toEqual({
    before: ["Monday", "(Photo: A)"],
    after: ["Tuesday", "(Photo: B)", "It stands."],
  });
  expect(printedDifference(before, before, new Set())).toEqual({ before: [], after: [] });
});
