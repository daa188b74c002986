import type { BlockRenderers, Template } from "../../template.ts";
import { renderArticleHead } from "./article-head.ts";
import { renderCorrection } from "./blocks/correction.ts";
import { renderDivider } from "./blocks/divider.ts";
import { renderEmbed } from "./blocks/embed.ts";
import { renderFactBox } from "./blocks/fact-box.ts";
import { renderGallery } from "./blocks/gallery.ts";
import { renderHeading } from "./blocks/heading.ts";
import { renderList } from "./blocks/list.ts";
import { renderBodyParagraph } from "./blocks/paragraph.ts";
import { renderBodyPhoto } from "./blocks/photo.ts";
import { renderPullQuote } from "./blocks/pull-quote.ts";
import { renderQuote } from "./blocks/quote.ts";
import { renderRelated } from "./blocks/related.ts";
import { renderTable } from "./blocks/table.ts";
import { renderLayout } from "./layout.ts";
import { pageStyle } from "./style/page-style.ts";

const blocks: BlockRenderers = {
  paragraph: (node, place, page) => renderBodyParagraph(node, place, page),
  heading: (node, place, page) => renderHeading(node, place.block, page),
  quote: (node, _place, page) => renderQuote(node, page),
  list: (node, _place, page) => renderList(node, page),
  photo: (_node, place, page) => place.photos.map((photo) => renderBodyPhoto(photo, place, page)).join("\n"),
  gallery: (_node, place, page) => renderGallery(place, page),
  pullquote: (node, _place, page) => renderPullQuote(node, page),
  factbox: (node, place, page) => renderFactBox(node, place.block, page),
  correction: (node, _place, page) => renderCorrection(node, page),
  embed: (node, _place, page) => renderEmbed(node, page),
  related: (node, place, page) => renderRelated(node, place.block, page),
  table: (node, place, page) => renderTable(node, place.block, page),
  divider: () => renderDivider(),
};

/** Galley's own template: a quiet newspaper page, one column of text with pictures that may be wider. */
export const broadsheet: Template = {
  id: "broadsheet",
  blocks,
  head: renderArticleHead,
  layout: renderLayout,
  style: pageStyle,
};
