import { expect, test } from "vitest";
import { correction } from "../../../../document/build.ts";
import { renderNodes } from "../../../testing/render-nodes.ts";

test("says what it is, with its day", () => {
  expect(renderNodes("en", correction("The year was <wrong>.", { date: "2026-11-05" }))).toBe(
    [
      '<div class="correction" role="note">',
      '<p class="part-title">Correction, <time datetime="2026-11-05">5 November 2026</time></p>',
      "<p>The year was &lt;wrong&gt;.</p>",
      "</div>",
    ].join("\n"),
  );
  expect(renderNodes("he", correction("השנה שגויה.", { kind: "clarification", date: "2026-11-05" }))).toContain(
    '<p class="part-title">הבהרה, <time datetime="2026-11-05">5 בנובמבר 2026</time></p>',
  );
});
test("without a day, or with one that is none, only the word", () => {
  for (const date of ["", "2026-13-05", "2026-11-32", "yesterday", '2026-11-05"><b>']) {
    expect(renderNodes("en", correction("x", { date }))).toContain('<p class="part-title">Correction</p>');
  }
});
test("the page's word is marked where it fell back to English", () => {
  expect(renderNodes("ar", correction("خطأ"))).toContain('<p class="part-title" lang="en" dir="ltr">Correction</p>');
});
test("without text nothing", () => expect(renderNodes("en", correction(""))).toBe(""));
