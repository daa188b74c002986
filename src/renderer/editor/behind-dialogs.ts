import { defineExtension } from "lexical";

/** A dialog in front hides all else from the keyboard and from whoever listens. */
const isBehind = (page: Element) => page.closest('[inert], [aria-hidden="true"]') !== null;

/**
 * The browser hands its own undo to the last text that was written in, wherever the keyboard is: behind a dialog that would take back what
 * nobody sees.
 */
function stayBehind(event: InputEvent): void {
  if (!event.inputType.startsWith("history") || !(event.currentTarget instanceof Element)) return;
  if (!isBehind(event.currentTarget)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
}

/** Leaves the page as it is while a dialog is in front of it. */
export const BehindDialogsExtension = defineExtension({
  name: "galley/behind-dialogs",
  register: (editor) =>
    editor.registerRootListener((root, previous) => {
      previous?.removeEventListener("beforeinput", stayBehind, true);
      root?.addEventListener("beforeinput", stayBehind, true);
    }),
});
