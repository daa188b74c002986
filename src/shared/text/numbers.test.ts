import { expect, test } from "vitest";
import { isNumber, isSignedNumber, numericColumns } from "./numbers.ts";

test("numbers with what belongs to them, and nothing else", () => {
  for (const text of ["3", "-3", "− 4.5", "1,200", "45%", "₪ 12", "12:30", "1 200 km"])
    expect(isNumber(text)).toBe(true);
  for (const text of ["", "-", "3-", "10-12", "about 3", "3 כ"]) expect(isNumber(text)).toBe(false);
  expect(["-3", "+2%", "−1"].map(isSignedNumber)).toEqual([true, true, true]);
  expect(["3", "3-", "-", "- three"].map(isSignedNumber)).toEqual([false, false, false, false]);
});

test("a column of numbers has a number and nothing but numbers under its head", () => {
  const rows = [
    ["Day", "2020", "2021", ""],
    ["Sunday", "1", "-3", ""],
    ["Monday", "", "few", ""],
  ];
  expect([...numericColumns(rows, true)]).toEqual([1]);
  expect([...numericColumns(rows.slice(1), false)]).toEqual([1]);
});
