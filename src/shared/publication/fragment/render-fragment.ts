import { isHead, type PhotoPlace } from "../../document/walk.ts";
import { attributes } from "../escape.ts";
import { type PageContext, pageContext } from "../page-context.ts";
import type { PageInput } from "../page-input.ts";
import { alternative, plainRendition, renditionUrl } from "../picture.ts";
import { renderBlocks } from "../render-body.ts";
import type { Template } from "../template.ts";
import { broadsheet } from "../templates/broadsheet/broadsheet.ts";
import { renderFigureCaption } from "../templates/broadsheet/figure-caption.ts";
import { renderText } from "../text-block.ts";
import { plainMarkup, withLanguage } from "./plain-markup.ts";

/** One file of the picture, by its whole address where the publication has one, else by its path in the story's folder. */
function renderFigure(place: PhotoPlace, page: PageContext): string {
  const picture = page.pictures.get(place.index);
  if (!picture) return "";
  const plain = plainRendition(picture);
  const { width, height } = plain;
  const src = `${page.url}${renditionUrl(plain)}`;
  const image = `<img${attributes({ src, ...alternative(picture, page), width, height })}>`;
  const caption = renderFigureCaption(place.node, picture.credit, page);
  return ["<figure>", image, ...(caption === "" ? [] : [caption]), "</figure>"].join("\n");
}

const figures = (places: readonly PhotoPlace[], page: PageContext) =>
  places.map((place) => renderFigure(place, page)).filter((html) => html !== "");

const fragment: Template = {
  ...broadsheet,
  id: "fragment",
  blocks: {
    ...broadsheet.blocks,
    photo: (_node, { photos }, page) => figures(photos, page).join("\n"),
    // Apart from one another, since a content system has a gallery of its own or none.
    gallery: (_node, { photos }, page) => figures(photos, page).join("\n"),
    table: (node, place, page) => broadsheet.blocks.table(node, place, page).replace(/^<div[^>]*>\n|\n<\/div>$/g, ""),
  },
};

function headLine(type: "headline" | "standfirst", tag: "h1" | "p", page: PageContext): string {
  const node = page.input.document.root.children.find((child) => child.type === type);
  const text = node && isHead(node) ? renderText(node, page, type === "headline") : null;
  if (!text) return "";
  const content = tag === "p" ? `<strong>${text.html}</strong>` : text.html;
  return `<${tag}${attributes({ ...text.attributes })}>${content}</${tag}>`;
}

export interface FragmentOptions {
  /** Whether the headline comes first, as `h1`; a content system has a field of its own for it. */
  headline?: boolean;
}

/**
 * The story as HTML for another content system: standfirst and blocks one after the other, each with its language and direction;
 * every picture a `figure` of `img` and `figcaption` with caption and credit as elements of class `caption` and `credit`, the only
 * classes beside `origin`. No script, style, id or landmark. Pure: same input, same text.
 */
export function renderFragment(input: PageInput, { headline = false }: FragmentOptions = {}): string {
  const page = pageContext(input);
  const blocks = [
    ...(headline ? [headLine("headline", "h1", page)] : []),
    headLine("standfirst", "p", page),
    ...renderBlocks(page, fragment).flatMap((html) => html.split(/\n(?=<figure>)/)),
  ];
  return blocks
    .filter((html) => html !== "")
    .map((html) => `${withLanguage(plainMarkup(html), page.language, page.direction)}\n`)
    .join("");
}
