import { $isLinkNode } from "@lexical/link";
import { useLexicalComposerContext } from "@lexical/react/LexicalComposerContext";
import { $findMatchingParent } from "@lexical/utils";
import { $getSelection, $isRangeSelection, type LexicalNode } from "lexical";
import { useEffect, useState } from "react";
import { $blockKind, type BlockKind } from "../commands/block-commands.ts";

/** What the toolbar shows of the selection. */
export interface ToolbarState {
  kind: BlockKind;
  bold: boolean;
  italic: boolean;
  /** The address of the link that the selection stands in, or null. */
  link: string | null;
  /** Whether there is text to format: a caret or a range. */
  inText: boolean;
  /** Whether some text is selected. */
  range: boolean;
}

const nothing: ToolbarState = { kind: "fixed", bold: false, italic: false, link: null, inText: false, range: false };

function $linkOf(node: LexicalNode): string | null {
  const link = $findMatchingParent(node, $isLinkNode);
  return $isLinkNode(link) ? link.getURL() : null;
}

function $read(): ToolbarState {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return nothing;
  const node = selection.anchor.getNode();
  return {
    kind: $blockKind(node),
    bold: selection.hasFormat("bold"),
    italic: selection.hasFormat("italic"),
    link: $linkOf(selection.focus.getNode()) ?? $linkOf(node),
    inText: true,
    range: !selection.isCollapsed(),
  };
}

const same = (one: ToolbarState, other: ToolbarState) =>
  one.kind === other.kind &&
  one.bold === other.bold &&
  one.italic === other.italic &&
  one.link === other.link &&
  one.inText === other.inText &&
  one.range === other.range;

/** The state of the toolbar. Looked at after each update, but a new value (and a rendering) only comes when it differs. */
export function useToolbarState(): ToolbarState {
  const [editor] = useLexicalComposerContext();
  const [state, setState] = useState(nothing);
  useEffect(() => {
    const look = () => {
      const next = editor.getEditorState().read($read);
      setState((before) => (same(before, next) ? before : next));
    };
    look();
    return editor.registerUpdateListener(look);
  }, [editor]);
  return state;
}
