import {
  $getEditor,
  $getNodeByKey,
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  COMMAND_PRIORITY_LOW,
  COMPOSITION_END_COMMAND,
  COMPOSITION_START_COMMAND,
  type LexicalEditor,
  mergeRegister,
  type NodeKey,
  type TextNode,
} from "lexical";
import { $noteIds, $setNoteIds } from "./note-state.ts";

/** Takes the notes off what was written at an edge of words with a note: before them, or behind `then`, what they were. */
function $freeEdge(text: TextNode, then: string): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return;
  const { key, offset } = selection.anchor;
  const now = text.getTextContent();
  const added = now.length - then.length;
  if (key !== text.getKey() || added <= 0) return;
  if (offset > then.length && now.startsWith(then)) $free(text.splitText(then.length)[1], "next");
  else if (offset === added && now.endsWith(then)) $free(text.splitText(added)[0], "previous");
}

/** Notes that go on beyond the edge are on what was written there too. */
function $free(text: TextNode | undefined, beyond: "next" | "previous"): void {
  if (!text) return;
  const neighbour = beyond === "next" ? text.getNextSibling() : text.getPreviousSibling();
  const goingOn = neighbour ? $noteIds(neighbour) : [];
  $setNoteIds(
    text,
    $noteIds(text).filter((id) => goingOn.includes(id)),
  );
}

/**
 * Words that are written right before or behind words with a note are no part of what the note is on; what is written inside them is.
 * While an input method composes, nothing is parted: that is done when it ends.
 */
export function $keepNoteEdges(text: TextNode): void {
  if ($noteIds(text).length === 0 || $getEditor().isComposing()) return;
  const was = $getEditor().getEditorState()._nodeMap.get(text.getKey());
  if ($isTextNode(was)) $freeEdge(text, was.__text);
}

/** The same for what is written by an input method (accents, picture letters, Chinese), once it is done with a word. */
export function keepNoteEdgesComposing(editor: LexicalEditor): () => void {
  let began: { key: NodeKey; text: string } | null = null;
  return mergeRegister(
    editor.registerCommand(
      COMPOSITION_START_COMMAND,
      () => {
        const selection = $getSelection();
        const node = $isRangeSelection(selection) ? selection.anchor.getNode() : null;
        began =
          $isTextNode(node) && $noteIds(node).length > 0 ? { key: node.getKey(), text: node.getTextContent() } : null;
        return false;
      },
      COMMAND_PRIORITY_LOW,
    ),
    editor.registerCommand(
      COMPOSITION_END_COMMAND,
      () => {
        const start = began;
        began = null;
        if (start === null) return false;
        // After the library has taken in what was composed.
        setTimeout(() => {
          editor.update(() => {
            const node = $getNodeByKey(start.key);
            if ($isTextNode(node) && node.isAttached()) $freeEdge(node, start.text);
          });
        });
        return false;
      },
      COMMAND_PRIORITY_LOW,
    ),
  );
}
