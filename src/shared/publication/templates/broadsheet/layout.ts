import type { PageContext } from "../../page-context.ts";
import { renderComments, renderFollow, renderMasthead } from "./furniture.ts";
import { renderPhotosView, storyAnchor } from "./photos-view.ts";

/** The parts of the page in reading order: whose page it is, the story, the publication's furniture, all photos. */
export function renderLayout({ head, body }: { head: string; body: string }, page: PageContext): string {
  const parts = [
    storyAnchor,
    renderMasthead(page),
    `<main>\n<article>\n${head}\n<div class="body">\n${body}\n</div>\n</article>\n</main>`,
    renderFollow(page),
    renderComments(page),
    renderPhotosView(page),
  ];
  return parts.filter((part) => part !== "").join("\n");
}
