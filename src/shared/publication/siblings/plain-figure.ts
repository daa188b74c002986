import { slotBlocks } from "../../document/slots.ts";
import { unsaidOrigin } from "../../rights/picture-origin.ts";
import { renderCredit } from "../credit-line.ts";
import { attributes, escapeText } from "../escape.ts";
import type { PageContext, PagePicture } from "../page-context.ts";
import { alternative, plainRendition, renditionUrl } from "../picture.ts";
import { wordsAttributes } from "../text-attributes.ts";
import { renderText } from "../text-block.ts";

/** Caption, mark of origin and credit: the same as on the page, without its classes. */
function figureCaption({ place, photo, credit }: PagePicture, page: PageContext): string {
  const lines = slotBlocks(place.node, "caption").flatMap((block) => {
    const text = block.type === "paragraph" ? renderText(block, page) : null;
    if (!text) return [];
    const marks = attributes({ ...text.attributes });
    return [marks === "" ? text.html : `<span${marks}>${text.html}</span>`];
  });
  const origin = unsaidOrigin(photo.digitalSourceType, credit.items);
  const parts = [
    ...lines,
    origin === null
      ? ""
      : `<span${attributes({ ...wordsAttributes(page) })}>${escapeText(page.words.origin[origin])}</span>`,
    renderCredit(credit, page, place.node.creditDirection),
  ].filter((part) => part !== "");
  return parts.length === 0 ? "" : `<figcaption>${parts.join(" ")}</figcaption>`;
}

/**
 * A picture as a figure that needs no style: one file, its alternative text in its own language, caption and credit. `base` stands
 * before the file's path. On lines of its own and without an empty one among them, so that it is one block of HTML in Markdown.
 */
export function plainFigure(picture: PagePicture, page: PageContext, base = ""): string {
  const plain = plainRendition(picture);
  const image = attributes({
    src: `${base}${renditionUrl(plain)}`,
    width: plain.width,
    height: plain.height,
    ...alternative(picture, page),
  });
  const caption = figureCaption(picture, page);
  const lines = [`<figure>`, `<img${image}>`, ...(caption === "" ? [] : [caption]), "</figure>"];
  return lines.join("\n").replace(/\s*\n\s*/g, "\n");
}
