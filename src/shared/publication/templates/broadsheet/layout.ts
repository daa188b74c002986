import { attributes, escapeText } from "../../escape.ts";
import type { PageContext } from "../../page-context.ts";
import { wordsAttributes } from "../../text-attributes.ts";
import { renderArticleFoot } from "./article-foot.ts";
import { renderComments, renderFollow, renderMasthead } from "./furniture.ts";
import { renderPhotosView, storyAnchor } from "./photos-view.ts";

/** Leads past the masthead; seen only while it has the keyboard's focus. */
function renderSkip(page: PageContext): string {
  const open = `<a${attributes({ class: "skip", href: "#story", ...wordsAttributes(page) })}>`;
  return `${open}${escapeText(page.words.skip)}</a>`;
}

/** The parts of the page in reading order: whose page it is, the story, the publication's furniture, all photos. */
export function renderLayout({ head, body }: { head: string; body: string }, page: PageContext): string {
  const article = [head, `<div class="body">\n${body}\n</div>`, renderArticleFoot(page)].filter((part) => part !== "");
  const parts = [
    renderSkip(page),
    renderMasthead(page),
    storyAnchor,
    `<main>\n<article>\n${article.join("\n")}\n</article>\n</main>`,
    renderFollow(page),
    renderComments(page),
    renderPhotosView(page),
  ];
  return parts.filter((part) => part !== "").join("\n");
}
