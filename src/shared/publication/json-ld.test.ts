import { describe, expect, test } from "vitest";
import { emptyCredit } from "../credit/credit.ts";
import { correction, type PhotoUse, paragraph, photoNode, storyDocument } from "../document/build.ts";
import { wholePicture } from "../document/crop.ts";
import { newsArticle } from "./json-ld.ts";
import { pageContext } from "./page-context.ts";
import { renderPage } from "./render-page.ts";
import { type CardName, cardKey, pictureKey } from "./rendition-plan.ts";
import {
  parsedCredit,
  type SampleChanges,
  sampleId,
  sampleInput,
  samplePhoto,
  sampleRenditions,
  sampleTime,
} from "./testing/page-samples.ts";

const article = (changes: SampleChanges = {}) => newsArticle(pageContext(sampleInput(changes)));

function images(...uses: PhotoUse[]): Record<string, unknown>[] {
  const document = storyDocument({ headline: "x" }, uses.map(photoNode));
  return (article({ document, photos: [samplePhoto(1), samplePhoto(2)] }).image ?? []) as Record<string, unknown>[];
}

test("a story with everything", () => {
  const document = storyDocument({ headline: "The ferry returns", standfirst: "After eleven weeks" }, [
    photoNode({ photo: sampleId(1), caption: "The quay", alt: "A ferry" }),
  ]);
  const modified = { ...sampleTime, iso: "2026-11-22T16:40:00+02:00" };
  const profile = { baseUrl: "https://post.example/" };
  expect(article({ document, photos: [samplePhoto(1)], profile, fields: { section: "Coast" }, modified })).toEqual({
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    mainEntityOfPage: "https://post.example/ferry-returns/",
    url: "https://post.example/ferry-returns/",
    headline: "The ferry returns",
    description: "After eleven weeks",
    articleSection: "Coast",
    inLanguage: "en",
    datePublished: "2026-11-22T14:05:00+02:00",
    dateModified: "2026-11-22T16:40:00+02:00",
    author: [{ "@type": "Person", name: "Miriam Adler" }],
    wordCount: 0,
    isAccessibleForFree: true,
    publisher: { "@type": "NewsMediaOrganization", name: "The Harbour Post", url: "https://post.example/" },
    image: [
      {
        "@type": "ImageObject",
        contentUrl: "https://post.example/ferry-returns/img/harbour-1-1200.jpg",
        width: 1200,
        height: 800,
        caption: "The quay",
        creator: [{ "@type": "Person", name: "Rivka Tal" }],
        creditText: "Rivka Tal / Reuters",
        copyrightNotice: "© Rivka Tal",
      },
    ],
  });
});

test("a story with as little as possible claims nothing", () => {
  expect(article({ profile: { name: "" }, fields: { byline: { names: [" "], none: false } } })).toEqual({
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    headline: "The ferry returns",
    inLanguage: "en",
    datePublished: "2026-11-22T14:05:00+02:00",
    dateModified: "2026-11-22T14:05:00+02:00",
    wordCount: 0,
    isAccessibleForFree: true,
  });
});

test("a story without a byline is by the publication, never by an invented person", () => {
  const byline = { names: ["Miriam Adler"], none: true };
  expect(article({ fields: { byline } }).author).toEqual([
    { "@type": "NewsMediaOrganization", name: "The Harbour Post" },
  ]);
});

test("writers, topics, place, corrections and principles are told where the publication has them", () => {
  const document = storyDocument({ headline: "x" }, [
    paragraph("Two words."),
    correction("It was 1998.", { date: "2026-11-22" }),
    correction("Also lorries.", { kind: "clarification" }),
    correction(""),
  ]);
  const told = article({
    document,
    fields: {
      byline: { names: ["Ann Lee", "Ben Ray"], none: false },
      tags: ["Ferries", " "],
      dateline: "NORTH  QUAY",
      seoTitle: "Ferry again",
      canonicalUrl: "https://other.example/ferry",
    },
    profile: {
      baseUrl: "https://post.example",
      contributors: [
        { name: "Ann Lee", url: "https://post.example/ann" },
        { name: "Ben Ray", url: "javascript:alert(1)" },
      ],
      principlesUrl: "https://post.example/principles",
      noBylines: { text: "Some stories have none.", url: "https://post.example/no-bylines" },
      logo: { data: "data:image/png;base64,AAAA", width: 200, height: 50 },
    },
  });
  expect(told).toMatchObject({
    mainEntityOfPage: "https://other.example/ferry",
    url: "https://post.example/ferry-returns/",
    alternativeHeadline: "Ferry again",
    author: [
      { "@type": "Person", name: "Ann Lee", url: "https://post.example/ann" },
      { "@type": "Person", name: "Ben Ray" },
    ],
    keywords: ["Ferries"],
    dateline: "NORTH QUAY",
    wordCount: 7,
    publishingPrinciples: "https://post.example/principles",
    publisher: {
      logo: { "@type": "ImageObject", url: "https://post.example/ferry-returns/logo.png", width: 200, height: 50 },
      publishingPrinciples: "https://post.example/principles",
      noBylinesPolicy: "https://post.example/no-bylines",
    },
    correction: [
      { "@type": "CorrectionComment", text: "It was 1998.", datePublished: "2026-11-22" },
      { "@type": "CorrectionComment", text: "Also lorries." },
    ],
  });
  expect((told.author as object[])[1]).not.toHaveProperty("url");
});

test("a mark in SVG has no file beside the page, because it could run there", () => {
  const logo = { data: "data:image/svg+xml;base64,AAAA", width: 200, height: 50 };
  expect(article({ profile: { logo } }).publisher).not.toHaveProperty("logo");
});

describe("pictures", () => {
  test("the picture that stands for the story comes first, in each shape that it was cut to, with the same credit", () => {
    const photo = samplePhoto(1, { webStatement: "https://agency.example/terms", licensorUrl: "javascript:alert(1)" });
    const document = storyDocument({ headline: "x" }, [photoNode({ photo: photo.id })]);
    const input = sampleInput({ document, photos: [photo] });
    const card = (name: CardName, height: number) => [
      cardKey({ photo: photo.id }, name),
      [{ path: `img/card-${name}.jpg`, format: "jpeg" as const, width: 1200, height }],
    ];
    const renditions = {
      ...input.renditions,
      ...Object.fromEntries([card("social", 630), card("16x9", 675), card("4x3", 900), card("1x1", 1200)]),
    };
    const found = newsArticle(pageContext({ ...input, renditions })).image as Record<string, unknown>[];
    expect(found.map(({ contentUrl, height }) => [contentUrl, height])).toEqual([
      ["img/card-16x9.jpg", 675],
      ["img/card-4x3.jpg", 900],
      ["img/card-1x1.jpg", 1200],
      ["img/harbour-1-1200.jpg", 800],
    ]);
    for (const image of found) {
      expect(image).toMatchObject({ creditText: "Rivka Tal / Reuters", license: "https://agency.example/terms" });
      expect(image).not.toHaveProperty("acquireLicensePage");
    }
    // A square crop is its own square card: one file, one object.
    const plain = input.renditions[photo.id]?.find(({ width, format }) => width === 1200 && format === "jpeg");
    const same = { ...renditions, [cardKey({ photo: photo.id }, "1x1")]: plain ? [plain] : [] };
    const fewer = newsArticle(pageContext({ ...input, renditions: same })).image as Record<string, unknown>[];
    expect(fewer.map(({ contentUrl }) => contentUrl)).toEqual([
      "img/card-16x9.jpg",
      "img/card-4x3.jpg",
      "img/harbour-1-1200.jpg",
    ]);
  });

  test("each has one object, used twice or not; placeholders have none", () => {
    const used = images({ photo: sampleId(1) }, { photo: sampleId(2) }, { photo: sampleId(1) }, {});
    expect(used.map(({ contentUrl }) => contentUrl)).toEqual(["img/harbour-1-1200.jpg", "img/harbour-2-1200.jpg"]);
  });
  test("another crop of a picture is another file, listed once with the same credit", () => {
    const crop = { ...wholePicture, x: 0.25, width: 0.5 };
    const photo = samplePhoto(1);
    const [whole, part] = [{ photo: photo.id }, { photo: photo.id, crop }];
    const document = storyDocument(
      { headline: "x" },
      [whole, part, whole, { ...part, caption: "Again" }].map(photoNode),
    );
    const input = sampleInput({ document, photos: [photo] });
    const renditions = {
      ...input.renditions,
      [pictureKey(part)]: sampleRenditions({ ...photo, file: "cut.jpg", width: 900 }),
    };
    const used = newsArticle(pageContext({ ...input, renditions })).image as Record<string, unknown>[];
    expect(used.map(({ contentUrl }) => contentUrl)).toEqual(["img/harbour-1-1200.jpg", "img/cut-800.jpg"]);
    for (const image of used)
      expect(image).toMatchObject({ creditText: "Rivka Tal / Reuters", copyrightNotice: "© Rivka Tal" });
  });
  test("a caption in another language says so", () => {
    expect(images({ photo: sampleId(1), caption: "הרציף" })[0]).toMatchObject({ caption: "הרציף", inLanguage: "he" });
    expect(images({ photo: sampleId(1), caption: "The quay" })[0]).not.toHaveProperty("inLanguage");
  });
  test("whoever made the picture is its creator; without a name, the organisation that the credit begins with", () => {
    const agencies = parsedCredit({ name: "DHA", role: "agency" }, { name: "AP", role: "distributor" });
    expect(images({ photo: sampleId(1), credit: agencies })[0]).toMatchObject({
      creator: [{ "@type": "Organization", name: "DHA" }],
    });
    const two = parsedCredit(
      { name: "Ann Lee", role: "photographer" },
      { name: "Ben Ray", role: "illustrator" },
      { name: "AP", role: "agency" },
    );
    expect(images({ photo: sampleId(1), credit: two })[0]).toMatchObject({
      creator: [
        { "@type": "Person", name: "Ann Lee" },
        { "@type": "Person", name: "Ben Ray" },
      ],
    });
  });
  test("nobody is named where the credit names nobody", () => {
    for (const credit of [emptyCredit, { ...emptyCredit, exempt: "Own graphic" }]) {
      const [image] = images({ photo: sampleId(1), credit });
      expect(image).not.toHaveProperty("creator");
      expect(image).not.toHaveProperty("creditText");
    }
  });
});

test("what stands in the page is read back as the same facts", () => {
  const input = sampleInput({ document: storyDocument({ headline: "a </script> & <!-- b" }, []) });
  const json = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(renderPage(input))?.[1] ?? "";
  expect(JSON.parse(json)).toEqual(newsArticle(pageContext(input)));
});
