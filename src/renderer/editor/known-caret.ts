import { $isRangeSelection, $isTextNode, defineExtension, type EditorState, type LexicalEditor } from "lexical";
import { onPageUpdate } from "./page-updates.ts";
import { textInside } from "./text-paint/text-inside.ts";

/** How many nodes deep a text may stand for this: a paragraph, or an item of a list in a list. */
const deepest = 6;

/** Whether a text of the page is plain text of it: what stands in a table or beside the page, as captions do, is not. */
function isPlain(key: string, { _nodeMap: nodes }: EditorState): boolean {
  let node = nodes.get(key);
  for (let depth = 0; node && depth < deepest; depth += 1) {
    if (node.__type === "tablecell") return false;
    if (node.__parent === "root") return true;
    node = node.__parent === null ? undefined : nodes.get(node.__parent);
  }
  return false;
}

/**
 * Whether the browser has its caret where the library has it in `state`, with nothing between them still to be told. Then the library's own
 * answer to a caret that moved changes nothing: it takes the place over, and for what is typed there the formats of the text.
 */
function isCaretKnown(editor: LexicalEditor, state: EditorState): boolean {
  if (editor.getEditorState() !== state || editor._pendingEditorState !== null || editor.isComposing()) return false;
  const { isSelectionChangeFromDOMUpdate, isSelectionChangeFromMouseDown, postDeleteSelectionToRestore } =
    editor._inputState;
  if (isSelectionChangeFromDOMUpdate || isSelectionChangeFromMouseDown || postDeleteSelectionToRestore) return false;
  const { _selection: caret, _nodeMap: nodes } = state;
  if (!$isRangeSelection(caret) || caret.anchor.type !== "text" || !caret.isCollapsed()) return false;
  const { key, offset } = caret.anchor;
  const node = nodes.get(key);
  if (!$isTextNode(node) || node.__format !== caret.format || node.__style !== caret.style) return false;
  if (!isPlain(key, state)) return false;
  const shown = getSelection();
  if (shown === null || shown.anchorOffset !== offset) return false;
  return textInside(editor.getElementByKey(key)) === shown.anchorNode && shown.isCollapsed;
}

/** The page in which a text was only typed in, and what it was then; null once the browser told of its caret. */
let written: { editor: LexicalEditor; state: EditorState } | null = null;

function onSelectionChange(event: Event): void {
  // A field tells of its own caret, as an event that comes from it.
  if (written === null || event.target !== document) return;
  const { editor, state } = written;
  written = null;
  if (isCaretKnown(editor, state)) event.stopPropagation();
}

/**
 * Nobody who listens at the document, as the library does, is told of a caret that only went on with what was typed. The browser tells of it
 * after the letter was drawn, and the library would read from it, in an update of its own, what it knows: a third of all script of a letter.
 */
export const KnownCaretExtension = defineExtension({
  name: "galley/known-caret",
  register: (editor) => {
    // One listener for all pages, however often it is registered; at the window, where it comes before all others.
    window.addEventListener("selectionchange", onSelectionChange, true);
    const end = onPageUpdate(editor, ({ editorState }, typedInto) => {
      written = typedInto === null ? null : { editor, state: editorState };
    });
    return () => {
      end();
      if (written?.editor === editor) written = null;
    };
  },
});
