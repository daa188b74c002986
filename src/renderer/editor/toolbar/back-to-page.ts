import type { LexicalEditor } from "lexical";
import { focusPage } from "../create-handle.ts";

const isTool = (element: unknown): boolean =>
  element instanceof Element && element.closest(".galley-toolbar, .block-gutter") !== null;

/** Watches, until `end` is called, whether somebody goes from the page to its tools by a key. */
function watchLeaving(editor: LexicalEditor): { hasLeft: () => boolean; end: () => void } {
  let isPressed = false;
  let hasLeft = false;
  const onKey = ({ target }: Event) => {
    isPressed = target instanceof Node && (editor.getRootElement()?.contains(target) ?? false);
    setTimeout(() => {
      isPressed = false;
    });
  };
  const onFocus = ({ target }: Event) => {
    if (isPressed && isTool(target)) hasLeft = true;
  };
  window.addEventListener("keydown", onKey, true);
  window.addEventListener("focusin", onFocus, true);
  return {
    hasLeft: () => hasLeft,
    end() {
      window.removeEventListener("keydown", onKey, true);
      window.removeEventListener("focusin", onFocus, true);
    },
  };
}

/**
 * Gives the page the keyboard once a menu of its tools is closed, whether something was chosen or not: the menu itself gives it to
 * its button, where nothing can be written. Left alone when something else has taken it, and when somebody who had it on the page
 * already went to the tools again.
 */
export function backToPage(editor: LexicalEditor): void {
  const watch = watchLeaving(editor);
  const back = () => {
    watch.end();
    const holder = document.activeElement;
    if (!watch.hasLeft() && (holder === document.body || isTool(holder))) focusPage(editor);
  };
  // The library moves the focus in the frame after the one in which the menu goes.
  requestAnimationFrame(() => requestAnimationFrame(back));
}
