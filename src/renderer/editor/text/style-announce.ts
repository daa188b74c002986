import { $isListItemNode, type ListNode } from "@lexical/list";
import { $isHeadingNode, $isQuoteNode, HeadingAnnounceExtension } from "@lexical/rich-text";
import {
  $findMatchingParent,
  $getNodeByKey,
  $isParagraphNode,
  $isRangeSelection,
  configExtension,
  defineExtension,
  type EditorState,
  type LexicalNode,
  type NodeKey,
  type UpdateListenerPayload,
} from "lexical";
import { announceIn } from "../announce.ts";
import { onPageEdit } from "../page-updates.ts";

/** The styles that a block of text can have, by the names that people know them by. */
export type StyleNames = Readonly<
  Record<"paragraph" | "h2" | "h3" | "h4" | "quote" | "bullet" | "number", string | undefined>
>;

/** What is written in: the block of the page, or the item of a list, by its key; its style; and the text, or the block without one. */
interface Styled {
  key: NodeKey;
  style: string;
  text: NodeKey;
}

function styleOf(block: LexicalNode): string {
  if ($isHeadingNode(block)) return block.getTag();
  if ($isListItemNode(block)) return block.getParentOrThrow<ListNode>().getListType();
  if ($isQuoteNode(block)) return "quote";
  return $isParagraphNode(block) ? "paragraph" : "";
}

/** Where the selection of a page begins; null for none of text. */
function styledAt(state: EditorState): Styled | null {
  const { _selection: selection } = state;
  if (!$isRangeSelection(selection)) return null;
  return state.read(() => {
    const { key: text } = selection.anchor;
    const node = $getNodeByKey(text);
    const block = node && ($findMatchingParent(node, $isListItemNode) ?? node.getTopLevelElement());
    return block ? { key: block.getKey(), style: styleOf(block), text } : null;
  });
}

/** The style that what is written in has since an update, where it had another one before; "" where the caret only went to another block. */
function newStyle({ editorState, prevEditorState, tags }: UpdateListenerPayload): string {
  // That something was undone is said already.
  if (tags.has("historic")) return "";
  const [now, before] = [styledAt(editorState), styledAt(prevEditorState)];
  if (now === null || before === null || now.style === before.style) return "";
  const isSame = now.key === before.key || now.text === before.text;
  // A block of another style is another node.
  return isSame || !editorState._nodeMap.has(before.key) ? now.style : "";
}

/**
 * Says to screen readers what style a block has become: by a command, or by the marks of Markdown, which are swallowed as they are typed.
 * The library says the same of headings alone, in English, and hears every key for it.
 */
export const StyleAnnounceExtension = defineExtension({
  name: "galley/style-announce",
  config: {} as { names: StyleNames },
  dependencies: [configExtension(HeadingAnnounceExtension, { disabled: true })],
  register: (editor, { names }) =>
    onPageEdit(editor, (update) => {
      const name = names[newStyle(update) as keyof StyleNames];
      if (name !== undefined) announceIn(editor, name);
    }),
});
