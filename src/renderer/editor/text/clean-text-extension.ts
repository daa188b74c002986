import {
  $insertDataTransferForRichText,
  ClipboardImportExtension,
  type ImportMimeTypeFunction,
} from "@lexical/clipboard";
import { $isLinkNode, LinkNode } from "@lexical/link";
import { ListItemNode, ListNode } from "@lexical/list";
import { HeadingNode, QuoteNode } from "@lexical/rich-text";
import {
  $createTextNode,
  $getEditor,
  $getSelection,
  COMMAND_PRIORITY_HIGH,
  configExtension,
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
import { housePlain } from "../typography/house-paste.ts";
import { isHouseTyping, registerHouseTyping } from "../typography/house-typing.ts";
import { isSafeUrl } from "./link-url.ts";
import { $pasteHtml } from "./paste-html.ts";

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

function $cleanText(text: TextNode): void {
  if (text.getStyle() !== "") text.setStyle("");
  const format = text.getFormat();
  if ((format & ~allowedBits) !== 0) text.setFormat(format & allowedBits);
  $keepNoteEdges(text);
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

/** Plain text: blank lines only part paragraphs, and a tab is a space. */
const $pasteText: ImportMimeTypeFunction = (text, _selection, $next) => {
  const tidy = text
    .replace(/\r\n?/g, "\n")
    .replace(/\t/g, " ")
    .replace(/\n[ \n]*\n/g, "\n");
  const editor = $getEditor();
  const housed = isHouseTyping(editor) ? housePlain(tidy, editor.getRootElement()?.lang || "en") : tidy;
  if (housed === text) return $next();
  const selection = $getSelection();
  const cleaned = new DataTransfer();
  cleaned.setData("text/plain", housed);
  if (selection) $insertDataTransferForRichText(cleaned, selection);
  return true;
};

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
  dependencies: [
    configExtension(ClipboardImportExtension, {
      $importMimeType: {
        "text/html": [(html, selection) => $pasteHtml(html, selection)],
        "text/plain": [$pasteText],
      },
    }),
  ],
  register,
});
