import { describe, expect, test } from "vitest";
import { emptyCredit } from "../../../../credit/credit.ts";
import { parseCredit } from "../../../../credit/parse-credit.ts";
import { gallery, type PhotoUse, paragraph, photoNode, storyDocument } from "../../../../document/build.ts";
import type { BodyNode } from "../../../../document/nodes.ts";
import type { LibraryPhoto } from "../../../../photos.ts";
import { pageContext } from "../../../page-context.ts";
import { renderBody } from "../../../render-body.ts";
import { parsedCredit, type SampleChanges, sampleId, sampleInput, samplePhoto } from "../../../testing/page-samples.ts";

const library = [samplePhoto(1), samplePhoto(2), samplePhoto(3)];

function body(nodes: BodyNode[], changes: SampleChanges = {}, photos: LibraryPhoto[] = library): string {
  const document = storyDocument({ headline: "x" }, nodes);
  return renderBody(pageContext(sampleInput({ document, photos, ...changes })));
}
const use = (changes: PhotoUse = {}) => photoNode({ photo: sampleId(1), alt: "A ferry", ...changes });
const figcaption = (html: string) => /<figcaption>.*<\/figcaption>/s.exec(html)?.[0] ?? "";
const image = (html: string) => /<img[^>]*>/.exec(html)?.[0] ?? "";

test("a whole figure", () => {
  const sizes = "(min-width: 44rem) 40rem, 92vw";
  const set = (extension: string) =>
    [480, 800, 1200, 1600].map((width) => `img/harbour-1-${width}.${extension} ${width}w`).join(", ");
  expect(body([use({ caption: "The quay" })])).toBe(
    [
      '<figure id="photo-1" class="photo">',
      `<div class="frame"><picture><source type="image/avif" srcset="${set("avif")}" sizes="${sizes}"><source type="image/webp" srcset="${set("webp")}" sizes="${sizes}"><img src="img/harbour-1-1200.jpg" srcset="${set("jpg")}" sizes="${sizes}" width="1200" height="800" alt="A ferry" decoding="async" fetchpriority="high"></picture></div>`,
      '<figcaption><span class="caption">The quay</span> <span class="credit">(Photo: <bdi>Rivka Tal</bdi> / <bdi>Reuters</bdi>)</span></figcaption>',
      "</figure>",
    ].join("\n"),
  );
});

describe("the mark of a picture that is no plain photograph", () => {
  const made = (name: string, changes: Partial<LibraryPhoto> = {}) =>
    samplePhoto(1, { digitalSourceType: `http://cv.iptc.org/newscodes/digitalsourcetype/${name}`, ...changes });
  test("is printed between caption and credit, in the page's language", () => {
    const html = figcaption(body([use({ caption: "The quay" })], {}, [made("trainedAlgorithmicMedia")]));
    expect(html).toContain('The quay</span> <span class="origin">AI-generated image</span> <span class="credit">');
    const hebrew = body([use()], { fields: { language: "he" } }, [made("compositeCapture")]);
    expect(figcaption(hebrew)).toContain('<span class="origin">תמונה מורכבת</span>');
  });
  test("is not printed for a photograph, nor where the credit says it", () => {
    expect(body([use()], {}, [made("digitalCapture")])).not.toContain("origin");
    const credit = parseCredit("AI-generated image by Midjourney");
    expect(body([use()], {}, [made("trainedAlgorithmicMedia", { credit })])).not.toContain('"origin"');
  });
});

describe("caption and credit", () => {
  const credited = '<span class="credit">(Photo: <bdi>Rivka Tal</bdi> / <bdi>Reuters</bdi>)</span>';
  test.each([
    ["The quay", null, `<figcaption><span class="caption">The quay</span> ${credited}</figcaption>`],
    ["", null, `<figcaption>${credited}</figcaption>`],
    ["The quay", emptyCredit, '<figcaption><span class="caption">The quay</span></figcaption>'],
    ["", emptyCredit, ""],
  ])("caption %j, credit of its own %j", (caption, credit, expected) => {
    expect(figcaption(body([use({ caption, credit })]))).toBe(expected);
  });
  test("in a Hebrew story", () => {
    const html = body([use({ caption: "הרציף" })], { fields: { language: "he" } });
    expect(figcaption(html)).toBe(
      '<figcaption><span class="caption">הרציף</span> <span class="credit">(צילום: <bdi lang="en">Rivka Tal</bdi> / <bdi lang="en">Reuters</bdi>)</span></figcaption>',
    );
  });
  test("the credit follows the house style, and the use's own goes before the library's", () => {
    const credit = parsedCredit({ name: "נועה ברגר", role: "photographer" }, { name: "AP", role: "agency" });
    expect(figcaption(body([use({ credit })], { profile: { creditStyle: "comma" } }))).toBe(
      '<figcaption><span class="credit">(Photo: <bdi lang="he">נועה ברגר</bdi>, <bdi>AP</bdi>)</span></figcaption>',
    );
  });
  test("a credit under review is printed as it came; one that is not needed is not printed", () => {
    const credit = { items: [], raw: "(Photo: somebody, somewhere & co)", state: "review" as const, exempt: "" };
    expect(figcaption(body([use({ credit })]))).toBe(
      '<figcaption><span class="credit">(Photo: <bdi>somebody, somewhere &amp; co</bdi>)</span></figcaption>',
    );
    expect(figcaption(body([use({ credit: { ...emptyCredit, exempt: "Own graphic" } })]))).toBe("");
  });
  test("the words of a language without words of its own are marked as English", () => {
    const html = body([use()], { fields: { language: "ar" } });
    expect(figcaption(html)).toContain('<span class="credit" lang="en" dir="ltr">(Photo: <bdi>Rivka Tal</bdi>');
  });
  test("the credit line runs as the editor set it, only where the story runs otherwise", () => {
    const line = (changes: SampleChanges, creditDirection: "ltr" | "rtl" | null) =>
      figcaption(body([{ ...use(), creditDirection }], changes));
    expect(line({}, "rtl")).toContain('<span class="credit" dir="rtl">(Photo: <bdi>Rivka Tal</bdi>');
    expect(line({}, "ltr")).toContain('<span class="credit">(Photo');
    expect(line({ fields: { language: "he" } }, "ltr")).toContain('<span class="credit" dir="ltr">(צילום');
    expect(line({ fields: { language: "ar" } }, "rtl")).toContain('<span class="credit" lang="en">(Photo');
  });
  test("a caption in another script, and one of several paragraphs", () => {
    expect(figcaption(body([use({ caption: "הרציף", credit: emptyCredit })]))).toBe(
      '<figcaption><span class="caption" lang="he" dir="rtl">הרציף</span></figcaption>',
    );
    expect(figcaption(body([use({ caption: "One\n\nשתיים", credit: emptyCredit })]))).toBe(
      '<figcaption><span class="caption"><span class="caption-line">One</span> <span class="caption-line" lang="he" dir="rtl">שתיים</span></span></figcaption>',
    );
  });
});

describe("alternative text", () => {
  test("carries its language where that is not the story's", () => {
    expect(image(body([use({ alt: "מעבורת", altLanguage: "he" })]))).toContain('alt="מעבורת" lang="he" dir="rtl"');
    expect(image(body([use({ alt: "מעבורת" })]))).toContain('alt="מעבורת" lang="he" dir="rtl"');
    expect(image(body([use({ alt: "Un ferry", altLanguage: "fr" })]))).toContain('alt="Un ferry" lang="fr" decoding');
    expect(image(body([use({ altLanguage: "en" })]))).toContain('alt="A ferry" decoding');
  });
  test("runs as the editor set it, else as its words do, each only where the story runs otherwise", () => {
    expect(image(body([{ ...use(), altDirection: "rtl" }]))).toContain('alt="A ferry" dir="rtl" decoding');
    expect(image(body([{ ...use(), altDirection: "ltr" }]))).toContain('alt="A ferry" decoding');
    expect(image(body([{ ...use({ alt: "מעבורת" }), altDirection: "ltr" }]))).toContain('lang="he" decoding');
    expect(image(body([use({ altLanguage: "he" })]))).toContain('alt="A ferry" lang="he" decoding');
  });
  test("of a decorative picture is empty, whatever was typed", () => {
    expect(image(body([use({ alt: "מעבורת", decorative: true })]))).toContain('alt="" decoding');
  });
});

describe("loading", () => {
  test("only the first picture of the page is loaded at once", () => {
    const html = body([photoNode(), use(), use({ photo: sampleId(2) })]);
    const images = [...html.matchAll(/<img[^>]*>/g)].map(([found]) => found);
    expect(images).toHaveLength(2);
    expect(images[0]).toContain('fetchpriority="high"');
    expect(images[0]).not.toContain("loading=");
    expect(images[1]).toContain('loading="lazy"');
    expect(images[1]).not.toContain("fetchpriority");
  });
  test("a small picture is named by its widest file", () => {
    const html = body([use()], {}, [samplePhoto(1, { width: 700, height: 467 })]);
    expect(image(html)).toContain('src="img/harbour-1-480.jpg"');
  });
  test("names of files in other scripts are percent-encoded", () => {
    const html = body([use()], {}, [samplePhoto(1, { file: "נמל.jpg", width: 500 })]);
    expect(image(html)).toContain('src="img/%D7%A0%D7%9E%D7%9C-480.jpg"');
  });
  test("a path that could leave the folder or the attribute is a fault, not a page", () => {
    for (const path of [
      "img/../x.jpg",
      "/img/x.jpg",
      "img/a b.jpg",
      "img/a,b.jpg",
      "http://x.example/a.jpg",
      "img/.x",
    ]) {
      const input = sampleInput({ document: storyDocument({}, [use()]), photos: library });
      const renditions = { [sampleId(1)]: [{ path, format: "jpeg" as const, width: 480, height: 320 }] };
      expect(() => pageContext({ ...input, renditions })).toThrow("not a rendition's path");
    }
  });
});

describe("the story's picture count", () => {
  const count = (number: number) => `<a class="count" href="#photos">${number} View gallery</a>`;
  test("stands on each figure from two pictures on", () => {
    expect(body([use()])).not.toContain("#photos");
    const html = body([use(), gallery([use({ photo: sampleId(2) }), use({ photo: sampleId(3) })])]);
    expect(html.split(count(3))).toHaveLength(4);
  });
  test("counts only pictures that are there", () => {
    expect(body([use(), photoNode()])).not.toContain("#photos");
    expect(body([use(), use({ photo: sampleId(2) }), photoNode()]).split(count(2))).toHaveLength(3);
  });
  test("speaks the story's language", () => {
    const html = body([use(), use({ photo: sampleId(2) })], { fields: { language: "he" } });
    expect(html).toContain('<a class="count" href="#photos">2 צפייה בגלריה</a>');
  });
});

describe("the width of a photo", () => {
  test("is a class of the figure and says how large a file is needed", () => {
    expect(body([use()])).toContain('class="photo"');
    const wide = body([use({ width: "wide" })]);
    expect(wide).toContain('<figure id="photo-1" class="photo wide">');
    expect(wide).toContain('sizes="(min-width: 68rem) min(62rem, 132vh), (min-width: 44rem) 40rem, 92vw"');
    expect(body([use({ width: "full" })])).toContain('sizes="100vw"');
  });
  test("in a gallery means nothing, and one of a later version is the text's", () => {
    const pair = body([gallery([use({ width: "full" }), use({ photo: sampleId(2) })])]);
    expect(pair).not.toContain("photo full");
    expect(body([{ ...use(), width: "huge" as "full" }])).toBe(body([use()]));
  });
});

test("a tall picture asks for no file wider than its height on the screen lets it be", () => {
  const tall = samplePhoto(1, { width: 1200, height: 1600 });
  expect(body([use()], {}, [tall])).toContain('sizes="(min-width: 44rem) min(40rem, 66vh), 92vw"');
});

test("only a first picture near the top of the story is fetched before all others", () => {
  const text = [paragraph("a"), paragraph("b"), paragraph("c")];
  expect(body([use(), use()]).match(/fetchpriority="high"/g)).toHaveLength(1);
  expect(body([...text.slice(1), use()])).toContain('fetchpriority="high"');
  expect(body([...text, use()])).not.toContain("fetchpriority");
  expect(body([...text, use()])).toContain('loading="lazy"');
});

describe("pictures that are not there", () => {
  test("a placeholder and an unreadable photo say so, keeping their caption", () => {
    expect(body([photoNode({ caption: "The quay" })])).toBe(
      '<figure id="photo-1" class="photo">\n<p class="missing">Photo to come</p>\n<figcaption><span class="caption">The quay</span></figcaption>\n</figure>',
    );
    expect(body([use({ photo: sampleId(9) })], { fields: { language: "he" } })).toBe(
      '<figure id="photo-1" class="photo">\n<p class="missing">התמונה הזאת חסרה</p>\n</figure>',
    );
  });
});

describe("gallery", () => {
  test("is a row of figures that has a name and can be scrolled by keyboard", () => {
    const html = body([paragraph("a"), gallery([use(), use({ photo: sampleId(2) })])]);
    expect(html).toMatch(
      /^<p>a<\/p>\n<div class="gallery" role="group" aria-label="Gallery of 2 photos" tabindex="0">\n<figure id="photo-1".*<figure id="photo-2".*<\/figure>\n<\/div>$/s,
    );
  });
  test("of one is an ordinary photo, and of none nothing", () => {
    expect(body([gallery([use()])])).toBe(body([use()]));
    expect(body([gallery([])])).toBe("");
  });
});
