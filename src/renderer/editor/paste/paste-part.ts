import { $generateNodesFromSerializedNodes, $insertGeneratedNodes } from "@lexical/clipboard";
import { TOGGLE_LINK_COMMAND } from "@lexical/link";
import { $isListItemNode } from "@lexical/list";
import { $isHeadingNode, $isQuoteNode } from "@lexical/rich-text";
import { $findMatchingParent } from "@lexical/utils";
import {
  $getRoot,
  $getSelection,
  $isElementNode,
  $isParagraphNode,
  $isRangeSelection,
  type BaseSelection,
  INTERNAL_$isBlock,
  type LexicalEditor,
  type LexicalNode,
  type RangeSelection,
} from "lexical";
import type { BodyNode, PageNode, ParagraphNode, PhotoNode as StoredPhoto } from "../../../shared/document/nodes.ts";
import { documentLimit } from "../../../shared/document/parse.ts";
import { houseBlocks } from "../../../shared/paste/house-blocks.ts";
import { pastedUrl } from "../../../shared/paste/pasted-url.ts";
import { readPasted } from "../../../shared/paste/read-pasted.ts";
import { nothingSaid, type Said } from "../../../shared/paste/said.ts";
import { detectSource } from "../../../shared/paste/source.ts";
import { $isGalleryNode } from "../figure/gallery-node.ts";
import { $isPhotoNode, type PhotoNode } from "../figure/photo-node.tsx";
import { $placeOfCaret, $putBlock } from "../figure/photo-places.ts";
import { isHouseTyping } from "../typography/house-typing.ts";
import type { Clip } from "./clip.ts";
import { pasteNotice } from "./paste-notice.ts";
import type { PastePorts } from "./paste-ports.ts";
import { readGalley } from "./pasted-galley.ts";
import { carriedPictures, takePictures } from "./pasted-pictures.ts";
import { textParagraphs, textQuote } from "./pasted-text.ts";
import { pastedTree } from "./pasted-tree.ts";

export { readClipboard } from "./read-clipboard.ts";

/** What is put on the page, and what of it has still to come. */
interface Content {
  blocks: BodyNode[];
  pictures: { photo: StoredPhoto; src: string }[];
  said: Said;
}

const storyLanguage = (editor: LexicalEditor) => editor.getRootElement()?.lang || "en";

function readContent(editor: LexicalEditor, { mode, html, text }: Clip): Content {
  const language = storyLanguage(editor);
  const isText = mode === "plain" || html === "";
  const content: Content = isText
    ? { blocks: mode === "quote" ? textQuote(text) : textParagraphs(text), pictures: [], said: { ...nothingSaid } }
    : readPasted(pastedTree(html), { source: detectSource(html), storyLanguage: language, asQuote: mode === "quote" });
  if (isHouseTyping(editor)) houseBlocks(content.blocks, language);
  return content;
}

const $nodesOf = (blocks: readonly PageNode[]) => $generateNodesFromSerializedNodes(blocks as never);

function $photosIn(nodes: readonly LexicalNode[]): PhotoNode[] {
  return nodes.flatMap((node) => ($isGalleryNode(node) ? node.getChildren() : [node])).filter($isPhotoNode);
}

const $isInList = (selection: BaseSelection) =>
  $isRangeSelection(selection) && $findMatchingParent(selection.anchor.getNode(), $isListItemNode) !== null;

/** Paragraphs in a list are items of it. */
function $pasteItems(blocks: readonly ParagraphNode[]): void {
  for (const [at, { children }] of blocks.entries()) {
    if (at > 0) $insertAt((selection) => selection.insertParagraph());
    $insertAt((selection) => selection.insertNodes($nodesOf(children as unknown as PageNode[])));
  }
}

/** Every insertion leaves a new selection. */
function $insertAt(insert: (selection: RangeSelection) => void): void {
  const selection = $getSelection();
  if ($isRangeSelection(selection)) insert(selection);
}

const areParagraphs = (blocks: readonly BodyNode[]): blocks is ParagraphNode[] =>
  blocks.length > 1 && blocks.every(({ type }) => type === "paragraph");

/** A quotation stands as a block of its own, behind the block of the caret. */
function $putBlocks(editor: LexicalEditor, nodes: readonly LexicalNode[]): void {
  let place = $placeOfCaret(editor);
  for (const node of nodes) {
    $putBlock(node, place);
    place = { key: node.getKey(), side: "after" };
  }
  nodes.at(-1)?.selectEnd();
}

/** Whether words of one block are selected: an address that is pasted over them makes them a link. */
function $isInOneBlock(selection: BaseSelection): boolean {
  if (!$isRangeSelection(selection) || selection.isCollapsed()) return false;
  const [start, end] = [selection.anchor, selection.focus].map((point) =>
    $findMatchingParent(point.getNode(), INTERNAL_$isBlock),
  );
  return start?.is(end) ?? false;
}

/** The block of the page at whose very beginning the caret stands, when it has words and may have others before it; null elsewhere. */
function $blockBegun(selection: BaseSelection): LexicalNode | null {
  if (!$isRangeSelection(selection) || !selection.isCollapsed() || selection.anchor.offset > 0) return null;
  const node = selection.anchor.getNode();
  const block = node.getTopLevelElement();
  const isStyled = $isParagraphNode(block) || $isHeadingNode(block) || $isQuoteNode(block);
  if (!isStyled || block.isEmpty() || !block.getParent()?.is($getRoot())) return null;
  return node.is(block) || node.is(block.getFirstDescendant()) ? block : null;
}

/** Blocks before a block with words, which stay apart from theirs; anything else as the page's law has it. */
function $insert(editor: LexicalEditor, nodes: LexicalNode[], selection: BaseSelection): void {
  const begun = nodes.length > 1 ? $blockBegun(selection) : null;
  if (!begun) {
    $insertGeneratedNodes(editor, nodes, selection);
    return;
  }
  for (const node of nodes) begun.insertBefore(node);
  const last = nodes.at(-1);
  if ($isElementNode(last) && !last.isShadowRoot()) last.selectEnd();
  else begun.selectStart();
}

/** A clipboard below this many letters is never too large, whatever becomes of it: it is not counted. */
const surelySmall = 100_000;
/** How many bytes something takes on its way to be stored: a text in a text. */
const sizeOf = (value: unknown) => new TextEncoder().encode(JSON.stringify(JSON.stringify(value))).length;

/** Whether the story could not be stored any more with these blocks in it. What the paste replaces is not taken off. */
function isTooLarge(editor: LexicalEditor, blocks: readonly BodyNode[], { html, text }: Clip): boolean {
  if (html.length + text.length < surelySmall) return false;
  const added = sizeOf(blocks);
  // The page itself is only counted where it may matter.
  return added > documentLimit / 8 && added + sizeOf(editor.getEditorState()) > documentLimit;
}

/**
 * Puts a clipboard at the selection, inside the update that is going on: text at once, pictures that it carries as soon as the library
 * has them. Tells once what was left out or changed.
 */
export function $paste(editor: LexicalEditor, clip: Clip, selection: BaseSelection, ports: PastePorts | null): void {
  const own = clip.mode === "rich" ? readGalley(clip.galley) : null;
  if (own) {
    $insertGeneratedNodes(editor, $nodesOf(own), selection);
    return;
  }
  const url = clip.mode === "rich" && $isInOneBlock(selection) ? pastedUrl(clip.text) : null;
  if (url !== null) {
    editor.dispatchCommand(TOGGLE_LINK_COMMAND, url);
    return;
  }
  const { blocks, pictures, said } = readContent(editor, clip);
  if (blocks.length === 0 && pictures.length === 0) {
    tell(said, ports);
    return;
  }
  if (isTooLarge(editor, blocks, clip)) {
    ports?.tell(ports.say("paste.tooLarge"));
    return;
  }
  if (clip.mode !== "quote" && areParagraphs(blocks) && $isInList(selection)) {
    $pasteItems(blocks);
    tell(said, ports);
    return;
  }
  const nodes = $nodesOf(blocks);
  const uses = $photosIn(nodes);
  if (clip.mode === "quote") $putBlocks(editor, nodes);
  else $insert(editor, nodes, selection);
  const awaited = carriedPictures(
    uses.flatMap((use, at) => (pictures[at] ? [{ key: use.getKey(), src: pictures[at].src }] : [])),
    clip,
    said,
  );
  if (awaited.length === 0 || !ports) tell(said, ports);
  else void takePictures(editor, awaited, ports, said).then(() => tell(said, ports));
}

function tell(said: Said, ports: PastePorts | null): void {
  const sentence = ports && pasteNotice(said, ports.say);
  if (sentence) ports.tell(sentence);
}
