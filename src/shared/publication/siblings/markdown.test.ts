import { marked } from "marked";
import { describe, expect, test } from "vitest";
import {
  divider,
  factBox,
  heading,
  link,
  list,
  paragraph,
  photoNode,
  phrase,
  storyDocument,
  table,
  textNode,
} from "../../document/build.ts";
import { type BodyNode, textFormat } from "../../document/nodes.ts";
import { pageContext } from "../page-context.ts";
import { type SampleChanges, sampleId, sampleInput, samplePhoto } from "../testing/page-samples.ts";
import { markdown } from "./markdown.ts";

const markdownOf = (changes: SampleChanges) => markdown(pageContext(sampleInput(changes)));

/** The Markdown of these blocks alone. */
function blocks(...nodes: BodyNode[]): string {
  const document = storyDocument({ headline: "x" }, nodes);
  const text = markdownOf({ document, fields: { byline: { names: [], none: true } }, photos: [samplePhoto(1)] });
  return text.split("\n\n").slice(3).join("\n\n").trimEnd();
}

/** What a Markdown reader shows of them, as HTML. */
const shown = (...nodes: BodyNode[]) => marked.parse(blocks(...nodes), { async: false }).trim();
const typed = (text: string) => shown(paragraph(text));

describe("text that looks like markup", () => {
  test.each([
    ["# No heading", "<p># No heading</p>"],
    ["- no list", "<p>- no list</p>"],
    ["+ no list", "<p>+ no list</p>"],
    ["1998. A year", "<p>1998. A year</p>"],
    ["7) seven", "<p>7) seven</p>"],
    ["1998.5 is no list", "<p>1998.5 is no list</p>"],
    ["> no quote", "<p>&gt; no quote</p>"],
    ["    no code", "<p>no code</p>"],
    ["a *b* _c_ `d` ~~e~~", "<p>a *b* _c_ `d` ~~e~~</p>"],
    ["[x](javascript:alert(1)) ![y](z)", "<p>[x](javascript:alert(1)) ![y](z)</p>"],
    ["<b onclick=x>&copy; & &lt;", "<p>&lt;b onclick=x&gt;&amp;copy; &amp; &amp;lt;</p>"],
    ["| a | b |", "<p>| a | b |</p>"],
    ["--- === ***", "<p>--- === ***</p>"],
    ["www.x.example https://x.example a@x.example", "<p>www.x.example https://x.example a@x.example</p>"],
    ["C:\\new\\", "<p>C:\\new\\</p>"],
    ["snake_case and 2*3*4", "<p>snake_case and 2*3*4</p>"],
  ])("%s stays as it was typed", (text, html) => {
    expect(typed(text)).toBe(html);
  });

  test("a line of `=` or `-` below a text makes no heading of it", () => {
    expect(
      shown(paragraph([textNode("a"), { type: "linebreak" }, textNode("==="), { type: "linebreak" }, textNode("---")])),
    ).toBe("<p>a<br>===<br>---</p>");
  });
});

describe("formats", () => {
  const bold = (text: string) => textNode(text, textFormat.bold);
  test.each([
    ["in the middle of a word", [textNode("un"), bold("believ"), textNode("able")], "un**believ**able"],
    ["with a space at their edge", [bold("so "), textNode("they say")], "**so** they say"],
    ["beside a sign", [textNode("x"), bold("“y”"), textNode("z")], "x<strong>“y”</strong>z"],
    ["side by side", [bold("a"), textNode("b", textFormat.italic)], "<strong>a</strong><em>b</em>"],
    ["of two kinds", [textNode("a", textFormat.bold | textFormat.italic)], "<strong><em>a</em></strong>"],
    ["of nothing but space", [textNode("a"), bold(" "), textNode("b")], "a b"],
    ["in another language", [phrase("la vieille", "fr")], '<span lang="fr">la vieille</span>'],
  ])("%s", (_name, nodes, expected) => {
    expect(blocks(paragraph(nodes))).toBe(expected);
  });
  test("a link goes where it went, or stays words", () => {
    expect(
      shown(
        paragraph([link("https://x.example/a_(b)?c=1&copy=2", "there"), textNode(" "), link("javascript:x", "not")]),
      ),
    ).toBe('<p><a href="https://x.example/a_(b)?c=1&amp;copy=2">there</a> not</p>');
  });
});

describe("blocks", () => {
  test("two lists in a row stay two, and nested ones nest", () => {
    const outer = list("bullet", ["a", "b"]);
    const [first] = outer.children;
    if (first) outer.children.splice(1, 0, { ...first, children: [list("number", ["one", "two"])] });
    expect(shown(outer, list("bullet", ["c"])).replace(/\n/g, "")).toBe(
      "<ul><li>a<ol><li>one</li><li>two</li></ol></li><li>b</li></ul><ul><li>c</li></ul>",
    );
  });
  test("a table with and without a head, with signs in its cells", () => {
    expect(
      shown(
        table([
          ["a|b", "c"],
          ["`d`", ""],
        ]),
      ).replace(/\n/g, ""),
    ).toBe(
      "<table><thead><tr><th>a|b</th><th>c</th></tr></thead><tbody><tr><td>`d`</td><td></td></tr></tbody></table>",
    );
    expect(shown(table([["a", "b"]], false)).replace(/\n/g, "")).toBe(
      "<table><thead><tr><th></th><th></th></tr></thead><tbody><tr><td>a</td><td>b</td></tr></tbody></table>",
    );
  });
  test("a figure is one block of HTML with its caption and credit, even where the caption has an empty line", () => {
    const html = shown(
      photoNode({ photo: sampleId(1), caption: "One.\n\nTwo *three*.", alt: 'A "ship"' }),
      paragraph("After"),
    );
    expect(html).toBe(
      `<figure>
<img src="img/harbour-1-1200.jpg" width="1200" height="800" alt="A &quot;ship&quot;">
<figcaption>One. Two *three*. <span class="credit">(Photo: <bdi>Rivka Tal</bdi> / <bdi>Reuters</bdi>)</span></figcaption>
</figure><p>After</p>`,
    );
  });
  test("text in another language says so", () => {
    expect(shown(paragraph("שלום לכם"), heading("h2", "Then"), divider())).toBe(
      '<div lang="he" dir="rtl"><p>שלום לכם</p>\n</div><h2>Then</h2>\n<hr>',
    );
  });
  test("a fact box stands apart", () => {
    expect(shown(factBox("Title", ["Text", list("bullet", ["a"])])).replace(/\n/g, "")).toBe(
      "<blockquote><p><strong>Title</strong></p><p>Text</p><ul><li>a</li></ul></blockquote>",
    );
  });
});

test("the front matter holds the facts as strings that neither YAML nor Markdown reads anything else in", () => {
  const document = storyDocument({ headline: 'a: "b" <script> [c](d) # e', standfirst: "s" }, []);
  const [matter = ""] = markdownOf({
    document,
    fields: { section: "Coast: north" },
    profile: { baseUrl: "https://post.example" },
  }).split("\n\n");
  expect(matter.split("\n")).toEqual([
    "---",
    'title: "a: \\"b\\" \\u003cscript\\u003e \\u005bc\\u005d(d) # e"',
    'description: "s"',
    'lang: "en"',
    'dir: "ltr"',
    'date: "2026-11-22T14:05:00+02:00"',
    'authors: ["Miriam Adler"]',
    'section: "Coast: north"',
    'publication: "The Harbour Post"',
    'canonical: "https://post.example/ferry-returns/"',
    "---",
  ]);
});
