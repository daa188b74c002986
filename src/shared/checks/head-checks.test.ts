import { describe, expect, test } from "vitest";
import { type Head, paragraph, storyDocument } from "../document/build.ts";
import type { StoryFields } from "../stories.ts";
import { withoutBy } from "./byline-checks.ts";
import { foundCodes } from "./testing/found-codes.ts";

const headed = (head: Head) =>
  foundCodes([], {
    document: storyDocument({ headline: "The ferry returns", standfirst: "After eleven weeks", ...head }, [
      paragraph("Text"),
    ]),
  });
const signed = (...names: string[]) => foundCodes([paragraph("Text")], { fields: { byline: { names, none: false } } });
const facts = (fields: Partial<StoryFields>, sections: string[] = []) =>
  foundCodes([paragraph("Text")], { fields, profile: { sections } });

describe("the head", () => {
  test.each<[string, Head]>([
    ["headline.long headline", { headline: "the ferry ".repeat(12) }],
    ["headline.fullStop headline", { headline: "The ferry returns." }],
    ["headline.capitals headline", { headline: "THE FERRY RETURNS" }],
    ["kicker.repeated headline", { kicker: "The ferry", headline: "The ferry: it returns" }],
    ["standfirst.headline standfirst", { standfirst: "The ferry returns!" }],
    ["standfirst.short standfirst", { standfirst: "Weeks after" }],
  ])("%s", (code, head) => {
    expect(headed(head)).toEqual([code]);
  });

  test("a standfirst too long for its lines is noted, and that it cannot stand for a summary", () => {
    expect(headed({ standfirst: "After weeks. ".repeat(30) })).toEqual([
      "summary.missing story",
      "standfirst.long standfirst",
    ]);
  });

  test.each<[Head]>([
    [{ headline: "Ferry to return to the U.S." }],
    [{ headline: "The ferry returns…" }],
    [{ headline: "It left. It returns." }],
    [{ headline: "NATO and EU meet UN in NY" }],
    [{ headline: "BBC: NHS, TUC" + " at odds" }],
    [{ headline: "צה״ל חוזר לנמל" }],
    [{ kicker: "Sea", headline: "Sea walls rise" }],
    [{ kicker: "Harbour", headline: "Harbours of the north" }],
  ])("nothing: %j", (head) => {
    expect(headed(head)).toEqual([]);
  });
});

describe("the byline", () => {
  test.each([
    ["byline.twice byline", ["Dana Kopel", "dana  kopel"]],
    ["byline.by byline", ["By Dana Kopel"]],
    ["byline.by byline", ["מאת דנה קופל"]],
    ["byline.capitals byline", ["DANA KOPEL"]],
  ])("%s", (code, names) => {
    expect(signed(...names)).toEqual([code]);
  });

  test.each([
    [["Dana Kopel", "Dana Kopelman"]],
    [["AP"]],
    [["J.R. Ewing"]],
    [["Byron Smith"]],
    [["דנה קופל"]],
    [["Staff and agencies"]],
  ])("nothing: %j", (names) => {
    expect(signed(...names)).toEqual([]);
  });

  test("“By” is left out", () => {
    expect(["by Dana Kopel", "BY DANA", "מאת: דנה", "Byron"].map(withoutBy)).toEqual([
      "Dana Kopel",
      "DANA",
      "דנה",
      "Byron",
    ]);
  });
});

describe("the facts of a story", () => {
  test.each<[string, Partial<StoryFields>]>([
    ["summary.long", { summary: "The ferry sails. ".repeat(12) }],
    ["summary.headline", { summary: "The ferry returns." }],
    ["seo.long", { seoTitle: "ferry ".repeat(15) }],
    ["canonical.address", { canonicalUrl: "post.example/a" }],
    ["tag.twice", { tags: ["Sea", "sea"] }],
    ["slug.long", { slug: "ferry-".repeat(14) }],
    ["slug.placeholder", { slug: "untitled-2" }],
    ["slug.words", { slug: "council-elects-mayor" }],
    ["story.length", { targetLength: 400 }],
    ["story.language", { language: "he" }],
  ])("%s", (code, fields) => {
    expect(facts(fields)).toEqual([`${code} story`]);
  });

  test.each<[Partial<StoryFields>]>([
    [{ summary: "After eleven weeks in dock, it sails again." }],
    [{ slug: "ferry-is-back" }],
    [{ slug: "מעבורת-חוזרת" }],
    [{ canonicalUrl: "https://post.example/a", seoTitle: "The ferry is back", tags: ["Sea", "Ferries"] }],
    [{ targetLength: 1 }],
    [{ section: "Sea" }],
  ])("nothing: %j", (fields) => {
    expect(facts(fields)).toEqual([]);
  });

  test("a publication with sections wants one of them", () => {
    expect(facts({}, ["Sea", "Town"])).toEqual(["section.missing story"]);
    expect(facts({ section: "See" }, ["Sea", "Town"])).toEqual(["section.unknown story"]);
    expect(facts({ section: "Sea " }, ["Sea", "Town"])).toEqual([]);
  });

  test("a story without text, or in another script than its language's", () => {
    expect(foundCodes([paragraph(" ")])).toEqual(["story.noText story"]);
    const texts = ["הקיר עומד מאז הסערה.", "הוא נבנה מאבן.", "An English word: הקיר."].map((text) => paragraph(text));
    expect(foundCodes(texts)).toEqual([]);
    expect(foundCodes(texts.slice(0, 2))).toEqual(["story.language story"]);
  });
});
