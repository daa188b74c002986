import { expect, test } from "vitest";
import { link, related } from "../../../../document/build.ts";
import { renderNodes } from "../../../testing/render-nodes.ts";

const entry = link("https://post.example/a", "First");

test("a list of links under its title", () => {
  expect(renderNodes("en", related("More", [[entry], "", "Plain"]))).toBe(
    [
      '<nav class="related" aria-labelledby="block-1">',
      '<p id="block-1" class="part-title">More</p>',
      '<ul>\n<li><a href="https://post.example/a">First</a></li>\n<li>Plain</li>\n</ul>',
      "</nav>",
    ].join("\n"),
  );
});
test("the page's own title where none was written", () => {
  expect(renderNodes("en", related("", [[entry]]))).toContain('<p id="block-1" class="part-title">Read also</p>');
  expect(renderNodes("he", related("", [["עוד"].join("")]))).toContain(">עוד בנושא</p>");
});
test("an entry in another script is marked", () => {
  expect(renderNodes("he", related("", [[entry]]))).toContain('<li lang="en" dir="ltr">');
});
test("without entries nothing", () => expect(renderNodes("en", related("More", ["", " "]))).toBe(""));
