import { type RefObject, useEffect } from "react";

/** The dialogs that are open, the one in front last. */
const open: RefObject<HTMLElement | null>[] = [];

/** A tooltip of something behind the dialog: it would take Escape for itself. */
function hasTooltipBehind(dialog: HTMLElement): boolean {
  const tooltips = [...document.querySelectorAll("[role=tooltip]")];
  return tooltips.some(({ id }) => {
    const owner = document.querySelector(`[aria-describedby~="${CSS.escape(id)}"]`);
    return owner === null || !dialog.contains(owner);
  });
}

/**
 * Closes the dialog in front on Escape also where the key would never reach it: when the focus was lost to the page (an element
 * that had it went away) and when a tooltip behind the dialog still listens. `onClose` is undefined for a dialog that must be answered.
 */
export function useModalEscape(dialog: RefObject<HTMLElement | null>, onClose: (() => void) | undefined): void {
  useEffect(() => {
    open.push(dialog);
    return () => void open.splice(open.indexOf(dialog), 1);
  }, [dialog]);
  useEffect(() => {
    if (onClose === undefined) return;
    const onKeyDown = (event: KeyboardEvent) => {
      const element = dialog.current;
      if (event.key !== "Escape" || event.isComposing || element === null || open.at(-1) !== dialog) return;
      const isLost = document.activeElement === null || document.activeElement === document.body;
      const isInside = event.target instanceof Node && element.contains(event.target);
      if (!isLost && !(isInside && hasTooltipBehind(element))) return;
      event.preventDefault();
      event.stopPropagation();
      onClose();
    };
    // Before the document, where tooltips listen.
    window.addEventListener("keydown", onKeyDown, true);
    return () => window.removeEventListener("keydown", onKeyDown, true);
  }, [dialog, onClose]);
}
