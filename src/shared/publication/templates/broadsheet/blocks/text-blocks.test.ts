import { describe, expect, test } from "vitest";
import { heading, list, paragraph, quote, storyDocument } from "../../../../document/build.ts";
import type { BodyNode, ListNode, SealedNode } from "../../../../document/nodes.ts";
import { pageContext } from "../../../page-context.ts";
import { renderBody } from "../../../render-body.ts";
import { sampleInput } from "../../../testing/page-samples.ts";

function body(language: string, ...nodes: BodyNode[]): string {
  const document = storyDocument({ headline: "x" }, nodes);
  return renderBody(pageContext(sampleInput({ document, fields: { language } })));
}

const english = "The ferry returned";
const hebrew = "המעבורת חזרה";

describe("direction and language are written only where they differ from the story's", () => {
  test("paragraph", () => {
    expect(body("en", paragraph(english))).toBe(`<p>${english}</p>`);
    expect(body("he", paragraph(hebrew))).toBe(`<p>${hebrew}</p>`);
    expect(body("en", paragraph(hebrew))).toBe(`<p lang="he" dir="rtl">${hebrew}</p>`);
    expect(body("he", paragraph(english))).toBe(`<p lang="en" dir="ltr">${english}</p>`);
  });
  test("a paragraph with both keeps the story's, and so does one without letters", () => {
    expect(body("he", paragraph(`Reuters: ${hebrew}`))).toBe(`<p>Reuters: ${hebrew}</p>`);
    expect(body("he", paragraph("12:05 – 14:00"))).toBe("<p>12:05 – 14:00</p>");
  });
  test("a direction that the editor set wins, and does not change the language", () => {
    expect(body("en", { ...paragraph(english), direction: "rtl" })).toBe(`<p dir="rtl">${english}</p>`);
    expect(body("en", { ...paragraph(hebrew), direction: "ltr" })).toBe(`<p lang="he">${hebrew}</p>`);
  });
  test("a language that the editor set decides, and the direction with it", () => {
    const french = { ...paragraph(english), $: { language: "fr" } };
    expect(body("en", french)).toBe(`<p lang="fr">${english}</p>`);
    expect(body("en", { ...paragraph("12:30"), $: { language: "he" } })).toBe('<p lang="he" dir="rtl">12:30</p>');
    expect(body("en", { ...paragraph("12:30"), $: { language: "he" }, direction: "ltr" })).toBe(
      '<p lang="he">12:30</p>',
    );
    expect(body("en", { ...paragraph(english), $: { language: "en" } })).toBe(`<p>${english}</p>`);
  });
  test("heading, with an id made of its words", () => {
    expect(body("en", heading("h2", english))).toBe(`<h2 id="the-ferry-returned">${english}</h2>`);
    expect(body("en", heading("h3", hebrew))).toBe(`<h3 id="המעבורת-חזרה" lang="he" dir="rtl">${hebrew}</h3>`);
    expect(body("he", heading("h4", english))).toBe(`<h4 id="the-ferry-returned" lang="en" dir="ltr">${english}</h4>`);
    expect(body("en", heading("h2", "Same"), paragraph("x"), heading("h2", "Same"))).toBe(
      '<h2 id="same">Same</h2>\n<p>x</p>\n<h2 id="same-2">Same</h2>',
    );
  });
  test("quote", () => {
    expect(body("en", quote(english))).toBe(`<blockquote>\n<p>${english}</p>\n</blockquote>`);
    expect(body("he", quote(english))).toBe(`<blockquote lang="en" dir="ltr">\n<p>${english}</p>\n</blockquote>`);
  });
  test("list and item", () => {
    expect(body("en", list("bullet", ["a", "b"]))).toBe("<ul>\n<li>a</li>\n<li>b</li>\n</ul>");
    expect(body("en", list("number", ["a", hebrew]))).toBe(
      `<ol>\n<li>a</li>\n<li lang="he" dir="rtl">${hebrew}</li>\n</ol>`,
    );
    expect(body("he", list("bullet", ["a"]))).toBe('<ul lang="en" dir="ltr">\n<li>a</li>\n</ul>');
  });
});

describe("items of a list run by their own words", () => {
  const marks = (html: string) => html.match(/<(?:ul|ol|li)[^>]*>|<\/(?:ul|ol|li)>/g)?.join("") ?? "";
  const nesting = (outer: ListNode, at: number, inner: ListNode) => {
    const holder = outer.children[at];
    if (holder) holder.children = [inner];
    return outer;
  };

  test("one in the story's script within one in the other says so again", () => {
    const story = nesting(list("bullet", [english, hebrew, "", english]), 2, list("number", [english, hebrew]));
    expect(marks(body("en", story))).toBe(
      '<ul><li></li><li lang="he" dir="rtl"><ol lang="en" dir="ltr"><li></li><li lang="he" dir="rtl"></li></ol></li><li></li></ul>',
    );
  });
  test("one without a letter runs as its list does", () => {
    expect(marks(body("en", list("number", [hebrew, "12:30"])))).toBe(
      '<ol lang="he" dir="rtl"><li></li><li></li></ol>',
    );
    expect(marks(body("en", list("number", [english, "12:30"])))).toBe("<ol><li></li><li></li></ol>");
  });
  test("what is set on the list holds for all in it", () => {
    const turned: ListNode = nesting(
      { ...list("bullet", [english, ""]), direction: "rtl" },
      1,
      list("bullet", [english]),
    );
    expect(marks(body("en", turned))).toBe('<ul dir="rtl"><li><ul><li></li></ul></li></ul>');
    const french: ListNode = { ...list("bullet", ["Bonjour", hebrew]), $: { language: "fr" } };
    expect(marks(body("he", french))).toBe('<ul lang="fr" dir="ltr"><li></li><li lang="he" dir="rtl"></li></ul>');
  });
});

test("a numbered list begins where the editor let it begin", () => {
  expect(body("en", { ...list("number", ["a"]), start: 5 })).toBe('<ol start="5">\n<li>a</li>\n</ol>');
  expect(body("en", { ...list("bullet", ["a"]), start: 5 })).toBe("<ul>\n<li>a</li>\n</ul>");
});

test("a nested list goes inside the item before it", () => {
  const outer = list("bullet", ["a", "", "b"]);
  const holder = outer.children[1];
  if (!holder) throw new Error("no item");
  holder.children = [list("number", ["c"])];
  expect(body("en", outer)).toBe("<ul>\n<li>a\n<ol>\n<li>c</li>\n</ol>\n</li>\n<li>b</li>\n</ul>");
  const alone = list("bullet", [""]);
  if (alone.children[0]) alone.children[0].children = [list("bullet", ["c"])];
  expect(body("en", alone)).toBe("<ul>\n<li>\n<ul>\n<li>c</li>\n</ul>\n</li>\n</ul>");
});

test("line breaks are breaks", () => {
  expect(body("en", paragraph("a\nb"))).toBe("<p>a<br>b</p>");
});

test("blocks without text and sealed blocks leave nothing at all", () => {
  const sealed: SealedNode = { type: "sealed", inline: false, raw: { type: "poll", text: "secret" } };
  const blank = [paragraph(""), paragraph(" \n "), heading("h2", ""), quote(" "), list("bullet", ["", " "]), sealed];
  expect(body("en", ...blank)).toBe("");
  expect(body("en", paragraph("a"), ...blank, paragraph("b"))).toBe("<p>a</p>\n<p>b</p>");
});
