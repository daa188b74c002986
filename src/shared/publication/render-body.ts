import type { BodyNode } from "../document/nodes.ts";
import { bodyOf, type PhotoPlace, photosOf } from "../document/walk.ts";
import { renderCorrection } from "./blocks/correction.ts";
import { renderDivider } from "./blocks/divider.ts";
import { renderEmbed } from "./blocks/embed.ts";
import { renderFactBox } from "./blocks/fact-box.ts";
import { renderGallery } from "./blocks/gallery.ts";
import { renderHeading } from "./blocks/heading.ts";
import { renderList } from "./blocks/list.ts";
import { renderParagraph } from "./blocks/paragraph.ts";
import { renderBodyPhoto } from "./blocks/photo.ts";
import { renderPullQuote } from "./blocks/pull-quote.ts";
import { renderQuote } from "./blocks/quote.ts";
import { renderRelated } from "./blocks/related.ts";
import { renderSealed } from "./blocks/sealed.ts";
import { renderTable } from "./blocks/table.ts";
import type { PageContext } from "./page-context.ts";

function renderBlock(node: BodyNode, block: number, places: readonly PhotoPlace[], page: PageContext): string {
  switch (node.type) {
    case "paragraph":
      return renderParagraph(node, page);
    case "heading":
      return renderHeading(node, block, page);
    case "quote":
      return renderQuote(node, page);
    case "list":
      return renderList(node, page);
    case "photo":
      return places.map((place) => renderBodyPhoto(place, page)).join("\n");
    case "gallery":
      return renderGallery(places, page);
    case "pullquote":
      return renderPullQuote(node, page);
    case "factbox":
      return renderFactBox(node, block, page);
    case "correction":
      return renderCorrection(node, page);
    case "embed":
      return renderEmbed(node, page);
    case "related":
      return renderRelated(node, block, page);
    case "table":
      return renderTable(node, block, page);
    case "divider":
      return renderDivider();
    default:
      return renderSealed();
  }
}

/** The blocks of the body, one after the other; blocks that hold nothing leave nothing. */
export function renderBody(page: PageContext): string {
  const { document } = page.input;
  const places = photosOf(document);
  return bodyOf(document)
    .map((node, at) => {
      const inside = places.filter((place) => place.block === at + 1);
      return renderBlock(node, at + 1, inside, page);
    })
    .filter((html) => html !== "")
    .join("\n");
}
