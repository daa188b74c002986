import { attributes, escapeText } from "../../escape.ts";
import type { PageContext } from "../../page-context.ts";
import { textAttributes, wordsAttributes } from "../../text-attributes.ts";
import { renderShare } from "./share.ts";

/** What the story is about, as a named list; nothing without tags. */
function renderTags(page: PageContext): string {
  const tags = page.input.fields.tags.map((tag) => tag.replace(/\s+/g, " ").trim()).filter((tag) => tag !== "");
  if (tags.length === 0) return "";
  const own = wordsAttributes(page);
  const title = `<p${attributes({ class: "row-title", ...own, id: "story-tags" })}>${escapeText(page.words.tags)}</p>`;
  const items = tags.map((tag) => `<li${attributes({ ...textAttributes(tag, page) })}>${escapeText(tag)}</li>`);
  return `<div class="tags">\n${title}\n<ul aria-labelledby="story-tags">\n${items.join("\n")}\n</ul>\n</div>`;
}

/** The page's own address, for those who read it on paper; nothing without a base address. */
function renderAddress(page: PageContext): string {
  return page.url === "" ? "" : `<p${attributes({ class: "page-address", dir: "ltr" })}>${escapeText(page.url)}</p>`;
}

/** What stands under the story and belongs to it: its topics, links for passing it on, its address on paper. */
export function renderArticleFoot(page: PageContext): string {
  const parts = [renderTags(page), renderShare(page), renderAddress(page)].filter((part) => part !== "");
  return parts.length === 0 ? "" : `<footer class="foot">\n${parts.join("\n")}\n</footer>`;
}
