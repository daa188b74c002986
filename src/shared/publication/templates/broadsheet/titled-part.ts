import type { ParagraphNode } from "../../../document/nodes.ts";
import { attributes, escapeText } from "../../escape.ts";
import type { PageContext } from "../../page-context.ts";
import { wordsAttributes } from "../../text-attributes.ts";
import { renderText } from "../../text-block.ts";

interface TitledPart {
  /** The title as a paragraph, or empty. */
  title: string;
  /** The attributes that name the part: by its title, or by the page's own word for it. */
  naming: Record<string, string | undefined>;
}

/**
 * The title of a part of the page that is a landmark, and the attributes that name it. No heading: it would put the part
 * into the story's outline. With `shown` the page's own word is printed where the editor wrote no title.
 */
export function titledPart(
  line: ParagraphNode | undefined,
  block: number,
  page: PageContext,
  word: string,
  shown = false,
): TitledPart {
  const text = line ? renderText(line, page) : null;
  const id = `block-${block}`;
  if (text) {
    const title = `<p${attributes({ id, class: "part-title", ...text.attributes })}>${text.html}</p>`;
    return { title, naming: { "aria-labelledby": id } };
  }
  if (!shown) return { title: "", naming: { "aria-label": `${word} ${block}` } };
  const title = `<p${attributes({ id, class: "part-title", ...wordsAttributes(page) })}>${escapeText(word)}</p>`;
  return { title, naming: { "aria-labelledby": id } };
}
