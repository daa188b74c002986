import { $getSelection, $setSelection, type LexicalEditor, mergeRegister } from "lexical";

/** Sets the selection that there is once more, so that the browser is given it. */
function $showSelection(): void {
  $setSelection($getSelection()?.clone() ?? null);
}

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
    const isBack = isAway && !isPressed && event.target === editor.getRootElement();
    isAway = false;
    if (!isBack) return;
    // Not at once: the editor may be taking the focus in the midst of a change, which undo would then take this for.
    queueMicrotask(() => {
      if (editor.read(() => $getSelection() !== null)) {
        editor.update($showSelection, { discrete: true, tag: "skip-scroll-into-view" });
      }
    });
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
