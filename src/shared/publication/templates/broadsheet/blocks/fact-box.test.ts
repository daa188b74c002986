import { expect, test } from "vitest";
import { factBox, list, paragraph } from "../../../../document/build.ts";
import { renderNodes } from "../../../testing/render-nodes.ts";

test("a box named by its title, with paragraphs and lists", () => {
  expect(renderNodes("en", paragraph("a"), factBox("A & B", ["One", list("bullet", ["Two"])]))).toBe(
    [
      "<p>a</p>",
      '<aside class="fact-box" aria-labelledby="block-2">',
      '<p id="block-2" class="part-title">A &amp; B</p>',
      "<p>One</p>",
      "<ul>\n<li>Two</li>\n</ul>",
      "</aside>",
    ].join("\n"),
  );
});
test("without a title it is named by its kind", () => {
  expect(renderNodes("en", factBox("", ["One"]))).toBe(
    '<aside class="fact-box" aria-label="Fact box 1">\n<p>One</p>\n</aside>',
  );
  expect(renderNodes("he", factBox("", ["אחת"]))).toContain('aria-label="תיבת עובדות 1"');
});
test("direction and language of each part", () => {
  const html = renderNodes("en", factBox("נתונים", ["One", "שתיים"]));
  expect(html).toContain('<p id="block-1" class="part-title" lang="he" dir="rtl">נתונים</p>');
  expect(html).toContain('<p>One</p>\n<p lang="he" dir="rtl">שתיים</p>');
});
test("empty, it leaves nothing", () => {
  expect(renderNodes("en", factBox("", ["", list("number", [""])]))).toBe("");
});
