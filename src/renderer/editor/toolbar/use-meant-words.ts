import { useLexicalComposerContext } from "@lexical/react/LexicalComposerContext";
import { createDOMRange } from "@lexical/selection";
import { $getSelection, $isRangeSelection, type LexicalEditor } from "lexical";
import { useCallback, useLayoutEffect } from "react";

const name = "galley-meant";

/** The selected words, or the caret, in the window; null where the page has neither. */
function meantRange(editor: LexicalEditor): Range | null {
  return editor.read(() => {
    const selection = $getSelection();
    if (!$isRangeSelection(selection)) return null;
    const { anchor, focus } = selection;
    return createDOMRange(editor, anchor.getNode(), anchor.offset, focus.getNode(), focus.offset);
  });
}

/**
 * Shows which words a form of the toolbar is about: the browser shows no selection where the keyboard is not. Gives where they stand in
 * the window, which is where the form belongs; null where the page has no caret.
 */
export function useMeantWords(): () => DOMRect | null {
  const [editor] = useLexicalComposerContext();
  useLayoutEffect(() => {
    const range = meantRange(editor);
    if (range === null || range.collapsed) return;
    CSS.highlights.set(name, new Highlight(range));
    return () => void CSS.highlights.delete(name);
  }, [editor]);
  return useCallback(() => {
    const box = meantRange(editor)?.getBoundingClientRect();
    return box && box.height > 0 ? box : null;
  }, [editor]);
}
