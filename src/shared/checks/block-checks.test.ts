import { describe, expect, test } from "vitest";
import {
  correction,
  divider,
  embed,
  factBox,
  heading,
  list,
  paragraph,
  phrase,
  storyDocument,
  table,
  textNode,
} from "../document/build.ts";
import type { BodyNode } from "../document/nodes.ts";
import { sampleFields } from "../publication/testing/page-samples.ts";
import { foundCodes } from "./testing/found-codes.ts";

const text = paragraph("The wall stands.");
const bold = (words: string) => paragraph([textNode(words, 1)]);
const long = "The wall stands as it stood before the storm of that long winter";

test.each<[string, BodyNode[]]>([
  ["heading.empty block:2", [text, heading("h2", " "), text]],
  ["heading.bare block:2", [text, heading("h2", "One"), heading("h2", "Two"), text]],
  ["heading.last block:2", [text, heading("h2", "One"), paragraph("")]],
  ["heading.long block:2", [text, heading("h2", "the ferry ".repeat(15)), text]],
  ["heading.fullStop block:2", [text, heading("h2", "The wall."), text]],
  ["heading.twice block:2", [text, heading("h2", "The ferry returns"), text]],
  ["heading.twice block:4", [text, heading("h2", "One"), text, heading("h2", "one"), text]],
  ["heading.bold block:2", [text, bold("The second year"), text]],
  ["paragraph.long block:1", [paragraph("The wall stands. ".repeat(100))]],
  ["paragraph.unfinished block:1", [paragraph(long)]],
  ["list.single block:2", [text, list("bullet", ["One"])]],
  ["divider.edge block:1", [divider(), text]],
  ["divider.edge block:2", [text, divider()]],
  ["divider.edge block:3", [text, divider(), divider(), text]],
  [
    "table.header block:2",
    [
      text,
      table(
        [
          ["a", "b"],
          ["1", "2"],
        ],
        false,
      ),
    ],
  ],
  [
    "table.empty block:2",
    [
      text,
      table([
        ["", ""],
        ["", ""],
      ]),
    ],
  ],
  ["factbox.empty block:2", [text, factBox("The wall", [""])]],
  ["embed.title block:2", [text, embed("https://post.example/film")]],
  ["correction.empty block:2", [text, correction("", { date: "2026-03-04" })]],
  ["correction.date block:2", [text, correction("The wall is older than we said.")]],
])("%s", (code, body) => {
  expect(foundCodes(body)).toEqual([code]);
});

test.each<[string, BodyNode[]]>([
  [
    "headings, each with its text",
    [heading("h2", "One"), heading("h3", "Of two parts"), text, heading("h2", "Two?"), text],
  ],
  ["a bold paragraph at the end, and two in a row", [text, bold("The end")]],
  ["bold words that are a sentence", [bold("The wall stands."), text]],
  ["a short line without a stop", [paragraph("Dana Kopel, Lantern Bay"), text]],
  ["a long one that ends in a mark", [paragraph(`${long}:`), paragraph(`“${long}”`), paragraph(`${long}…`)]],
  [
    "a list, a table with headers, one with a head column",
    [
      text,
      list("number", ["a", "b"]),
      table([
        ["a", "b"],
        ["1", "2"],
      ]),
    ],
  ],
  ["a divider between texts", [text, divider(), text]],
  [
    "cards with titles, boxes with facts, notices with words and day",
    [
      text,
      embed("https://post.example/film", "The film"),
      factBox("", ["Built in 1931"]),
      correction("It is older.", { date: "2026-03-04" }),
    ],
  ],
])("nothing: %s", (_name, body) => {
  expect(foundCodes(body)).toEqual([]);
});

describe("words of another script", () => {
  const foreign = (...body: BodyNode[]) => foundCodes(body).filter((code) => code.startsWith("text.foreign"));

  test("three in a row want a language", () => {
    expect(foreign(paragraph("He said: הקיר עומד במקומו today."))).toEqual(["text.foreign block:1"]);
    expect(foreign(paragraph("He said: שלום עולם today."))).toEqual([]);
    expect(foreign(paragraph([textNode("He said: "), phrase("הקיר עומד במקומו", "he"), textNode(" today.")]))).toEqual(
      [],
    );
    expect(foreign(paragraph("הקיר עומד במקומו"), text)).toEqual([]);
    expect(foreign({ ...paragraph("הקיר עומד במקומו today"), $: { language: "he" } }, text)).toEqual([]);
  });

  test("in a Hebrew story Latin names want none", () => {
    const hebrew = (words: string) =>
      foundCodes([], {
        document: storyDocument({ headline: "הקיר עומד", standfirst: "אחרי אחת עשרה שעות" }, [paragraph(words)]),
        fields: { ...sampleFields, language: "he" },
      });
    expect(hebrew("כך נכתב ב־The New York Times אתמול.")).toEqual([]);
    expect(hebrew("הוא אמר the wall still stands והלך.")).toEqual(["text.foreign block:1"]);
  });
});
