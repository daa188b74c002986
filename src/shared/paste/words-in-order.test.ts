import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { pastedTree } from "../../core/testing/pasted-tree.ts";
import type { BodyNode } from "../document/nodes.ts";
import { blockRuns, inlineText } from "../document/walk.ts";
import { houseBlocks } from "./house-blocks.ts";
import { readPasted } from "./read-pasted.ts";
import type { PasteSource } from "./source.ts";
import { isElement, type PastedNode } from "./tree.ts";

/** All words of blocks in reading order; marks that lists in quotations are drawn with are not words. */
function wordsOf(blocks: readonly BodyNode[]): string[] {
  const text = blocks
    .flatMap(blockRuns)
    .map((run) => inlineText(run))
    .join("\n");
  return text.match(/w\d+/g) ?? [];
}

/** All words that nobody hid, as they stand in the tree. */
function seen(node: PastedNode): string[] {
  if (!isElement(node)) return node.match(/w\d+/g) ?? [];
  const { tag, attributes, style } = node;
  const isUnseen =
    attributes.hidden !== undefined ||
    style.display === "none" ||
    ["script", "style", "noscript", "head"].includes(tag);
  return isUnseen ? [] : node.children.flatMap(seen);
}

const blocks = [
  "p",
  "div",
  "h1",
  "h3",
  "blockquote",
  "section",
  "figure",
  "center",
  "pre",
  "address",
  "dl",
  "dt",
  "dd",
  "details",
  "header",
];
const inlines = ["b", "i", "a", "span", "u", "sup", "code", "font", "o:p", "s", "q", "small", "ruby", "label"];
const styles = [
  "",
  ' style="font-weight:700"',
  ' style="display:none"',
  ' style="display:block"',
  ' style="white-space:pre-wrap"',
  ' class="MsoNormal"',
  ' class="gmail_quote"',
  " hidden",
  ' dir="rtl" lang="he"',
  ' href="javascript:x"',
  ' href="https://example.org/x"',
  ' style="mso-list:l0 level2 lfo1"',
  ' class="wp-caption"',
  ' type="cite"',
];

/** HTML as nobody writes it and browsers take it, with words that tell their place. */
const html = fc.letrec((tie) => {
  const children = fc
    .array(tie("node"), { maxLength: 4, depthIdentifier: "html" })
    .map((parts) => (parts as string[]).join(""));
  const element = (tags: readonly string[]) =>
    fc
      .tuple(fc.constantFrom(...tags), fc.constantFrom(...styles), children)
      .map(([tag, style, inner]) => `<${tag}${style}>${inner}</${tag}>`);
  const item = children.map((inner) => `<li>${inner}</li>`);
  const list = fc
    .tuple(fc.constantFrom("ul", "ol"), fc.array(fc.oneof(item, children), { minLength: 1, maxLength: 3 }))
    .map(([tag, items]) => `<${tag}>${items.join("\n")}</${tag}>`);
  const cell = fc
    .tuple(fc.constantFrom("td", "th", 'td colspan="2"', 'td rowspan="2"'), children)
    .map(([tag, inner]) => `<${tag}>${inner}</${tag.slice(0, 2)}>`);
  const table = fc
    .array(fc.array(cell, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 })
    .map((rows) => `<table border="1">${rows.map((cells) => `<tr>${cells.join("")}</tr>`).join("\n")}</table>`);
  return {
    node: fc.oneof(
      { depthIdentifier: "html", maxDepth: 5, withCrossShrink: true },
      fc.constant(" w "),
      fc.constantFrom("w", " w", "w ", "<br>", "&nbsp;", "\n  ", "<hr>", "<wbr>", "<script>w</script>", "<!-- w -->"),
      element(blocks),
      element(inlines),
      list,
      table,
    ),
  };
}).node as fc.Arbitrary<string>;

/** Numbers the words. A word that touches the one before it is a part of it, for the reader as for the tree. */
function numbered(markup: string): string {
  let count = 0;
  return markup.replace(/\bw\b/g, () => `w${count++}`);
}

describe("whatever is pasted", () => {
  test.each<PasteSource>(["web", "word", "google-docs", "libreoffice", "mail", "apple"])(
    "from %s: every word that is seen arrives, in order",
    (source) => {
      fc.assert(
        fc.property(fc.array(html, { maxLength: 6 }), fc.boolean(), (parts, asQuote) => {
          const markup = numbered(parts.join(""));
          const expected = seen(pastedTree(markup));
          const { blocks: made } = readPasted(pastedTree(markup), { source, storyLanguage: "en", asQuote });
          houseBlocks(made, "en");
          expect(wordsOf(made)).toEqual(expected);
        }),
        { numRuns: 150 },
      );
    },
  );
});
