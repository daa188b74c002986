import { attributes } from "./escape.ts";
import { type PageContext, pageContext } from "./page-context.ts";
import { renderPageHead } from "./page-head.ts";
import type { PageInput } from "./page-input.ts";
import { renderBody } from "./render-body.ts";
import type { Template } from "./template.ts";
import { templateOf } from "./templates/registry.ts";

/**
 * The whole `index.html` of a story, ending in a line feed. A pure function: same input, same text. The page is complete
 * without script and asks nothing of any other host; its pictures are addressed relative to it. A story that is not yet
 * fit for publication renders too, showing what is missing.
 * @throws Error when a rendition's path is not of the shape that Galley makes.
 */
export function renderPage(input: PageInput): string {
  return renderPageWith(templateOf(input.profile.template), input);
}

/** The same with a template of the caller's choice, whatever the publication's is. */
export function renderPageWith(template: Template, input: PageInput): string {
  const page = pageContext(input);
  return renderAround(page, template, renderBody(page, template));
}

/** Everything around the story's blocks, with `body` in their place. */
export function renderAround(page: PageContext, template: Template, body: string): string {
  const parts = { head: template.head(page), body };
  return [
    "<!DOCTYPE html>",
    `<html${attributes({ lang: page.language, dir: page.direction })}>`,
    `<head>\n${renderPageHead(page, template)}\n</head>`,
    `<body>\n${template.layout(parts, page)}\n</body>`,
    "</html>\n",
  ].join("\n");
}
