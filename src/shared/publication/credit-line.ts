import { creditSegments, wrapCredit } from "../credit/render-credit.ts";
import type { Direction } from "../document/nodes.ts";
import { attributes, escapeText } from "./escape.ts";
import { creditOptions, type PageContext, type PagePicture } from "./page-context.ts";
import { isolatedName, wordsAttributes } from "./text-attributes.ts";

/**
 * The credit as it is printed under a picture, `<span class="credit">(Photo: …)</span>` with each party isolated in
 * `<bdi>` so that names of two directions keep their order; empty when the credit prints nothing (exempt). The line runs as
 * its own words do unless the editor set a direction.
 */
export function renderCredit(
  credit: PagePicture["credit"],
  page: PageContext,
  set: Direction | null | undefined = null,
): string {
  const segments = creditSegments(credit, page.input.profile.creditStyle, creditOptions(page)).filter(
    ({ text }) => text !== "",
  );
  if (segments.every(({ text }) => text.trim() === "")) return "";
  const line = segments.map(({ text, isolate }) => (isolate ? isolatedName(text, page) : escapeText(text)));
  const printed = segments
    .map(({ text }) => text)
    .join("")
    .trim();
  const wrapped = wrapCredit(printed, page.language);
  const start = Math.max(0, wrapped.indexOf(printed));
  const [before, after] = [wrapped.slice(0, start), wrapped.slice(start + printed.length)];
  const words = wordsAttributes(page);
  const dir = set ? (set === page.direction ? undefined : set) : words.dir;
  const open = `<span${attributes({ class: "credit", ...words, dir })}>`;
  return `${open}${escapeText(before)}${line.join("")}${escapeText(after)}</span>`;
}
