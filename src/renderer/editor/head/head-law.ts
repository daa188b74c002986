import { $isLinkNode } from "@lexical/link";
import {
  $create,
  $createParagraphNode,
  $createTextNode,
  $getEditor,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isLineBreakNode,
  $isRangeSelection,
  type LexicalNode,
  type RootNode,
} from "lexical";
import { $isHeadNode, type AnyHeadNode, HeadlineNode, headClasses, KickerNode, StandfirstNode } from "./head-nodes.ts";

/** The first block after the head nodes. The law keeps one there. */
export function $firstBodyBlock(): LexicalNode | null {
  return $getRoot().getChildAtIndex(headClasses.length);
}

/** The head node that holds `node`, or null. */
export function $headOf(node: LexicalNode | null): AnyHeadNode | null {
  for (let at: LexicalNode | null = node; at; at = at.getParent()) if ($isHeadNode(at)) return at;
  return null;
}

/** Whether words at a node may become a link: not those of the kicker and the headline, where links are undone. */
export function $mayLink(node: LexicalNode): boolean {
  const head = $headOf(node);
  return head === null || head instanceof StandfirstNode;
}

/** The same inline content as a paragraph; the head node itself stays where it is, empty. */
export function $headToParagraph(head: AnyHeadNode): LexicalNode {
  return $createParagraphNode().append(...head.getChildren());
}

/** A caret between the head nodes has no place to write; it goes to the headline. */
function $keepCaretInHead(): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || selection.anchor.key !== "root" || !selection.isCollapsed()) return;
  const headline = $getRoot().getChildAtIndex(1);
  if (selection.anchor.offset < headClasses.length && $isHeadNode(headline)) headline.selectEnd();
}

function $newHead(place: number): AnyHeadNode {
  if (place === 0) return $create(KickerNode);
  return place === 1 ? $create(HeadlineNode) : $create(StandfirstNode);
}

/**
 * The law of the head: kicker, headline and standfirst stand first, once each, in order, and a body follows. A second
 * one of a kind (pasted, or brought by a drag) becomes a paragraph where it stands. Runs after everything else.
 */
export function $keepHeadLaw(root: RootNode): void {
  // The root is asked after each key, and a new one comes with each change of its list of blocks.
  if ($getEditor().getEditorState()._nodeMap.get(root.getKey()) === root) {
    $keepCaretInHead();
    return;
  }
  const children = root.getChildren();
  const inOrder = headClasses.every((kind, place) => children[place] instanceof kind);
  if (inOrder && children.length > headClasses.length && !children.slice(headClasses.length).some($isHeadNode)) {
    $keepCaretInHead();
    return;
  }
  for (const [place, kind] of headClasses.entries()) {
    const [first, ...twins] = root.getChildren().filter((child) => child instanceof kind);
    const head = first ?? $newHead(place);
    for (const twin of twins) twin.replace($headToParagraph(twin as AnyHeadNode));
    if (!head.is(root.getChildAtIndex(place))) root.splice(place, 0, [head]);
  }
  if (root.getChildrenSize() === headClasses.length) root.append($createParagraphNode());
  $keepCaretInHead();
}

/** A head node holds one line of text: breaks become spaces (but in the standfirst), links are undone in kicker and headline. */
export function $keepHeadLine(head: AnyHeadNode): void {
  if (head instanceof StandfirstNode) return;
  for (const child of head.getChildren()) {
    if ($isLineBreakNode(child)) child.replace($createTextNode(" "));
    else if ($isLinkNode(child) && $isElementNode(child)) {
      for (const inner of child.getChildren()) child.insertBefore(inner);
      child.remove();
    }
  }
}
