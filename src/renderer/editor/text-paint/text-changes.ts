import { type EditorState, type LexicalEditor, type NodeKey, TextNode } from "lexical";

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

/** One ear for all marks of a page: what each key costs must not grow with the kinds of marks. */
export function textChanges(editor: LexicalEditor): TextChanges {
  const there = known.get(editor);
  if (there) return there;
  const listeners = new Map<NodeKey, Set<Listener>>();
  const made: TextChanges = {
    watch(key, told) {
      const beside = listeners.get(key);
      if (beside) beside.add(told);
      else listeners.set(key, new Set([told]));
    },
    forget(key, told) {
      const beside = listeners.get(key);
      if (beside?.delete(told) && beside.size === 0) listeners.delete(key);
    },
  };
  known.set(editor, made);
  editor.registerMutationListener(
    TextNode,
    (changes, { prevEditorState }) => {
      if (listeners.size === 0) return;
      const state = editor.getEditorState();
      for (const key of changes.keys()) {
        const told = listeners.get(key);
        if (!told) continue;
        const [before, now] = [textIn(prevEditorState, key), textIn(state, key)];
        for (const listener of [...told]) listener(key, before, now);
      }
    },
    { skipInitialization: true },
  );
  return made;
}
