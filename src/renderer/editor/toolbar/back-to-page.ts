import type { LexicalEditor } from "lexical";
import { focusPage } from "../create-handle.ts";

/**
 * Gives the page the keyboard once a menu of its tools is closed, whether something was chosen or not: the menu itself gives it to
 * its button, where nothing can be written. Left alone when something else has taken it.
 */
export function backToPage(editor: LexicalEditor): void {
  const back = () => {
    const holder = document.activeElement;
    if (holder === document.body || holder?.closest(".galley-toolbar, .block-gutter")) focusPage(editor);
  };
  // The library moves the focus in the frame after the one in which the menu goes.
  requestAnimationFrame(() => requestAnimationFrame(back));
}
