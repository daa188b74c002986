import { useEffect, useState } from "react";

/** Who had the keyboard before the first of the dialogs that followed one another. */
let owner: Element | null = null;
let open = 0;

/** Where the keyboard is outside every dialog; null while it is nowhere, or in a dialog that is about to make place for the next. */
function ownerNow(): Element | null {
  const { activeElement, body } = document;
  return activeElement === body || activeElement?.closest("[role=dialog]") ? null : activeElement;
}

/**
 * Gives the keyboard back to who had it when the last of several dialogs closes that took one another's place. Each dialog's own
 * library gives it back too, but only to where it was when that one opened: in a dialog that is gone by then.
 */
export function useReturnKeyboard(): void {
  // While it is rendered first: what it holds takes the keyboard as it comes.
  useState(() => {
    owner = ownerNow() ?? owner;
  });
  useEffect(() => {
    open += 1;
    return () => {
      open -= 1;
      // After a dialog that follows has come, the library has given back what it can, and whoever closed it has chosen a place.
      requestAnimationFrame(() => requestAnimationFrame(giveBack));
    };
  }, []);
}

function giveBack(): void {
  if (open > 0) return;
  const isLost = document.activeElement === null || document.activeElement === document.body;
  if (isLost && owner instanceof HTMLElement && owner.isConnected) owner.focus();
  owner = null;
}
