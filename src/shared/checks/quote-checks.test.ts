import { describe, expect, test } from "vitest";
import { paragraph, photoNode, pullQuote, quote } from "../document/build.ts";
import { sampleId } from "../publication/testing/page-samples.ts";
import { findingsOf, foundCodes } from "./testing/found-codes.ts";
import { edited } from "./text/edit.ts";
import { alikeQuotes } from "./text/quotation-marks.ts";

const inText = (...texts: string[]) => foundCodes(texts.map((text) => paragraph(text)));

describe("quotation marks", () => {
  test.each([
    ["He said “no and left."],
    ["He said no” and left."],
    ['He said "no and left.'],
    ["הוא אמר ״לא והלך."],
    ["« Non, dit-il."],
  ])("one without a partner in %j", (text) => {
    expect(inText(text).filter((code) => code.startsWith("text."))).toEqual(["text.quotes block:1"]);
  });

  test.each([
    ["He said “no” and “yes”."],
    ['A 19" rack and "words"; 5\'10" tall; "the class of 2020"'],
    ['צה״ל, המנכ"לית ורו"ח אמרו'],
    ['ב"ידיעות אחרונות" נכתב, ובצה"ל הגיבו'],
    ['הוא אמר: "צה"ל ינצח"'],
    ["„Ja“, sagte er. »Nein«, sagte sie. «Oui», dit-il."],
    ["’Tis the season of ’76"],
  ])("none in %j", (text) => {
    expect(inText(text).filter((code) => code.startsWith("text.quotes"))).toEqual([]);
  });

  test("a quotation that goes on opens anew in each paragraph and closes in the last", () => {
    expect(inText("“It began.", "“It went on.", "“It ended.”")).toEqual([]);
    expect(inText("“It began.", "Then he left.")).toEqual(["text.quotes block:1"]);
    const photo = photoNode({ photo: sampleId(1), alt: "A ferry", caption: "“The quay" });
    expect(foundCodes([paragraph("Text"), photo])).toEqual(["text.quotes photo:1"]);
  });

  test("straight and curly ones together are noted once, at the rarer", () => {
    const body = [paragraph("“One”"), paragraph('A "two" here'), paragraph("“Three”")];
    expect(foundCodes(body)).toEqual(["quote.mixed block:2"]);
    expect(findingsOf(body)[0]?.message).toContain("straight ones: 1, with curly ones: 2");
    expect(inText('"One"', 'and "two", of 19"')).toEqual([]);
  });

  test("are made alike", () => {
    const alike = (style: "curly" | "straight", text: string) => edited(text, alikeQuotes(style, text));
    expect(alike("curly", 'He said "no" ("yes"), of a 19" rack')).toBe('He said “no” (“yes”), of a 19" rack');
    expect(alike("straight", "He said “no”")).toBe('He said "no"');
    expect(alike("curly", 'צה"ל')).toBe('צה"ל');
  });
});

test("a quotation without words is warned about", () => {
  expect(foundCodes([paragraph("Text"), quote(" "), pullQuote("")])).toEqual([
    "quote.empty block:2",
    "quote.empty block:3",
  ]);
});

test("a pull quote is of the text, but for what “…” leaves out", () => {
  const text = paragraph("She said: “We built the wall in a year, with no help, and it stands.”");
  for (const lifted of ["We built the wall in a year", "“We built the wall … and it stands”", "[We] built the wall"]) {
    expect(foundCodes([text, pullQuote(lifted)]), lifted).toEqual([]);
  }
  expect(foundCodes([text, pullQuote("We built the walls in a year")])).toEqual(["pullquote.words block:2"]);
});
