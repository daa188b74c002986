import type { PageContext } from "../page-context.ts";
import type { PageFile } from "../page-files.ts";
import { markdown } from "./markdown.ts";
import { ninjs } from "./ninjs.ts";
import { plainText } from "./plain-text.ts";
import { siblingNames } from "./sibling-names.ts";

/** The story of a page for machines: ninjs 3.1, Markdown and plain text, as the files that lie beside it. */
export function siblingFiles(page: PageContext): PageFile[] {
  return [
    { path: siblingNames.ninjs, text: ninjs(page) },
    { path: siblingNames.markdown, text: markdown(page) },
    { path: siblingNames.text, text: plainText(page) },
  ];
}
