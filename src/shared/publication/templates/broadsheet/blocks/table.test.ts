import { expect, test } from "vitest";
import { divider, list, paragraph, table } from "../../../../document/build.ts";
import { renderNodes } from "../../../testing/render-nodes.ts";

const open = '<div class="table" role="group" aria-label="Table 1" tabindex="0">\n<table>';
const close = "</table>\n</div>";

test("a first row that heads the columns is the table's head", () => {
  const made = table([
    ["Port", "Boats & men"],
    ["חיפה", ""],
  ]);
  expect(renderNodes("en", made)).toBe(
    [
      open,
      '<thead>\n<tr>\n<th scope="col">Port</th>\n<th scope="col">Boats &amp; men</th>\n</tr>\n</thead>',
      '<tbody>\n<tr>\n<td lang="he" dir="rtl">חיפה</td>\n<td></td>\n</tr>\n</tbody>',
      close,
    ].join("\n"),
  );
});
test("without one all rows are alike, and a cell that heads its row says so", () => {
  const made = table([["a", "b"]], false);
  const [first] = made.children[0]?.children ?? [];
  if (first) first.headerState = 2;
  expect(renderNodes("en", made)).toBe(
    [open, '<tbody>\n<tr>\n<th scope="row">a</th>\n<td>b</td>\n</tr>\n</tbody>', close].join("\n"),
  );
});
test("rows are made of one length, and a cell may hold several blocks", () => {
  const made = table([["a", "b"], ["c"]], false);
  const cell = made.children[1]?.children[0];
  cell?.children.push(paragraph("d"), list("bullet", ["e"]));
  expect(renderNodes("en", made)).toContain(
    "<tr>\n<td>\n<p>c</p>\n<p>d</p>\n<ul>\n<li>e</li>\n</ul>\n</td>\n<td></td>\n</tr>",
  );
});
test("an empty corner heads nothing", () => {
  expect(
    renderNodes(
      "en",
      table([
        ["", "Boats"],
        ["Port", "3"],
      ]),
    ),
  ).toContain('<thead>\n<tr>\n<td></td>\n<th class="number" scope="col">Boats</th>\n</tr>\n</thead>');
});
test("the sign of a number stays before it in a page from right to left", () => {
  const cells = (language: string) => renderNodes(language, table([["-3", "3"]], false)).match(/<td.*/g);
  expect(cells("he")).toEqual(['<td class="number"><bdi dir="ltr">-3</bdi></td>', '<td class="number">3</td>']);
  expect(cells("en")).toEqual(['<td class="number">-3</td>', '<td class="number">3</td>']);
});
test("a column of numbers is marked, head and all; one with a word in it is not", () => {
  const html = renderNodes(
    "en",
    table([
      ["Day", "Leaves", "Fare", "Seats"],
      ["Sunday", "19:00", "€ 12.50", "180"],
      ["Monday", "06:00", "", "none"],
    ]),
  );
  expect([...html.matchAll(/<t[hd] class="number"[^>]*>([^<]*)/g)].map(([, text]) => text)).toEqual([
    ...["Leaves", "Fare", "19:00", "€ 12.50", "06:00", ""],
  ]);
});
test("a table of empty cells leaves nothing; a divider is a break", () => {
  expect(renderNodes("en", table([["", " "]]))).toBe("");
  expect(renderNodes("en", paragraph("a"), divider(), paragraph("b"))).toBe("<p>a</p>\n<hr>\n<p>b</p>");
});
