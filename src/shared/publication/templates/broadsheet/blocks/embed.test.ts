import { expect, test } from "vitest";
import { embed, link } from "../../../../document/build.ts";
import { renderNodes } from "../../../testing/render-nodes.ts";

test("a card with one link and where it leads; nothing is loaded", () => {
  expect(renderNodes("en", embed("https://www.video.example/a?b=1&c=2", "The <film>", "Two minutes"))).toBe(
    [
      '<div class="embed">',
      '<p class="part-title"><a href="https://www.video.example/a?b=1&amp;c=2">The &lt;film&gt;</a></p>',
      "<p>Two minutes</p>",
      '<p class="site" dir="ltr">video.example</p>',
      "</div>",
    ].join("\n"),
  );
});
test("a link inside the title leaves its words", () => {
  const html = renderNodes("en", embed("https://a.example/", [link("https://b.example/", "B")]));
  expect(html).toContain('<a href="https://a.example/">B</a>');
});
test("without a title the address stands for it", () => {
  expect(renderNodes("he", embed("https://a.example/x"))).toContain(
    '<p class="part-title bare" dir="ltr"><a href="https://a.example/x">https://a.example/x</a></p>',
  );
});
test.each(["javascript:alert(1)", "", "data:text/html,x", "file:///etc"])("to %j: the words without a link", (url) => {
  expect(renderNodes("en", embed(url, "Title", "Text"))).toBe(
    '<div class="embed">\n<p class="part-title">Title</p>\n<p>Text</p>\n</div>',
  );
  expect(renderNodes("en", embed(url))).toBe("");
});
test("direction and language of the title", () => {
  expect(renderNodes("en", embed("https://a.example/", "הסרט"))).toContain(
    '<p class="part-title" lang="he" dir="rtl">',
  );
});
