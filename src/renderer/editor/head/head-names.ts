import { $getRoot, type LexicalEditor, mergeRegister } from "lexical";
import type { EditorSurroundings } from "../editor-context.ts";
import { onBlockChange, onPageEdit } from "../page-updates.ts";
import { type HeadType, headTypes } from "./head-nodes.ts";

/** Gives the head's elements their names and placeholders in the interface's language, whenever they are made anew or written in. */
export function nameHeads(editor: LexicalEditor, say: EditorSurroundings["say"]): () => void {
  let endTyping = () => {};
  const name = () => {
    const keys = editor.getEditorState().read(() =>
      $getRoot()
        .getChildren()
        .slice(0, headTypes.length)
        .map((child) => child.getKey()),
    );
    for (const key of keys) nameHead(editor.getElementByKey(key), say);
    endTyping();
    endTyping = mergeRegister(
      ...keys.map((key) => onBlockChange(editor, key, () => nameHead(editor.getElementByKey(key), say))),
    );
  };
  name();
  return mergeRegister(
    onPageEdit(editor, name),
    editor.registerRootListener(() => queueMicrotask(name)),
    () => endTyping(),
  );
}

function nameHead(dom: HTMLElement | null, say: EditorSurroundings["say"]): void {
  const type = dom?.dataset.head as HeadType | undefined;
  if (!dom || !type) return;
  const label = say(`editor.${type}`);
  dom.dataset.placeholder = label;
  // A heading is named by its own words, for as long as it has none by what it is; a description says which one it is.
  const isNamed = type !== "headline" || dom.textContent.trim() === "";
  if (isNamed) dom.setAttribute("aria-label", label);
  else dom.removeAttribute("aria-label");
  if (type === "headline") dom.setAttribute("aria-description", label);
}
