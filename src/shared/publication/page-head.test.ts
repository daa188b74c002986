import { describe, expect, test } from "vitest";
import { photoNode, storyDocument } from "../document/build.ts";
import { pageContext } from "./page-context.ts";
import { renderPageHead } from "./page-head.ts";
import { type SampleChanges, sampleId, sampleInput, samplePhoto, sampleTime } from "./testing/page-samples.ts";

function head(changes: SampleChanges = {}): string[] {
  const html = renderPageHead(pageContext(sampleInput(changes)));
  return html
    .replace(/<style>.*<\/style>\n<script.*/s, "")
    .trim()
    .split("\n");
}

const withPhoto: SampleChanges = {
  document: storyDocument({ headline: "The ferry returns", standfirst: "After eleven\nweeks" }, [
    photoNode({ photo: sampleId(1), alt: "A ferry" }),
  ]),
  photos: [samplePhoto(1)],
};

test("a page with everything", () => {
  const changes: SampleChanges = {
    ...withPhoto,
    fields: { section: "Coast" },
    profile: { baseUrl: "https://post.example/" },
    modified: { ...sampleTime, iso: "2026-11-22T16:40:00+02:00" },
  };
  expect(head(changes)).toEqual([
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    "<title>The ferry returns – The Harbour Post</title>",
    '<meta name="description" content="After eleven weeks">',
    '<meta name="author" content="Miriam Adler">',
    '<meta name="robots" content="max-image-preview:large">',
    '<meta name="color-scheme" content="light dark">',
    '<meta name="galley-story" content="01990000-0000-7000-8000-000000000000">',
    '<link rel="canonical" href="https://post.example/ferry-returns/">',
    '<link rel="alternate" type="application/json" href="article.ninjs.json">',
    '<link rel="alternate" type="text/markdown" href="article.md">',
    '<link rel="alternate" type="text/plain" href="article.txt">',
    '<meta property="og:type" content="article">',
    '<meta property="og:title" content="The ferry returns">',
    '<meta property="og:description" content="After eleven weeks">',
    '<meta property="og:url" content="https://post.example/ferry-returns/">',
    '<meta property="og:site_name" content="The Harbour Post">',
    '<meta property="og:locale" content="en_US">',
    '<meta property="og:image" content="https://post.example/ferry-returns/img/harbour-1-1200.jpg">',
    '<meta property="og:image:type" content="image/jpeg">',
    '<meta property="og:image:width" content="1200">',
    '<meta property="og:image:height" content="800">',
    '<meta property="og:image:alt" content="A ferry">',
    '<meta property="article:published_time" content="2026-11-22T14:05:00+02:00">',
    '<meta property="article:modified_time" content="2026-11-22T16:40:00+02:00">',
    '<meta property="article:section" content="Coast">',
    '<meta name="twitter:card" content="summary_large_image">',
  ]);
});

test("a page with as little as possible", () => {
  expect(head({ profile: { name: "" } })).toEqual([
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    "<title>The ferry returns</title>",
    '<meta name="author" content="Miriam Adler">',
    '<meta name="robots" content="max-image-preview:large">',
    '<meta name="color-scheme" content="light dark">',
    '<meta name="galley-story" content="01990000-0000-7000-8000-000000000000">',
    '<link rel="alternate" type="application/json" href="article.ninjs.json">',
    '<link rel="alternate" type="text/markdown" href="article.md">',
    '<link rel="alternate" type="text/plain" href="article.txt">',
    '<meta property="og:type" content="article">',
    '<meta property="og:title" content="The ferry returns">',
    '<meta property="og:locale" content="en_US">',
    '<meta property="article:published_time" content="2026-11-22T14:05:00+02:00">',
    '<meta name="twitter:card" content="summary">',
  ]);
});

describe("single facts", () => {
  test("what the story tells search engines and networks goes to each of them", () => {
    const lines = head({
      ...withPhoto,
      fields: {
        seoTitle: "Ferry again",
        socialText: "You waited. So did\nthey.",
        canonicalUrl: "https://other.example/ferry",
        tags: ["Ferries", "Islands"],
        byline: { names: ["Ann Lee", "Ben Ray"], none: false },
      },
      profile: {
        baseUrl: "https://post.example",
        contributors: [{ name: "Ann Lee", url: "https://post.example/ann" }],
      },
    });
    for (const line of [
      "<title>Ferry again – The Harbour Post</title>",
      '<meta name="description" content="After eleven weeks">',
      '<meta name="author" content="Ann Lee">',
      '<meta name="author" content="Ben Ray">',
      '<link rel="canonical" href="https://other.example/ferry">',
      '<meta property="og:title" content="The ferry returns">',
      '<meta property="og:description" content="You waited. So did they.">',
      '<meta property="og:url" content="https://other.example/ferry">',
      '<meta property="article:author" content="https://post.example/ann">',
      '<meta property="article:tag" content="Ferries">',
      '<meta property="article:tag" content="Islands">',
    ]) {
      expect(lines).toContain(line);
    }
  });
  test("an original without an address of the web is none", () => {
    expect(head({ fields: { canonicalUrl: "javascript:alert(1)" } }).join()).not.toMatch(/canonical|og:url/);
  });
  test("the summary goes before the standfirst", () => {
    expect(head({ ...withPhoto, fields: { summary: "In short" } })).toContain(
      '<meta name="description" content="In short">',
    );
  });
  test("without a base address there is no address of a picture to give", () => {
    const lines = head(withPhoto).join("\n");
    expect(lines).not.toContain("og:image");
    expect(lines).toContain('<meta name="twitter:card" content="summary">');
  });
  test.each([
    ["he", "he_IL"],
    ["en-GB", "en_GB"],
    ["pt-BR", "pt_BR"],
    ["zh-Hant-TW", "zh_TW"],
  ])("locale of %s", (language, locale) => {
    expect(head({ fields: { language } })).toContain(`<meta property="og:locale" content="${locale}">`);
  });
  test("no territory is guessed", () => {
    expect(head({ fields: { language: "yi" } }).join()).not.toContain("og:locale");
  });
});
