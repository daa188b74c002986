import { describe, expect, it, test } from "vitest";
import { markupWithoutStyles } from "./markup-without-styles.ts";

describe("style attributes go by another name, style sheets go", () => {
  it.each([
    ['<p style="color: red">a</p>', '<p data-style="color: red">a</p>'],
    ["<P\nSTYLE = 'x'>a", "<P\ndata-style = 'x'>a"],
    ['<p title="5 > 3" style="display: none">a', '<p title="5 > 3" data-style="display: none">a'],
    ["<p title=it's style=x>it's", "<p title=it's data-style=x>it's"],
    ["a<style>p > a { }</style >b", "ab"],
    ["a<STYLE type=x><!-- <p> --></STYLE>b<style></style>c", "abc"],
    ["<style-guide>seen</style-guide><style>x</style>", "<style-guide>seen</style-guide>"],
    ["<!-- <style> -->seen<style>x</style>", "<!-- <style> -->seen"],
    ["<textarea><style></textarea>seen<style>x</style>", "<textarea><style></textarea>seen"],
    ["a < b <3 </p style=x> <", "a < b <3 </p style=x> <"],
    ['a <p style="', 'a <p style="'],
    ["a <style>b", "a <style>b"],
    ["a <style>b</style", "a <style>b</style"],
    ["a <style>b</style x", "a "],
    ["a <!-- b <p style=x>", "a <!-- b <p style=x>"],
  ])("%s", (html, markup) => expect(markupWithoutStyles(html)).toBe(markup));
});

test("megabytes of what never ends are gone through once", () => {
  for (const piece of ["<a", "<style ", "<style>", "<p title=' <", "<!-", "<script>", '<p a="'])
    expect(markupWithoutStyles(piece.repeat(200_000)).length).toBeGreaterThan(0);
});
