import { $isListItemNode, $isListNode, type ListItemNode, type ListNode } from "@lexical/list";
import { $isTableCellNode, $isTableNode, $isTableRowNode } from "@lexical/table";
import {
  $getRoot,
  $getSlot,
  $getSlotNames,
  $isElementNode,
  $isRootNode,
  $isTextNode,
  type ElementNode,
  type LexicalEditor,
  type LexicalNode,
} from "lexical";
import type { Direction } from "../../../shared/document/nodes.ts";
import { firstStrongDirection, languageDirection, resolveDirection } from "../../../shared/text/direction.ts";
import { $drawnLanguageOf, $languageOf } from "./language-state.ts";

const storyDirections = new WeakMap<LexicalEditor, Direction>();

/** Whether a node is shown with a direction of its own: a block of text, a list or an item of one. */
function $hasDirection(node: ElementNode): boolean {
  return !node.isInline() && !node.isShadowRoot() && !$isRootNode(node);
}

/** Whether a node only arranges blocks (a gallery, a table, its rows and cells): it runs as the story does, whatever its texts are. */
function $arranges(node: ElementNode): boolean {
  return (
    $isTableNode(node) ||
    $isTableRowNode(node) ||
    $isTableCellNode(node) ||
    (node.isShadowRoot() && $isRootNode(node.getParent()))
  );
}

/** The list that all of a list or of an item stands in: what is set on it holds for all of them. */
function $wholeList(part: ListNode | ListItemNode): ListNode | null {
  let whole = $isListNode(part) ? part : null;
  for (let up = part.getParent(); $isListItemNode(up) || $isListNode(up); up = up.getParent())
    if ($isListNode(up)) whole = up;
  return whole;
}

/** The words of an item, apart from the lists in it. */
function $itemWords(item: ListItemNode): string {
  const texts = item.getChildren().map((child) => ($isListNode(child) ? "" : child.getTextContent()));
  return texts.join("");
}

/** The direction of a list by all its words, or of an item by its own; null for an item without a letter, which runs as its list does. */
function $listDirection(part: ListNode | ListItemNode, story: Direction): Direction | null {
  const whole = $wholeList(part);
  const language = whole ? $languageOf(whole) : "";
  const usual = language === "" ? story : languageDirection(language);
  const set = part.getDirection() ?? whole?.getDirection();
  if ($isListNode(part)) return resolveDirection(part.getTextContent(), usual, set);
  const words = $itemWords(part);
  return !set && firstStrongDirection(words) === null ? null : resolveDirection(words, usual, set);
}

/** By what a block runs. */
type RunsBy = "words" | "list" | "story" | "nothing";

const runsBy = new Map<string, RunsBy>();

/** By what blocks of a kind run: asked of the first one of its kind only, since each letter asks. */
function $runsBy(node: ElementNode): RunsBy {
  const known = runsBy.get(node.getType());
  if (known !== undefined) return known;
  const isOfList = $isListNode(node) || $isListItemNode(node);
  const by = $arranges(node) ? "story" : !$hasDirection(node) ? "nothing" : isOfList ? "list" : "words";
  runsBy.set(node.getType(), by);
  return by;
}

/** The direction that a block is shown in, empty for none of its own; null for what is no block. */
function $directionOf(editor: LexicalEditor, node: ElementNode): Direction | "" | null {
  const by = $runsBy(node);
  if (by === "nothing") return null;
  const story = storyDirections.get(editor) ?? "ltr";
  if (by === "story") return story;
  if (by === "list") return $listDirection(node as ListNode | ListItemNode, story) ?? "";
  const language = $drawnLanguageOf(node);
  const usual = language === "" ? story : languageDirection(language);
  return resolveDirection(node.getTextContent(), usual, node.getDirection());
}

function $setDirection(editor: LexicalEditor, node: LexicalNode, dom: HTMLElement): void {
  const direction = $isElementNode(node) ? $directionOf(editor, node) : null;
  if (direction !== null && dom.dir !== direction) dom.dir = direction;
}

/** The language that was set on a block or a phrase; a phrase of the other direction is isolated by its `dir`. */
function $setLanguage(node: LexicalNode, dom: HTMLElement): void {
  // The page itself is in the story's language, which whoever shows the page has said.
  if ($isRootNode(node) || (!$isTextNode(node) && !$isElementNode(node))) return;
  const language = $drawnLanguageOf(node);
  if (dom.lang !== language) {
    if (language === "") dom.removeAttribute("lang");
    else dom.lang = language;
  }
  if (!$isTextNode(node)) return;
  if (language !== "") dom.dir = languageDirection(language);
  else if (dom.dir !== "") dom.removeAttribute("dir");
}

function $walk(editor: LexicalEditor, node: LexicalNode): void {
  const dom = editor.getElementByKey(node.getKey());
  if (dom) $setDirection(editor, node, dom);
  for (const name of $getSlotNames(node as ElementNode)) {
    const slot = $getSlot(node as ElementNode, name);
    if (slot) $walk(editor, slot);
  }
  if ($isElementNode(node)) for (const child of node.getChildren()) if ($isElementNode(child)) $walk(editor, child);
}

/** Sets the story's direction and shows every block anew in it. Changes nothing that is stored and is no step of undo. */
export function setStoryDirection(editor: LexicalEditor, direction: Direction): void {
  if (storyDirections.get(editor) === direction) return;
  storyDirections.set(editor, direction);
  editor.read(() => {
    for (const block of $getRoot().getChildren()) $walk(editor, block);
  });
}

/**
 * Shows a node in the direction that the published page will give it: the one that the editor set, else the story's, unless the
 * text holds no letter of that script; and in the language that was set. Asked for each node that changed.
 */
export function $showDirection(
  node: LexicalNode,
  previous: LexicalNode | null,
  dom: HTMLElement,
  editor: LexicalEditor,
): void {
  $setDirection(editor, node, dom);
  $setLanguage(node, dom);
  // Its items run by its language, and are not drawn anew with it.
  if ($isListNode(node) && previous && node.__state !== previous.__state) $walk(editor, node);
}
