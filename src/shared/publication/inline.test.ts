import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { inline, link, list, phrase, textNode } from "../document/build.ts";
import { type InlineNode, textFormat } from "../document/nodes.ts";
import { inlineText } from "../document/walk.ts";
import { renderInline } from "./inline.ts";

const { bold, italic, strikethrough, underline, code, subscript, superscript } = textFormat;

describe("formats", () => {
  test.each([
    [bold, "<strong>x</strong>"],
    [italic, "<em>x</em>"],
    [strikethrough, "<s>x</s>"],
    [subscript, "<sub>x</sub>"],
    [superscript, "<sup>x</sup>"],
    [code, "<code>x</code>"],
    [underline, "x"],
    [bold | italic, "<strong><em>x</em></strong>"],
    [1024, "x"],
  ])("format %i", (format, expected) => {
    expect(renderInline([textNode("x", format)])).toBe(expected);
  });
  test("opens what lasts longest first, so that overlapping formats nest", () => {
    const nodes = [textNode("a", italic), textNode("b", bold | italic), textNode("c", bold), textNode("d")];
    expect(renderInline(nodes)).toBe("<em>a<strong>b</strong></em><strong>c</strong>d");
    expect(renderInline([textNode("a", bold | italic), textNode("b", italic)])).toBe("<em><strong>a</strong>b</em>");
  });
  test("goes on over a line break", () => {
    const nodes: InlineNode[] = [textNode("a", bold), { type: "linebreak" }, textNode("b", bold)];
    expect(renderInline(nodes)).toBe("<strong>a<br>b</strong>");
  });
});

describe("a phrase in another language", () => {
  test("is marked, and isolated where its direction is another than the block's", () => {
    expect(renderInline([textNode("a "), phrase("שלום", "he"), textNode(" b")], { direction: "ltr" })).toBe(
      'a <span lang="he" dir="rtl">שלום</span> b',
    );
    expect(renderInline([phrase("שלום", "he")], { direction: "rtl" })).toBe('<span lang="he">שלום</span>');
    expect(renderInline([phrase("Welt", "de")], { direction: "rtl" })).toBe('<span lang="de" dir="ltr">Welt</span>');
  });
  test("nests with formats and stands inside a link", () => {
    expect(renderInline([phrase("a", "fr", bold), phrase("b", "fr")])).toBe(
      '<span lang="fr"><strong>a</strong>b</span>',
    );
    const made = link("https://post.example/", "x");
    if (made.type === "link") made.children = [phrase("x", "fr")];
    expect(renderInline([made])).toBe('<a href="https://post.example/"><span lang="fr">x</span></a>');
  });
  test("of no proper name is not marked", () => {
    for (const language of ["", 'en" onclick="x', "-", "e"]) {
      expect(renderInline([phrase("x", language)])).toBe("x");
    }
    expect(renderInline([{ ...textNode("x"), $: { language: 7 as unknown as string } }])).toBe("x");
  });
});

describe("links", () => {
  test("hold their address and their formats", () => {
    const [made] = [link("https://post.example/?a=1&b=2", "x")];
    expect(renderInline([textNode("before ", bold), made])).toBe(
      '<strong>before </strong><a href="https://post.example/?a=1&amp;b=2">x</a>',
    );
  });
  test("to other schemes leave their words", () => {
    for (const url of ["javascript:alert(1)", "data:text/html,x", "", "ftp://post.example"]) {
      expect(renderInline([link(url, "x < y")])).toBe("x &lt; y");
    }
  });
  test("inside links leave their words, and an empty one leaves nothing", () => {
    const outer = link("https://post.example/", "a");
    if (outer.type !== "link") throw new Error("not a link");
    outer.children.push(link("https://other.example/", "b"));
    expect(renderInline([outer])).toBe('<a href="https://post.example/">ab</a>');
    expect(renderInline([{ type: "link", url: "https://post.example/", children: [] }])).toBe("");
  });
});

test("line breaks, unknown nodes and a stray list", () => {
  expect(renderInline(inline("a\nb"))).toBe("a<br>b");
  const unknown = { type: "sealed", inline: true, raw: { type: "poll" } } as unknown as InlineNode;
  expect(renderInline([textNode("a"), unknown, textNode("b")])).toBe("ab");
  expect(renderInline([textNode("a"), list("bullet", ["b", "c"])])).toBe("a<br>b<br>c");
});

const anyNode: fc.Arbitrary<InlineNode> = fc.oneof(
  fc.record({ text: fc.string(), format: fc.nat(255) }).map(({ text, format }) => textNode(text, format)),
  fc.constant<InlineNode>({ type: "linebreak", version: 1 }),
  fc
    .record({ url: fc.constantFrom("https://post.example/", "javascript:x"), text: fc.string(), format: fc.nat(127) })
    .map(({ url, text, format }): InlineNode => ({ type: "link", url, children: [textNode(text, format)] })),
);

test("whatever is written, elements nest and the text is all there in order", () => {
  fc.assert(
    fc.property(fc.array(anyNode), (nodes) => {
      const html = renderInline(nodes);
      const open: string[] = [];
      for (const [, slash, tag] of html.matchAll(/<(\/?)([a-z]+)[^>]*>/g)) {
        if (tag === "br") continue;
        if (slash) expect(open.pop()).toBe(tag);
        else open.push(tag ?? "");
      }
      expect(open).toEqual([]);
      const text = html.replaceAll("<br>", "\n").replace(/<[^>]*>/g, "");
      const decoded = text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
      expect(decoded).toBe(inlineText(nodes));
    }),
  );
});
