import { type EditorState, type LexicalEditor, type NodeKey, TextNode, type UpdateListenerPayload } from "lexical";
import { onPageUpdate } from "../page-updates.ts";
import { textInside } from "./text-inside.ts";

/** Is told that a text node was drawn anew, changed or gone, what its text was before, and what it is now. */
type Listener = (key: NodeKey, before: string, now: string) => void;

/** The text nodes of a page whose changes are told. */
export interface TextChanges {
  watch(key: NodeKey, told: Listener): void;
  forget(key: NodeKey, told: Listener): void;
}

const known = new WeakMap<LexicalEditor, TextChanges>();

function textIn({ _nodeMap: nodes }: EditorState, key: NodeKey): string {
  const node = nodes.get(key);
  return node instanceof TextNode ? node.__text : "";
}

/**
 * One ear for all marks of a page: what each key costs must not grow with the kinds of marks. It is the page's own, and no listener of
 * the library's for text nodes: with one, the library would write down every node that it draws.
 */
export function textChanges(editor: LexicalEditor): TextChanges {
  const there = known.get(editor);
  if (there) return there;
  const listeners = new Map<NodeKey, Set<Listener>>();
  /** The Text that each was drawn with; another one means that it was drawn anew. */
  const drawn = new Map<NodeKey, Text | null>();
  const drawnAs = (key: NodeKey) => textInside(editor.getElementByKey(key));
  const made: TextChanges = {
    watch(key, told) {
      const beside = listeners.get(key);
      if (beside) beside.add(told);
      else listeners.set(key, new Set([told]));
      if (!drawn.has(key)) drawn.set(key, drawnAs(key));
    },
    forget(key, told) {
      const beside = listeners.get(key);
      if (!beside?.delete(told) || beside.size > 0) return;
      listeners.delete(key);
      drawn.delete(key);
    },
  };
  known.set(editor, made);

  const look = (key: NodeKey, { editorState, prevEditorState }: UpdateListenerPayload) => {
    const told = listeners.get(key);
    if (!told) return;
    const [before, now] = [textIn(prevEditorState, key), textIn(editorState, key)];
    const text = drawnAs(key);
    if (before === now && text === drawn.get(key)) return;
    drawn.set(key, text);
    for (const listener of [...told]) listener(key, before, now);
  };
  onPageUpdate(editor, (update, typedInto) => {
    if (listeners.size === 0) return;
    if (typedInto !== null) look(typedInto, update);
    else for (const key of [...listeners.keys()]) look(key, update);
  });
  return made;
}
