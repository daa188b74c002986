import type { LexicalEditor } from "lexical";

/** Says whether a key was meant for it, so that it means nothing else. */
type KeyEar = (event: KeyboardEvent) => boolean;

const ears = new WeakMap<LexicalEditor, Set<KeyEar>>();

/**
 * Has `ear` asked about every key that is pressed on the page, in text or in a control on it, before anything else is; not about letters
 * that the page takes for its text, and not while an input method composes. A listener of its own at the page would cost each key more than
 * what it does. Returns what ends it.
 */
export function onPageKey(editor: LexicalEditor, ear: KeyEar): () => void {
  const own = ears.get(editor) ?? new Set();
  ears.set(editor, own);
  own.add(ear);
  return () => void own.delete(ear);
}

/** Asks all of them, in the order in which they came, until one takes the key. */
export function isHeard(editor: LexicalEditor, event: KeyboardEvent): boolean {
  for (const ear of ears.get(editor) ?? []) if (ear(event)) return true;
  return false;
}
