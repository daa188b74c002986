import { pageContext } from "./page-context.ts";
import type { PageInput } from "./page-input.ts";
import { renderPage } from "./render-page.ts";
import { siblingFiles } from "./siblings/sibling-files.ts";

/** A text file of a published story's folder. */
export interface PageFile {
  /** Relative to the story's folder, with `/`. */
  path: string;
  text: string;
}

/**
 * Every text file of the story's folder: the page, and the same story for machines (ninjs 3.1, Markdown, plain text). The pictures in
 * `img/` are the caller's. The page itself comes last, because readers see it.
 */
export function pageFiles(input: PageInput): PageFile[] {
  return [...siblingFiles(pageContext(input)), { path: "index.html", text: renderPage(input) }];
}
