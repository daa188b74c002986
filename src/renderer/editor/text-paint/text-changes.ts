import { type LexicalEditor, type NodeKey, TextNode } from "lexical";

type Listener = (key: NodeKey, before: string) => void;

const listeners = new WeakMap<LexicalEditor, Set<Listener>>();

/** One ear for all marks of a page: what each key costs must not grow with the kinds of marks. */
function listen(editor: LexicalEditor): Set<Listener> {
  const known = listeners.get(editor);
  if (known) return known;
  const own = new Set<Listener>();
  listeners.set(editor, own);
  editor.registerMutationListener(
    TextNode,
    (changes, { prevEditorState }) => {
      if (own.size === 0) return;
      for (const key of changes.keys()) {
        const before = prevEditorState._nodeMap.get(key);
        const text = before instanceof TextNode ? before.__text : "";
        for (const told of own) told(key, text);
      }
    },
    { skipInitialization: true },
  );
  return own;
}

/** Tells of each text node that was drawn anew, changed or gone, and what its text was before. Returns what ends it. */
export function onTextChange(editor: LexicalEditor, told: Listener): () => void {
  const all = listen(editor);
  all.add(told);
  return () => all.delete(told);
}
