import type { LexicalEditor, NodeKey } from "lexical";
import { $moveBlock, dropPlace, keyOfElement } from "./block-places.ts";

/** What a dragged block is called in the clipboard of the drag; it means something in this page only. */
const blockType = "application/x-galley-block";

/** The line that shows where the block will stand. */
function showLine(line: HTMLElement, desk: HTMLElement, place: NonNullable<ReturnType<typeof dropPlace>>): void {
  const box = place.dom.getBoundingClientRect();
  const frame = desk.getBoundingClientRect();
  const inGallery = place.dom.matches(".gallery-grid > .photo");
  const rtl = getComputedStyle(place.dom).direction === "rtl";
  const atEnd = place.side === "after";
  const left = inGallery && atEnd !== rtl ? box.right + 4 : box.left - (inGallery ? 8 : 0);
  const top = !inGallery && atEnd ? box.bottom + 6 : box.top - (inGallery ? 0 : 8);
  line.hidden = false;
  line.style.left = `${left - frame.left}px`;
  line.style.top = `${top - frame.top + desk.scrollTop}px`;
  line.style.width = inGallery ? "3px" : `${box.width}px`;
  line.style.height = inGallery ? `${box.height}px` : "3px";
}

/**
 * Dragging blocks by their handles: in the gutter for any block of the body, on a photo for one in a gallery as well. A
 * drop is one step of undo. `line` is the element that shows the place.
 */
export function registerBlockDrag(editor: LexicalEditor, desk: HTMLElement, line: HTMLElement): () => void {
  let dragged: NodeKey | null = null;
  const onStart = (event: DragEvent) => {
    const handle = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-drag-block]") : null;
    if (!handle || !event.dataTransfer || !editor.isEditable()) return;
    event.stopPropagation();
    dragged = handle.dataset.dragBlock || keyOfElement(editor, handle);
    const dom = dragged ? editor.getElementByKey(dragged) : null;
    if (!dragged || !dom) return;
    event.dataTransfer.setData(blockType, dragged);
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setDragImage(dom, 0, 0);
  };
  const onOver = (event: DragEvent) => {
    if (!dragged) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.dataTransfer) event.dataTransfer.dropEffect = "move";
    const place = dropPlace(editor, dragged, event.clientX, event.clientY);
    if (place) showLine(line, desk, place);
  };
  const onDrop = (event: DragEvent) => {
    const key = dragged;
    if (!key) return;
    event.preventDefault();
    event.stopPropagation();
    const place = dropPlace(editor, key, event.clientX, event.clientY);
    onEnd();
    editor.getRootElement()?.focus({ preventScroll: true });
    if (place) editor.update(() => void $moveBlock(key, place), { discrete: true, tag: "history-push" });
  };
  const onEnd = () => {
    dragged = null;
    line.hidden = true;
  };
  const capture = { capture: true };
  desk.addEventListener("dragstart", onStart, capture);
  desk.addEventListener("dragover", onOver, capture);
  desk.addEventListener("drop", onDrop, capture);
  window.addEventListener("dragend", onEnd);
  return () => {
    desk.removeEventListener("dragstart", onStart, capture);
    desk.removeEventListener("dragover", onOver, capture);
    desk.removeEventListener("drop", onDrop, capture);
    window.removeEventListener("dragend", onEnd);
  };
}
