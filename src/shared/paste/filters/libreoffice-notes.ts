import { hasClass, type PastedElement, replaceElements } from "../tree.ts";

/** Footnotes of LibreOffice: the number before a note is raised and has a space behind it, as it is drawn there. */
export function keepLibreNotes(root: PastedElement): void {
  replaceElements(root, (element) => {
    if (!hasClass(element, /^sd(?:foot|end)notesym/)) return null;
    return [{ ...element, tag: "sup" }, " "];
  });
}
