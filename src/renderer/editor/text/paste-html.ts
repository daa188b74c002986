import { $insertGeneratedNodes } from "@lexical/clipboard";
import { $generateNodesFromDOM } from "@lexical/html";
import { $getEditor, type BaseSelection } from "lexical";
import { houseHtml } from "../typography/house-paste.ts";
import { isHouseTyping } from "../typography/house-typing.ts";

const tag = /<[a-z][^>]*>/gi;
const styleAttribute = /(\s)style(\s*=)/gi;
const styleElement = /<style\b.*?<\/style\s*>/gis;

/**
 * HTML from the clipboard as a document that nothing is loaded or run in. Style attributes are read all the same: word
 * processors say "bold" in them, and around text that is not. The policy of the program refuses them in markup, so they are
 * set aside before parsing and put back through the object model. Style sheets and pictures are left out.
 */
export function parsePastedHtml(html: string): Document {
  const markup = html
    .replace(styleElement, "")
    .replace(tag, (whole) => whole.replace(styleAttribute, "$1data-style$2"));
  const parsed = new DOMParser().parseFromString(markup, "text/html");
  for (const picture of parsed.querySelectorAll("img, picture, svg, video, audio, iframe, object, embed"))
    picture.remove();
  for (const element of parsed.querySelectorAll<HTMLElement>("[data-style]")) {
    element.style.cssText = element.dataset.style ?? "";
    element.removeAttribute("data-style");
  }
  return parsed;
}

/** Puts HTML from the clipboard at the selection. What the page has no place for is taken out by `CleanTextExtension`. */
export function $pasteHtml(html: string, selection: BaseSelection): boolean {
  const editor = $getEditor();
  const parsed = parsePastedHtml(html);
  if (isHouseTyping(editor)) houseHtml(parsed, editor.getRootElement()?.lang || "en");
  const nodes = $generateNodesFromDOM(editor, parsed);
  $insertGeneratedNodes(editor, nodes, selection);
  return true;
}
