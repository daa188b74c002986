import {
  $isRangeSelection,
  $isTextNode,
  COMPOSITION_END_TAG,
  defineExtension,
  type LexicalEditor,
  type UpdateListenerPayload,
} from "lexical";
import { seldomEditor } from "../seldom-editor.ts";

/** What ends a shortcut inside a line; a block's is ended by a space, and no longer than `###### `. */
const ends = "*_~`)";
const longestMark = 7;

/** Whether what was typed may have ended a shortcut. Reads the state's own maps: it is asked at each key. */
function mayEnd({ editorState, tags }: UpdateListenerPayload): boolean {
  if (tags.has(COMPOSITION_END_TAG)) return true;
  const selection = editorState._selection;
  if (!$isRangeSelection(selection)) return false;
  const { key, offset } = selection.anchor;
  const node = editorState._nodeMap.get(key);
  if (!$isTextNode(node)) return false;
  const typed = node.__text.charAt(offset - 1);
  return typed === " " ? offset <= longestMark : ends.includes(typed);
}

/**
 * The shortcuts begin a change of their own at every key, of which all but a few do nothing, and which each costs as much as the key
 * itself.
 */
function seldom(editor: LexicalEditor): LexicalEditor {
  return seldomEditor(editor, (listener) =>
    editor.registerUpdateListener((payload) => {
      if (mayEnd(payload)) listener(payload);
    }),
  );
}

/** Fetches the shortcuts when the page stands: nobody's first key ends one. */
function register(editor: LexicalEditor): () => void {
  let end = () => {};
  let isOver = false;
  import("./markdown-shortcuts.ts").then(({ registerShortcuts }) => {
    if (!isOver) end = registerShortcuts(seldom(editor));
  }, reportError);
  return () => {
    isOver = true;
    end();
  };
}

/** Markdown while typing; see `registerShortcuts`. */
export const MarkdownExtension = defineExtension({ name: "galley/markdown", register });
