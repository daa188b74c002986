import fc from "fast-check";
import { expect, test } from "vitest";
import { movedLetters, movedSpots, movedWholes } from "./text-spot.ts";

const spot = (from: number, to: number) => ({ key: "1", from, to });
const moved = (before: string, after: string, from: number, to: number) => movedSpots([spot(from, to)], before, after);

test("what stands before a change stays, what stands behind it moves with its words", () => {
  expect(moved("the harbor gates", "the harbor's gates", 0, 3)).toEqual([spot(0, 3)]);
  expect(moved("the gates", "the harbor gates", 4, 9)).toEqual([spot(11, 16)]);
  expect(moved("the harbor gates", "the gates", 11, 16)).toEqual([spot(4, 9)]);
});

test("words that are typed into are marked no more", () => {
  expect(moved("the gaets", "the gates", 4, 9)).toEqual([]);
  expect(moved("the gate", "the gates", 4, 8)).toEqual([]);
  expect(moved("the gate", "thegate", 4, 8)).toEqual([]);
  expect(moved("the gate", "", 4, 8)).toEqual([]);
});

test("a full stop or a space beside a word leaves it marked", () => {
  expect(moved("the gate", "the gate.", 4, 8)).toEqual([spot(4, 8)]);
  expect(moved("the gate", "the  gate", 4, 8)).toEqual([spot(5, 9)]);
  expect(moved("שער", "שער,", 0, 3)).toEqual([spot(0, 3)]);
});

test("a space stays marked when a word begins beside it, and a whole text while it grows and shrinks", () => {
  expect(movedLetters([spot(3, 4)], "the ", "the g")).toEqual([spot(3, 4)]);
  expect(movedLetters([spot(3, 4)], "the gate", "thegate")).toEqual([]);
  expect(movedWholes([spot(0, 4)], "gate", "gates")).toEqual([spot(0, 5)]);
  expect(movedWholes([spot(0, 4)], "gate", "gte")).toEqual([spot(0, 3)]);
  expect(movedWholes([spot(0, 4)], "gate", "")).toEqual([]);
  expect(movedWholes([spot(0, 3)], "the gate", "the old gate")).toEqual([spot(0, 3)]);
});

test("a marked text is always the text that was marked", () => {
  const edit = fc.record({
    text: fc.string({ maxLength: 30 }),
    at: fc.nat(30),
    cut: fc.nat(5),
    put: fc.string({ maxLength: 4 }),
  });
  fc.assert(
    fc.property(edit, fc.nat(30), fc.nat(8), ({ text, at, cut, put }, from, size) => {
      const to = Math.min(text.length, from + size);
      const after = text.slice(0, at) + put + text.slice(at + cut);
      if (from >= to) return;
      for (const one of moved(text, after, from, to)) expect(after.slice(one.from, one.to)).toBe(text.slice(from, to));
    }),
  );
});
