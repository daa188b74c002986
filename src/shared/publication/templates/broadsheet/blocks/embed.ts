import type { EmbedNode } from "../../../../document/nodes.ts";
import { slotBlocks } from "../../../../document/slots.ts";
import { attributes, escapeText } from "../../../escape.ts";
import type { PageContext } from "../../../page-context.ts";
import { safeUrl } from "../../../safe-url.ts";
import { renderText } from "../../../text-block.ts";
import { renderParagraphs } from "./paragraph.ts";

/** The host of a safe address as readers know it, without `www.`. */
function siteOf(url: string): string {
  return /^https?:\/\/([^/?#]+)/.exec(url)?.[1]?.replace(/^www\./i, "") ?? "";
}

/**
 * Something elsewhere as a card with one link: nothing of it is loaded, so it works offline and follows no reader. An
 * address that a page may not hold leaves the words without the link; without words the address stands for them.
 */
export function renderEmbed(node: EmbedNode, page: PageContext): string {
  const url = safeUrl(node.url);
  const line = node.$slots?.title;
  const title = line ? renderText(line, page, true) : null;
  const text = renderParagraphs(slotBlocks(node, "text"), page);
  if (url === null && !title && text === "") return "";
  const words = title ?? (url === null ? null : { html: escapeText(url), attributes: { lang: undefined, dir: "ltr" } });
  const linked = words && (url === null ? words.html : `<a${attributes({ href: url })}>${words.html}</a>`);
  // An address that stands for its own title says where it leads.
  const site = url === null || !title ? "" : siteOf(url);
  const parts = [
    words
      ? `<p${attributes({ class: title ? "part-title" : "part-title bare", ...words.attributes })}>${linked}</p>`
      : "",
    text,
    site === "" ? "" : `<p${attributes({ class: "site", dir: "ltr" })}>${escapeText(site)}</p>`,
  ];
  return `<div${attributes({ class: "embed" })}>\n${parts.filter((part) => part !== "").join("\n")}\n</div>`;
}
