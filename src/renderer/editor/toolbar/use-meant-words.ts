import { useLexicalComposerContext } from "@lexical/react/LexicalComposerContext";
import { createDOMRange } from "@lexical/selection";
import { $getSelection, $isRangeSelection } from "lexical";
import { useLayoutEffect } from "react";

const name = "galley-meant";

/** Shows which words a form of the toolbar is about: the browser shows no selection where the keyboard is not. */
export function useMeantWords(): void {
  const [editor] = useLexicalComposerContext();
  useLayoutEffect(() => {
    const range = editor.read(() => {
      const selection = $getSelection();
      if (!$isRangeSelection(selection) || selection.isCollapsed()) return null;
      const { anchor, focus } = selection;
      return createDOMRange(editor, anchor.getNode(), anchor.offset, focus.getNode(), focus.offset);
    });
    if (range === null) return;
    CSS.highlights.set(name, new Highlight(range));
    return () => void CSS.highlights.delete(name);
  }, [editor]);
}
