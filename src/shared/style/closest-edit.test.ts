import fc from "fast-check";
import { expect, test } from "vitest";
import { edited } from "../checks/text/edit.ts";
import { closestEdit } from "./closest-edit.ts";

test("only what differs is written over", () => {
  expect(closestEdit("Nine per cent", 5, 13, "percent")).toEqual({ start: 8, end: 9, text: "" });
  expect(closestEdit("5kg", 0, 3, "5 kg")).toEqual({ start: 1, end: 1, text: " " });
  expect(closestEdit("😀", 0, 2, "😁")).toEqual({ start: 0, end: 2, text: "😁" });
});

test("the text becomes what was to be written", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), fc.nat(4), (text, instead, from) => {
      const start = Math.min(from, text.length);
      expect(edited(text, [closestEdit(text, start, text.length, instead)])).toBe(text.slice(0, start) + instead);
    }),
  );
});
