import { type DragEvent, useRef } from "react";

const tabOf = ({ target }: DragEvent) => (target instanceof Element ? target.closest<HTMLElement>("[data-tab]") : null);

/** The side of a tab that the pointer is over, in the order of reading. */
function sideOf(tab: HTMLElement, { clientX }: DragEvent): "before" | "after" {
  const { left, width } = tab.getBoundingClientRect();
  const isLeft = clientX < left + width / 2;
  return isLeft === (getComputedStyle(tab).direction === "ltr") ? "before" : "after";
}

/** Dragging of tabs onto each other's edges, with the browser's own drag and drop on the strip as a whole. */
export function useTabDrag(move: (id: string, target: string, side: "before" | "after") => void) {
  const dragged = useRef<string | null>(null);
  const marked = useRef<Element | null>(null);
  const mark = (tab: Element | null, side = "before") => {
    marked.current?.removeAttribute("data-drop");
    tab?.setAttribute("data-drop", side);
    marked.current = tab;
  };
  return {
    onDragStart: (event: DragEvent) => {
      const id = tabOf(event)?.dataset.tab ?? null;
      dragged.current = id;
      if (id === null) return;
      event.dataTransfer.effectAllowed = "move";
      // A type of our own: dropped anywhere else, it means nothing.
      event.dataTransfer.setData("application/x-galley-tab", id);
    },
    onDragOver: (event: DragEvent) => {
      const tab = tabOf(event);
      if (dragged.current === null || tab === null) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = "move";
      mark(tab, sideOf(tab, event));
    },
    onDrop: (event: DragEvent) => {
      const tab = tabOf(event);
      const target = tab?.dataset.tab;
      if (dragged.current === null || tab === null || target === undefined) return;
      event.preventDefault();
      move(dragged.current, target, sideOf(tab, event));
    },
    onDragEnd: () => {
      dragged.current = null;
      mark(null);
    },
  };
}
