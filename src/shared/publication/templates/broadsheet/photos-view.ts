import { attributes, escapeText } from "../../escape.ts";
import type { PageContext, PagePicture } from "../../page-context.ts";
import { renderPicture } from "../../picture.ts";
import { wordsAttributes } from "../../text-attributes.ts";
import { renderFigureCaption } from "./figure-caption.ts";
import { viewSizes } from "./sizes.ts";

/**
 * The anchor before the story that closing the view leads to, and the page's first link. It is fixed in place by the style, so that
 * the reader's place is kept: only the keyboard's goes there.
 */
export const storyAnchor = `<div id="story"></div>`;

function renderLarge(picture: PagePicture, page: PageContext): string {
  const { index, node } = picture.place;
  const image = renderPicture(picture, { sizes: viewSizes, eager: false, alone: true }, page);
  const caption = renderFigureCaption(node, picture.credit, page);
  const back = `<a${attributes({ class: "in-story", href: `#photo-${index}`, ...wordsAttributes(page) })}>${escapeText(page.words.showInStory)}</a>`;
  const figure = ["<figure>", image, ...(caption === "" ? [] : [caption]), "</figure>"];
  return [`<li id="photos-${index}">`, ...figure, back, "</li>"].join("\n");
}

/**
 * Every picture of the story, large, with caption and credit: hidden until a picture's count leads to it (`#photos`),
 * then alone on the screen, and left by links. Works without script. Nothing in a story of fewer than two pictures.
 */
export function renderPhotosView(page: PageContext): string {
  if (page.pictures.size < 2) return "";
  const own = wordsAttributes(page);
  const title = `<h2${attributes({ id: "photos-title", ...own })}>${escapeText(page.words.allPhotos(page.pictures.size))}</h2>`;
  const close = `<a${attributes({ class: "close", href: "#story", ...own })}>${escapeText(page.words.closePhotos)}</a>`;
  const figures = [...page.pictures.values()].map((picture) => renderLarge(picture, page));
  return [
    `<section id="photos" tabindex="-1" aria-labelledby="photos-title">`,
    `<div class="bar">\n${title}\n${close}\n</div>`,
    `<ol>\n${figures.join("\n")}\n</ol>`,
    `</section>`,
  ].join("\n");
}
