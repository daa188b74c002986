import type { LexicalEditor, NodeKey } from "lexical";
import { textInside } from "../text-paint/text-inside.ts";

/** How much of the window's height is left above a hit that is brought into sight. */
const above = 0.35;
/** For so many frames blocks that come into sight get their real heights, and move what is shown. */
const settles = 4;

function boxOf(dom: HTMLElement, from: number, to: number): DOMRect {
  const text = textInside(dom);
  if (!text || dom.matches("textarea, input")) return dom.getBoundingClientRect();
  const range = document.createRange();
  range.setStart(text, Math.min(from, text.length));
  range.setEnd(text, Math.min(to, text.length));
  return range.getBoundingClientRect();
}

/** Brings a part of an element's text into sight, if it is not there; the keyboard stays where it is. */
export function showPart(editor: LexicalEditor, dom: HTMLElement, from: number, to: number): void {
  const frame = editor.getRootElement()?.closest<HTMLElement>(".galley-desk");
  if (!frame) return;
  const step = (left: number) => {
    if (!dom.isConnected || left === 0) return;
    const [box, seen] = [boxOf(dom, from, to), frame.getBoundingClientRect()];
    const margin = Math.min(48, seen.height / 8);
    const isSeen = box.top >= seen.top + margin && box.bottom <= seen.bottom - margin;
    if (!isSeen) frame.scrollTop += box.top - seen.top - seen.height * above;
    requestAnimationFrame(() => step(left - 1));
  };
  step(settles);
}

/** The control of a photo's credit or alternative text; null until the figure is drawn. */
export function fieldOf(editor: LexicalEditor, key: NodeKey, field: string): HTMLTextAreaElement | null {
  return editor.getElementByKey(key)?.querySelector<HTMLTextAreaElement>(`textarea[data-field="${field}"]`) ?? null;
}
