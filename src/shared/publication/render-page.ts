import { renderArticleHead } from "./article-head.ts";
import { attributes } from "./escape.ts";
import { renderComments, renderFollow, renderMasthead } from "./furniture.ts";
import { pageContext } from "./page-context.ts";
import { renderPageHead } from "./page-head.ts";
import type { PageInput } from "./page-input.ts";
import { renderPhotosView, storyAnchor } from "./photos-view.ts";
import { renderBody } from "./render-body.ts";

/**
 * The whole `index.html` of a story, ending in a line feed. A pure function: same input, same text. The page is complete
 * without script and asks nothing of any other host; its pictures are addressed relative to it. A story that is not yet
 * fit for publication renders too, showing what is missing.
 * @throws Error when a rendition's path is not of the shape that Galley makes.
 */
export function renderPage(input: PageInput): string {
  const page = pageContext(input);
  const main = [renderArticleHead(page), `<div class="body">\n${renderBody(page)}\n</div>`];
  const parts = [
    storyAnchor,
    renderMasthead(page),
    `<main>\n<article>\n${main.join("\n")}\n</article>\n</main>`,
    renderFollow(page),
    renderComments(page),
    renderPhotosView(page),
  ];
  return [
    "<!DOCTYPE html>",
    `<html${attributes({ lang: page.language, dir: page.direction })}>`,
    `<head>\n${renderPageHead(page)}\n</head>`,
    `<body>\n${parts.filter((part) => part !== "").join("\n")}\n</body>`,
    "</html>\n",
  ].join("\n");
}
