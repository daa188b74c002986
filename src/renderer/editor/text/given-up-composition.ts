import {
  $addUpdateTag,
  $getNodeByKey,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  COMMAND_PRIORITY_BEFORE_EDITOR,
  COMPOSITION_END_COMMAND,
  COMPOSITION_START_COMMAND,
  defineExtension,
  type ElementNode,
  HISTORY_MERGE_TAG,
  type LexicalEditor,
  mergeRegister,
  type NodeKey,
} from "lexical";

/** The line that the caret is in; null when more than a caret is selected, which a composition takes away. */
function $lineOfCaret(): ElementNode | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null;
  const node = selection.anchor.getNode();
  return $isElementNode(node) ? node : node.getParent();
}

function register(editor: LexicalEditor): () => void {
  let began: { key: NodeKey; text: string } | null = null;
  return mergeRegister(
    editor.registerCommand(
      COMPOSITION_START_COMMAND,
      () => {
        const line = $lineOfCaret();
        began = line && { key: line.getKey(), text: line.getTextContent() };
        return false;
      },
      COMMAND_PRIORITY_BEFORE_EDITOR,
    ),
    editor.registerCommand(
      COMPOSITION_END_COMMAND,
      ({ data }) => {
        const start = began;
        began = null;
        if (data !== "" || start === null) return false;
        // Within the library's own change, which it begins at this priority, after it has taken in what was left.
        editor.update(() => {
          if ($getNodeByKey(start.key)?.getTextContent() === start.text) $addUpdateTag(HISTORY_MERGE_TAG);
        });
        return false;
      },
      COMMAND_PRIORITY_BEFORE_EDITOR,
    ),
  );
}

/** What was composed with an input method and given up leaves no step of undo, which would do nothing, and keeps what can be done again. */
export const GivenUpCompositionExtension = defineExtension({ name: "galley/given-up-composition", register });
