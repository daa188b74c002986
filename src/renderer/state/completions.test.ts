import { expect, test } from "vitest";
import { matching } from "./completions.ts";

const names = ["City hall", "Harbour", "Old Harbour", "Café scene", "עִירִיָּה", "Hall"];

test.each([
  ["", names],
  ["ha", ["City hall", "Harbour", "Old Harbour", "Hall"]],
  ["old h", ["Old Harbour"]],
  ["cafe", ["Café scene"]],
  ["עיר", ["עִירִיָּה"]],
  ["arbour", []],
  // What is typed whole needs no offer; another one that begins with it may be meant.
  ["Hall", ["City hall"]],
])("%j is completed by a name with a word that begins so, however it is accented or pointed", (typed, found) => {
  expect(matching(names, typed)).toEqual(found);
});
