import { expect, test } from "vitest";
import { link, pullQuote } from "../../../../document/build.ts";
import { renderNodes } from "../../../testing/render-nodes.ts";

test("words, and who said them", () => {
  expect(renderNodes("en", pullQuote("One\n\nTwo & <three>", [link("https://post.example/", "Noa")]))).toBe(
    [
      '<figure class="pull-quote">',
      "<blockquote>\n<p>One</p>\n<p>Two &amp; &lt;three&gt;</p>\n</blockquote>",
      '<figcaption><a href="https://post.example/">Noa</a></figcaption>',
      "</figure>",
    ].join("\n"),
  );
});
test("each part in its own direction and language", () => {
  expect(renderNodes("en", pullQuote("הים", "Noa"))).toContain('<p lang="he" dir="rtl">הים</p>');
  expect(renderNodes("he", pullQuote("הים", "Noa"))).toContain('<figcaption lang="en" dir="ltr">Noa</figcaption>');
});
test("without an attribution no caption, without words nothing", () => {
  expect(renderNodes("en", pullQuote("One"))).not.toContain("figcaption");
  expect(renderNodes("en", pullQuote(" ", "Noa"))).toBe("");
  expect(renderNodes("en", { type: "pullquote" })).toBe("");
});
