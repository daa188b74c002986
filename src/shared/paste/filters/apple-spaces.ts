import { hasClass, type PastedElement, replaceElements } from "../tree.ts";

/** Apple's programs write ordinary spaces as spaces that do not break, and say so. */
export function unbindAppleSpaces(root: PastedElement): void {
  replaceElements(root, (element) => (hasClass(element, /^Apple-converted-space$/) ? [" "] : null));
}
