import type { HeadNode } from "../../../document/nodes.ts";
import { isHead } from "../../../document/walk.ts";
import { guessLanguage } from "../../../text/direction.ts";
import { attributes, escapeText } from "../../escape.ts";
import type { PageContext } from "../../page-context.ts";
import { datelineBlock } from "../../story-facts.ts";
import { languageAttributes, wordsAttributes } from "../../text-attributes.ts";
import { renderText } from "../../text-block.ts";
import { renderByline } from "./byline.ts";
import { renderDateline } from "./dateline.ts";

function renderHead(type: HeadNode["type"], tag: "h1" | "p", page: PageContext): string {
  const node = page.input.document.root.children.find((child) => child.type === type);
  // A link in the kicker or the headline is undone where it is written.
  const text = node && isHead(node) ? renderText(node, page, type !== "standfirst") : null;
  return text ? `<${tag}${attributes({ class: type, ...text.attributes })}>${text.html}</${tag}>` : "";
}

/** Every page has one `h1`; that of a story without a headline, which cannot be published, says so. */
function renderHeadline(page: PageContext): string {
  const headline = renderHead("headline", "h1", page);
  if (headline !== "") return headline;
  return `<h1${attributes({ class: "headline missing", ...wordsAttributes(page) })}>${escapeText(page.words.untitled)}</h1>`;
}

/** What the last update changed, in the editor's words, under its time; empty where nothing was said. */
function renderUpdateLine(page: PageContext): string {
  const text = page.input.updateLine?.trim() ?? "";
  if (text === "") return "";
  const own = languageAttributes(guessLanguage(text, page.language) || page.language, page);
  return `<p${attributes({ class: "update-line", ...own })}>${escapeText(text)}</p>`;
}

function renderTimes(page: PageContext): string {
  const { published, modified } = page.input;
  const { words } = page;
  const first = `<time${attributes({ datetime: published.iso })}>${escapeText(words.time(published))}</time>`;
  const later = modified
    ? ` <span class="updated">${words.updated} <time${attributes({ datetime: modified.iso })}>${escapeText(words.time(modified))}</time></span>`
    : "";
  return `<p${attributes({ class: "times", ...wordsAttributes(page) })}>${first}${later}</p>`;
}

/** Kicker, headline, standfirst, byline or none, and when the story was published and changed. */
export function renderArticleHead(page: PageContext): string {
  // A story without a paragraph has no other place for it.
  const homeless = page.input.fields.dateline.trim() !== "" && datelineBlock(page) === 0;
  const dateline = homeless ? `<p>${renderDateline(page)}</p>` : "";
  const sign = [renderByline(page), dateline, renderTimes(page), renderUpdateLine(page)].filter((part) => part !== "");
  const parts = [
    renderHead("kicker", "p", page),
    renderHeadline(page),
    renderHead("standfirst", "p", page),
    `<div class="sign">\n${sign.join("\n")}\n</div>`,
  ];
  return `<header class="head">\n${parts.filter((part) => part !== "").join("\n")}\n</header>`;
}
