import {
  $getSelection,
  $isParagraphNode,
  $isRangeSelection,
  $isTextNode,
  type EditorState,
  type LexicalEditor,
} from "lexical";
import { $hasStyles } from "../commands/block-commands.ts";

/** What was typed behind a slash that begins a paragraph of the body, up to the caret. */
export interface SlashQuery {
  /** The paragraph. */
  key: string;
  query: string;
}

/** The query that the caret stands behind, or null. A slash elsewhere (and/or, km/h) is a slash. */
export function $slashQuery(): SlashQuery | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null;
  const node = selection.anchor.getNode();
  const block = node.getParent();
  if (!$isTextNode(node) || !$isParagraphNode(block) || block.getChildrenSize() !== 1 || !$hasStyles(node)) return null;
  const text = node.getTextContent();
  if (!text.startsWith("/") || selection.anchor.offset !== text.length) return null;
  const query = text.slice(1);
  return query.length > 30 || /^\s|\s\s|\//.test(query) ? null : { key: block.getKey(), query };
}

/** Takes the slash and the query out of the paragraph again, in the same step as what follows. */
export function $takeQuery(): void {
  const found = $slashQuery();
  const selection = $getSelection();
  if (!found || !$isRangeSelection(selection)) return;
  const block = selection.anchor.getNode().getParent();
  block?.clear();
  block?.select();
}

/** Whether the caret stands in a text that begins with a slash: without a look at the page, for this is asked for every key. */
function mayBeQuery({ _selection: selection, _nodeMap: nodes }: EditorState): boolean {
  if (!$isRangeSelection(selection) || selection.anchor.type !== "text") return false;
  const node = nodes.get(selection.anchor.key);
  return $isTextNode(node) && node.__text.startsWith("/");
}

/** Calls `tell` whenever the query changes. Looks at one node an update, and only where a slash begins it. */
export function watchSlash(editor: LexicalEditor, tell: (query: SlashQuery | null) => void): () => void {
  let last: SlashQuery | null = null;
  return editor.registerUpdateListener(({ editorState }) => {
    const next = editor.isComposing() ? last : mayBeQuery(editorState) ? editorState.read($slashQuery) : null;
    if (next?.key === last?.key && next?.query === last?.query) return;
    last = next;
    tell(next);
  });
}
