import { $isListNode } from "@lexical/list";
import { $isHeadingNode, $isQuoteNode, HeadingAnnounceExtension } from "@lexical/rich-text";
import {
  $getNodeByKey,
  $isParagraphNode,
  $isRangeSelection,
  configExtension,
  defineExtension,
  type EditorState,
  type LexicalNode,
  type UpdateListenerPayload,
} from "lexical";
import { announceIn } from "../announce.ts";
import { onPageEdit } from "../page-updates.ts";

/** The styles that a block of text can have, by the names that people know them by. */
export type StyleNames = Readonly<
  Record<"paragraph" | "h2" | "h3" | "h4" | "quote" | "bullet" | "number", string | undefined>
>;

interface Styled {
  key: string;
  style: string;
}

function styleOf(block: LexicalNode): string {
  if ($isHeadingNode(block)) return block.getTag();
  if ($isListNode(block)) return block.getListType();
  if ($isQuoteNode(block)) return "quote";
  return $isParagraphNode(block) ? "paragraph" : "";
}

/** The block of the page that the selection begins in, and its style. */
function styledAt(state: EditorState): Styled | null {
  const { _selection: selection } = state;
  if (!$isRangeSelection(selection)) return null;
  return state.read(() => {
    const block = $getNodeByKey(selection.anchor.key)?.getTopLevelElement();
    return block ? { key: block.getKey(), style: styleOf(block) } : null;
  });
}

/** The style that the block which is written in has since an update, where it had another one before; "" where the caret only went to another block. */
function newStyle({ editorState, prevEditorState, tags }: UpdateListenerPayload): string {
  // That something was undone is said already.
  if (tags.has("historic")) return "";
  const [now, before] = [styledAt(editorState), styledAt(prevEditorState)];
  if (now === null || before === null || now.style === before.style) return "";
  // A block of another style is another node, or the same with another tag.
  const isAnother = !prevEditorState._nodeMap.has(now.key) && !editorState._nodeMap.has(before.key);
  return isAnother || now.key === before.key ? now.style : "";
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
