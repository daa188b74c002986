import { NodeSelectionDataSelectedExtension } from "@lexical/extension";
import { onUpdateBesidesTyping } from "../page-updates.ts";
import { seldomEditor } from "../seldom-editor.ts";

const { register } = NodeSelectionDataSelectedExtension;

/** Marks the figures that are selected with `data-selected`, as the library does; it is asked for less than every key. */
export const SelectedFiguresExtension: typeof NodeSelectionDataSelectedExtension = {
  ...NodeSelectionDataSelectedExtension,
  register(editor, config, state) {
    const seldom = seldomEditor(editor, (listener) => onUpdateBesidesTyping(editor, listener));
    return register?.(seldom, config, state) ?? (() => {});
  },
};
