import { type DragEvent, useRef } from "react";

type Side = "before" | "after";

const keyOf = (row: Element | null) => row?.getAttribute("data-key") ?? null;
const rowOf = (event: DragEvent) => (event.target instanceof Element ? event.target.closest("[data-key]") : null);

function sideOf(row: Element, { clientY }: DragEvent): Side {
  const { top, height } = row.getBoundingClientRect();
  return clientY < top + height / 2 ? "before" : "after";
}

/**
 * Dragging of rows onto each other's edges, with the browser's own drag and drop on the list as a whole. (The library's hooks
 * listen to every key of the window for each row: in a long story that is felt in the writing.)
 */
export function useOutlineDrag(move: (key: string, target: string, side: Side) => void) {
  const dragged = useRef<string | null>(null);
  const marked = useRef<Element | null>(null);
  const mark = (row: Element | null, side: Side = "before") => {
    marked.current?.removeAttribute("data-drop");
    row?.setAttribute("data-drop", side);
    marked.current = row;
  };
  return {
    onDragStart: (event: DragEvent) => {
      const row = rowOf(event);
      dragged.current = keyOf(row);
      if (dragged.current === null) return;
      event.dataTransfer.effectAllowed = "move";
      // A type of our own: dropped anywhere else, it means nothing.
      event.dataTransfer.setData("application/x-galley-outline", dragged.current);
    },
    onDragOver: (event: DragEvent) => {
      const row = rowOf(event);
      if (dragged.current === null || row === null) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = "move";
      mark(row, sideOf(row, event));
    },
    onDrop: (event: DragEvent) => {
      const row = rowOf(event);
      const [key, target] = [dragged.current, keyOf(row)];
      if (key === null || row === null || target === null) return;
      event.preventDefault();
      move(key, target, sideOf(row, event));
    },
    onDragEnd: () => {
      dragged.current = null;
      mark(null);
    },
  };
}
