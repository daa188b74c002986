import { expect, test } from "vitest";
import { openMark, openMarks } from "./open-mark.ts";

test.each([
  ["The mayor, TK, said", "TK"],
  ["TKTK people", "TKTK"],
  ["(TK)", "TK"],
  ["[TK date]", "TK"],
  ["in TK 2026", "TK"],
  ["TK", "TK"],
  ["שם השר: טק", "טק"],
  ["[טק]", "טק"],
  ["טקטק אנשים", "טקטק"],
  ["ביג טק היא תעשייה. המספר: טק", "טק"],
])("%s is open", (text, mark) => {
  expect(openMark(text)).toBe(mark);
});

test.each([
  "ATK and TKO",
  "the tk files",
  "Tk toolkit",
  "TK1985 landed",
  "Shoppers at TK Maxx",
  "TK Elevator said",
  "הייטק",
  "היי-טק",
  "היי־טק",
  "היי טק",
  "ביג טק",
  "טקס",
  "בטקס",
  "",
])("%s is not", (text) => {
  expect(openMark(text)).toBeNull();
});

test("every one of several is found, and what is none is passed over", () => {
  const text = "TK of TK Maxx, טק and ביג טק, TKTK. TK";
  expect(openMarks(text).map(({ from, to }) => text.slice(from, to))).toEqual(["TK", "טק", "TKTK", "TK"]);
  expect(openMarks(text)[0]).toEqual({ from: 0, to: 2 });
  expect(openMarks("none")).toEqual([]);
});
