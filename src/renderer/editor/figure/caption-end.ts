import {
  $getNodeByKey,
  $getSlot,
  $isDecoratorNode,
  $isElementNode,
  type ElementNode,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
} from "lexical";
import { useCallback, useSyncExternalStore } from "react";
import { onBlockChange } from "../page-updates.ts";
import { $captionText, CaptionNode } from "./caption-node.ts";

/** The last paragraph of a photo's caption that has any text. */
function $lastParagraph(photo: LexicalNode): ElementNode | null {
  const caption = $isDecoratorNode(photo) ? $getSlot(photo, "caption") : null;
  if (!(caption instanceof CaptionNode)) return null;
  const paragraphs = caption.getChildren().filter($isElementNode);
  return paragraphs.findLast((paragraph) => paragraph.getTextContent().trim() !== "") ?? null;
}

/**
 * Takes `line` off the end of a photo's caption, with the space before it; what stands before keeps its marks. Gives false and changes
 * nothing when the caption does not end so.
 */
export function $cutCaptionEnd(photo: LexicalNode, line: string): boolean {
  const paragraph = $lastParagraph(photo);
  const text = paragraph?.getTextContent() ?? "";
  const kept = text.trimEnd().endsWith(line) ? text.trimEnd().slice(0, -line.length).trimEnd().length : -1;
  if (paragraph === null || kept < 0) return false;
  let over = text.length - kept;
  for (const node of paragraph.getAllTextNodes().reverse()) {
    if (over <= 0) break;
    const content = node.getTextContent();
    if (content.length > over) node.setTextContent(content.slice(0, content.length - over));
    else node.remove();
    over -= content.length;
  }
  if (kept === 0 && (paragraph.getParent()?.getChildrenSize() ?? 1) > 1) paragraph.remove();
  return true;
}

/** The words of a photo's caption as they are now, paragraphs a blank line apart. */
export function useCaptionText(editor: LexicalEditor, key: NodeKey): string {
  // There may be sixty photos on the page, and the words of each are not read for a key that is pressed elsewhere.
  const subscribe = useCallback((changed: () => void) => onBlockChange(editor, key, changed), [editor, key]);
  const read = () =>
    editor.getEditorState().read(() => {
      const photo = $getNodeByKey(key);
      return $isDecoratorNode(photo) ? $captionText($getSlot(photo, "caption")) : "";
    });
  return useSyncExternalStore(subscribe, read);
}
