import { describe, expect, test } from "vitest";
import { gallery, paragraph, photoNode, storyDocument } from "../document/build.ts";
import { pageFiles } from "./page-files.ts";
import { renderPage } from "./render-page.ts";
import { pageCorpus } from "./testing/page-corpus.ts";
import { type SampleChanges, sampleId, sampleInput, samplePhoto, sampleTime } from "./testing/page-samples.ts";

const page = (changes: SampleChanges = {}) => renderPage(sampleInput(changes));
const bodyOf = (html: string) => html.slice(html.indexOf("<body>"));

describe("the frame", () => {
  test("names the story's language and direction, and holds one headline and one article", () => {
    expect(page()).toMatch(/^<!DOCTYPE html>\n<html lang="en" dir="ltr">\n<head>\n<meta charset="utf-8">\n/);
    expect(page({ fields: { language: "he" } })).toContain('<html lang="he" dir="rtl">');
    for (const html of Object.values(pageCorpus()).map(renderPage)) {
      expect(html.match(/<h1[ >]/g)).toHaveLength(1);
      expect(html.match(/<main>\n<article>/g)).toHaveLength(1);
      expect(html.endsWith("</body>\n</html>\n")).toBe(true);
    }
  });
  test("no id is given twice, and every link inside the page arrives", () => {
    for (const html of Object.values(pageCorpus()).map(renderPage)) {
      const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const [, target] of html.matchAll(/ href="#([^"]*)"/g)) expect(ids).toContain(target);
      for (const [, target] of html.matchAll(/ aria-labelledby="([^"]*)"/g)) expect(ids).toContain(target);
    }
  });
  test("asks for nothing from elsewhere, and runs nothing", () => {
    for (const html of Object.values(pageCorpus()).map(renderPage)) {
      expect(html).not.toMatch(/<(?:script(?! type="application\/ld\+json">)|iframe|object|embed|base|form)/);
      expect(html).not.toMatch(/<link(?! rel="(?:canonical|alternate)")/);
      expect(html).not.toMatch(/@import|url\(/);
      for (const [, address] of html.matchAll(/ src(?:set)?="([^"]*)"/g))
        expect(address).toMatch(/^(?:img\/|data:image\/svg\+xml;base64,)/);
    }
  });
});

describe("the head of the article", () => {
  const head = (changes: SampleChanges) => /<header class="head">.*?<\/header>/s.exec(page(changes))?.[0];
  test("in English", () => {
    const document = storyDocument({ kicker: "Islands", headline: "Ferry", standfirst: "At last" }, []);
    const fields = { byline: { names: ["Miriam Adler", "דנה כהן", "Joan Whitfield"], none: false } };
    const modified = { ...sampleTime, iso: "2026-11-22T16:40:00+02:00", hour: 16, minute: 40 };
    expect(head({ document, fields, modified })).toBe(
      [
        '<header class="head">',
        '<p class="kicker">Islands</p>',
        '<h1 class="headline">Ferry</h1>',
        '<p class="standfirst">At last</p>',
        '<div class="sign">',
        '<address class="byline">By <bdi class="name">Miriam Adler</bdi>, <bdi class="name" lang="he">דנה כהן</bdi> and <bdi class="name">Joan Whitfield</bdi></address>',
        '<p class="times"><time datetime="2026-11-22T14:05:00+02:00">22 November 2026, 14:05</time> <span class="updated">Updated <time datetime="2026-11-22T16:40:00+02:00">22 November 2026, 16:40</time></span></p>',
        "</div>",
        "</header>",
      ].join("\n"),
    );
  });
  test("in Hebrew, with an English kicker", () => {
    const document = storyDocument({ kicker: "Islands", headline: "המעבורת" }, []);
    expect(head({ document, fields: { language: "he", byline: { names: ["דנה כהן"], none: false } } })).toBe(
      [
        '<header class="head">',
        '<p class="kicker" lang="en" dir="ltr">Islands</p>',
        '<h1 class="headline">המעבורת</h1>',
        '<div class="sign">',
        '<address class="byline">מאת <bdi class="name">דנה כהן</bdi></address>',
        '<p class="times"><time datetime="2026-11-22T14:05:00+02:00">22 בנובמבר 2026, 14:05</time></p>',
        "</div>",
        "</header>",
      ].join("\n"),
    );
  });
  test("prints no byline when there is none, by choice or not yet", () => {
    expect(head({ fields: { byline: { names: ["Miriam Adler"], none: true } } })).not.toContain("<address");
    expect(head({ fields: { byline: { names: [], none: false } } })).not.toContain("<address");
  });
  test("of a story without a headline says that one is to come", () => {
    expect(head({ document: storyDocument({}, []) })).toContain('<h1 class="headline missing">Headline to come</h1>');
  });
});

describe("the publication's furniture", () => {
  const profile = {
    baseUrl: "https://post.example",
    follow: [
      { label: "Facebook", url: "https://social.example/post" },
      { label: "Trap", url: "javascript:alert(1)" },
      { label: " ", url: "https://social.example/blank" },
    ],
    commentsPolicy: "Be kind.\n\nSign your name.",
  };
  test("is on the page unless the story switches it off", () => {
    const html = bodyOf(page({ profile }));
    expect(html).toContain('<p class="publication"><a href="https://post.example/">The Harbour Post</a></p>');
    expect(html).toContain(
      '<nav class="follow" aria-labelledby="story-follow">\n<p class="row-title" id="story-follow">Follow The Harbour Post</p>\n<ul>\n<li><a href="https://social.example/post">Facebook</a></li>\n</ul>\n</nav>',
    );
    expect(html).toContain(
      '<section class="comments" aria-labelledby="comments-title">\n<h2 id="comments-title">Comments</h2>\n<p>Be kind.</p>\n<p>Sign your name.</p>\n</section>',
    );
    const off = bodyOf(
      page({ profile: { ...profile, shareLinks: false }, fields: { followBar: false, commentsNotice: false } }),
    );
    expect(off).not.toContain("<nav");
    expect(off).not.toContain("comments");
  });
  test("is left out where the publication has none", () => {
    const html = bodyOf(page({ profile: { name: "" } }));
    expect(html).not.toMatch(/<nav|comments|masthead/);
  });
  test("is marked with the publication's language in a story of another", () => {
    const html = bodyOf(page({ profile, fields: { language: "he" } }));
    expect(html).toContain('<p class="publication" lang="en" dir="ltr">');
    expect(html).toContain('<p lang="en" dir="ltr">Be kind.</p>');
    expect(html).toContain('<h2 id="comments-title">תגובות</h2>');
  });
});

describe("the view of all photos", () => {
  const photos = [samplePhoto(1), samplePhoto(2)];
  const document = storyDocument({ headline: "x" }, [
    photoNode(),
    gallery([photoNode({ photo: sampleId(1), alt: "a", caption: "One" }), photoNode({ photo: sampleId(2), alt: "b" })]),
  ]);
  test("shows each picture once more, large, with caption and credit, and leads back to its place", () => {
    const view = page({ document, photos }).split('<section id="photos"')[1] ?? "";
    expect(view).toContain('tabindex="-1" aria-labelledby="photos-title">');
    expect(view).toContain('<h2 id="photos-title">All 2 photos</h2>\n<a class="close" href="#story">Close</a>');
    expect(view.match(/<img [^>]*loading="lazy"/g)).toHaveLength(2);
    expect(view.match(/<span class="credit">/g)).toHaveLength(2);
    expect(view).toContain('<span class="caption">One</span>');
    expect(view).toContain('<li id="photos-2">');
    expect(view).toContain('<a class="in-story" href="#photo-2">Show in the story</a>');
    expect(view).not.toContain("#photo-1");
  });
  test("is not there for a single picture", () => {
    const single = storyDocument({ headline: "x" }, [photoNode({ photo: sampleId(1), alt: "a" })]);
    expect(page({ document: single, photos })).not.toContain('id="photos"');
  });
});

test("same input, same text, and the input stays as it was", () => {
  for (const input of Object.values(pageCorpus())) {
    const before = structuredClone(input);
    const html = renderPage(input);
    expect(renderPage(structuredClone(input))).toBe(html);
    expect(input).toEqual(before);
  }
});

test("the order of photos and renditions in the input does not matter", () => {
  const { english } = pageCorpus();
  if (!english) throw new Error("no English page");
  const turned = {
    ...english,
    photos: Object.fromEntries(Object.entries(english.photos).reverse()),
    renditions: Object.fromEntries(Object.entries(english.renditions).map(([id, files]) => [id, [...files].reverse()])),
  };
  expect(renderPage(turned)).toBe(renderPage(english));
});

test("the files of a story are its page, last, and the same story for machines", () => {
  const input = sampleInput({ document: storyDocument({ headline: "x" }, [paragraph("y")]) });
  const files = pageFiles(input);
  const html = renderPage(input);
  expect(files.map(({ path }) => path)).toEqual(["article.ninjs.json", "article.md", "article.txt", "index.html"]);
  expect(files.at(-1)?.text).toBe(html);
  for (const { path, text } of files.slice(0, -1)) {
    expect(html).toContain(`href="${path}"`);
    expect(text).toMatch(/y.*\n$/s);
  }
});
