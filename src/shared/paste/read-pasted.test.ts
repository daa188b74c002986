import { expect, test } from "vitest";
import { blockLines } from "../../core/testing/page-shorthand.ts";
import { pastedTree } from "../../core/testing/pasted-tree.ts";
import { storyDocument } from "../document/build.ts";
import { parseDocument } from "../document/parse.ts";
import { documentText } from "../document/walk.ts";
import { readPasted } from "./read-pasted.ts";

const read = (html: string) => readPasted(pastedTree(html), { source: "web", storyLanguage: "en" }).blocks;

test("lists in lists without end: a page that can be opened again, with every word", () => {
  const document = storyDocument({}, read(`${"<ul><li>w".repeat(120)}${"</li></ul>".repeat(120)}`));
  const parsed = parseDocument(JSON.stringify(document));
  expect(parsed.ok ? "" : parsed.problem).toBe("");
  expect(documentText(document).match(/w/g)).toHaveLength(120);
});

test("cells that claim thousands of places", () => {
  const row = `<tr>${`<td colspan="1000" rowspan="1000">x</td>`.repeat(300)}</tr>`;
  const [table] = read(`<table border="1">${row.repeat(30)}</table>`);
  expect(JSON.stringify(table).match(/"text":"x"/g)).toHaveLength(9000);
});

test("a description in another script says its language", () => {
  const html = `<img src="https://example.org/a.jpg" alt="מנוף"><img src="https://example.org/b.jpg" alt="A crane"><p>מנוף</p>`;
  expect(read(html).map(({ altLanguage }) => altLanguage)).toEqual(["he", "", undefined]);
});

test("a stretch of a line keeps the blanks at its ends; the line ends of the clipboard are none", () => {
  expect(read("\n<span>one&nbsp;</span>\n").flatMap(blockLines)).toEqual(["p one "]);
  expect(read("<b> two</b> three ").flatMap(blockLines)).toEqual(["p  {b|two} three "]);
  expect(read("<p> four </p>").flatMap(blockLines)).toEqual(["p four"]);
});
