import { $isLinkNode, LinkNode } from "@lexical/link";
import { ListItemNode, ListNode } from "@lexical/list";
import { HeadingNode, QuoteNode } from "@lexical/rich-text";
import {
  $createTextNode,
  COMMAND_PRIORITY_HIGH,
  defineExtension,
  type ElementNode,
  FORMAT_ELEMENT_COMMAND,
  FORMAT_TEXT_COMMAND,
  type LexicalEditor,
  mergeRegister,
  ParagraphNode,
  TabNode,
  type TextFormatType,
  TextNode,
} from "lexical";
import { textFormat } from "../../../shared/document/nodes.ts";
import { $keepNoteEdges } from "../notes/note-edges.ts";
import { registerHouseTyping } from "../typography/house-typing.ts";
import { isSafeUrl } from "./link-url.ts";

/** The character formats a page may hold. Underline reads as a link; the rest is typography that the publication decides. */
const allowedFormats: readonly TextFormatType[] = [
  "bold",
  "italic",
  "strikethrough",
  "code",
  "subscript",
  "superscript",
];
const allowedBits =
  textFormat.bold |
  textFormat.italic |
  textFormat.strikethrough |
  textFormat.code |
  textFormat.subscript |
  textFormat.superscript;

/** The library hands a transform the text as it is now: it is read as it stands, after each key. */
function $cleanText(text: TextNode): void {
  if (text.__style !== "") text.setStyle("");
  const format = text.__format;
  if ((format & ~allowedBits) !== 0) text.setFormat(format & allowedBits);
  if (text.__state !== undefined) $keepNoteEdges(text);
}

function $cleanBlock(block: ElementNode): void {
  if (block.getFormatType() !== "") block.setFormat("");
  if (block.getStyle() !== "") block.setStyle("");
  if (block.getIndent() !== 0 && !(block instanceof ListItemNode)) block.setIndent(0);
}

function $cleanHeading(heading: HeadingNode): void {
  $cleanBlock(heading);
  const tag = heading.getTag();
  if (tag === "h1") heading.setTag("h2");
  if (tag === "h5" || tag === "h6") heading.setTag("h4");
}

function $cleanQuote(quote: QuoteNode): void {
  $cleanBlock(quote);
  if (quote.isShadowRoot()) quote.setIsShadowRoot(false);
}

function $cleanList(list: ListNode): void {
  $cleanBlock(list);
  if (list.getListType() === "check") list.setListType("bullet");
}

function $cleanLink(link: LinkNode): void {
  if (!$isLinkNode(link) || isSafeUrl(link.getURL())) return;
  for (const child of link.getChildren()) link.insertBefore(child);
  link.remove();
}

/** A link on a page that is only shown must not take the whole program away. */
function keepOnPage(event: Event): void {
  if (event.target instanceof Element && event.target.closest("a[href]")) event.preventDefault();
}

function register(editor: LexicalEditor): () => void {
  return mergeRegister(
    registerHouseTyping(editor),
    editor.registerNodeTransform(TextNode, $cleanText),
    editor.registerNodeTransform(TabNode, (tab) => {
      tab.replace($createTextNode(" "));
    }),
    editor.registerNodeTransform(ParagraphNode, $cleanBlock),
    editor.registerNodeTransform(HeadingNode, $cleanHeading),
    editor.registerNodeTransform(QuoteNode, $cleanQuote),
    editor.registerNodeTransform(ListNode, $cleanList),
    editor.registerNodeTransform(ListItemNode, $cleanBlock),
    editor.registerNodeTransform(LinkNode, $cleanLink),
    editor.registerCommand(FORMAT_TEXT_COMMAND, (format) => !allowedFormats.includes(format), COMMAND_PRIORITY_HIGH),
    editor.registerRootListener((root, previous) => {
      previous?.removeEventListener("click", keepOnPage);
      root?.addEventListener("click", keepOnPage);
    }),
    editor.registerCommand(FORMAT_ELEMENT_COMMAND, () => true, COMMAND_PRIORITY_HIGH),
  );
}

/**
 * The allow-list of the page, whatever way content came in (typing, paste, drop, drag): no colours, fonts, sizes,
 * alignment or underline; headings 2 to 4; bullets and numbers; links of safe kinds; no tab characters.
 */
export const CleanTextExtension = defineExtension({
  name: "galley/clean-text",
  register,
});
