import { logoFile } from "./logo-file.ts";
import { pageContext } from "./page-context.ts";
import type { PageInput } from "./page-input.ts";
import { renderPage } from "./render-page.ts";
import { siblingFiles } from "./siblings/sibling-files.ts";

/** A file of a published story's folder. */
export interface PageFile {
  /** Relative to the story's folder, with `/`. */
  path: string;
  text: string;
  /** Absent for a text as it is. */
  encoding?: "base64";
}

/**
 * Every file of the story's folder but its pictures: the page, the same story for machines (ninjs 3.1, Markdown, plain text), and the
 * publication's mark. The pictures in
 * `img/` are the caller's. The page itself comes last, because readers see it.
 */
export function pageFiles(input: PageInput): PageFile[] {
  const logo = logoFile(input.profile);
  return [
    ...siblingFiles(pageContext(input)),
    ...(logo ? [logo] : []),
    { path: "index.html", text: renderPage(input) },
  ];
}
