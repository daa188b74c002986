import { expect, test } from "vitest";
import { paragraph } from "../document/build.ts";
import { findingsOf, foundCodes } from "./testing/found-codes.ts";
import { datesIn } from "./text/dates.ts";

const inText = (text: string) => foundCodes([paragraph(text)]).filter((code) => code.startsWith("date."));

test.each([
  ["On Tuesday, 4 March 2026 they met."],
  ["On Monday, March 3, 2026, they met."],
  ["On Fri., Mar. 3 they met."],
  ["The Sunday 1st of April 2024 issue"],
  ["ביום שלישי, 4 במרץ 2026, נפגשו."],
  ["ביום ב׳, 3.3.2026"],
  ["בשבת, 3 במרץ 2026"],
])("weekday and date do not go together in %j", (text) => {
  expect(inText(text)).toEqual(["date.weekday block:1"]);
});

test.each([
  ["On Tuesday, 3 March 2026 they met, and on Wednesday, March 4, 2026 again."],
  ["On Tue., 3 March they met."],
  ["Friday 13 March 2015 and Saturday, February 29, 2020"],
  ["From Monday to Wednesday, March 2-4, 2026; Monday-Wednesday, 2–4 March"],
  ["On Monday, 4 July, far away, they meet; Thursday 9 May 1790"],
  ["A Sunday in March 2026; in May 2026; 20 May 2026; May 20 people"],
  ["On Tuesday, March 3 1200 people came at 10:30"],
  ["ביום שלישי, 3 במרץ 2026, ובשבת, 7 במרץ, ראשון הדוברים; יום ג׳, 3.3.2026"],
  ["שני 3 במרץ 2026; בראשון 12 באפריל"],
])("nothing in %j", (text) => {
  expect(inText(text)).toEqual([]);
});

test.each([
  ["On 31 February 2026"],
  ["on June 31, 2026"],
  ["29 February 2025"],
  ["on 31 April"],
  ["ב־30 בפברואר 2026"],
])("the calendar has no such day: %j", (text) => {
  expect(inText(text)).toEqual(["date.impossible block:1"]);
});

test.each([
  ["29 February 2024"],
  ["In April 31 people came"],
  ["נהרגו 31 באפריל"],
  ["31 May 2026"],
  ["the 45 March protests"],
])("there is such a day, or it is no date: %j", (text) => {
  expect(inText(text)).toEqual([]);
});

test("the finding names the weekday, in the desk's language", () => {
  expect(findingsOf([paragraph("Tuesday, 4 March 2026")])[0]?.message).toContain("that date is a Wednesday");
});

test("a long text of figures and days is read to its end", () => {
  expect(datesIn("1 2 3 4 5 ".repeat(20_000))).toEqual([]);
  expect(datesIn(`${"Mon Tue Wed ".repeat(20_000)}1`)).toEqual([]);
});
