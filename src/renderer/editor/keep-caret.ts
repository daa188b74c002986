import {
  $getSelection,
  $isRangeSelection,
  $setSelection,
  HISTORIC_TAG,
  type LexicalEditor,
  mergeRegister,
  SKIP_SCROLL_INTO_VIEW_TAG,
} from "lexical";

/**
 * Puts the caret back where it was when the keyboard comes back to the page from elsewhere by another way than a pointer: a
 * dialog that closed, a menu, the Tab key. The browser itself would put it at the page's very beginning, in the kicker.
 */
export function keepCaret(editor: LexicalEditor): () => void {
  let isPressed = false;
  let isAway = false;
  const press = (event: PointerEvent) => {
    isPressed = event.type === "pointerdown";
  };
  const leave = () => {
    // Asked a moment later: between a figure and the page around it, the focus is nowhere for an instant.
    setTimeout(() => {
      isAway = !editor.getRootElement()?.contains(document.activeElement);
    });
  };
  const comeBack = (event: FocusEvent) => {
    const { target } = event;
    const isBack = isAway && !isPressed && target instanceof HTMLElement && target.isContentEditable;
    isAway = false;
    if (!isBack) return;
    const saved = editor.getEditorState().read(() => $getSelection()?.clone() ?? null);
    // A caption and every other text of a figure takes the focus for itself; it may also be gone to by the Tab key from elsewhere.
    const isInText = $isRangeSelection(saved) && target.contains(editor.getElementByKey(saved.anchor.key));
    if (target !== editor.getRootElement() && !isInText) return;
    // Kept out of the history: when the editor takes the focus in the midst of a change, it would stand there before that change.
    if (saved !== null)
      editor.update(() => $setSelection(saved), { discrete: true, tag: [HISTORIC_TAG, SKIP_SCROLL_INTO_VIEW_TAG] });
  };
  const kinds = ["pointerdown", "pointerup", "pointercancel"] as const;
  for (const kind of kinds) window.addEventListener(kind, press, true);
  return mergeRegister(
    () => {
      for (const kind of kinds) window.removeEventListener(kind, press, true);
    },
    editor.registerRootListener((root) => {
      root?.addEventListener("focusout", leave);
      root?.addEventListener("focusin", comeBack);
      return () => {
        root?.removeEventListener("focusout", leave);
        root?.removeEventListener("focusin", comeBack);
      };
    }),
  );
}
