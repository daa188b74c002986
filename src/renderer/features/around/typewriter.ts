import { type RefObject, useEffect, useRef } from "react";

/** Where the written line stands, as a share of the height of the window on the page. */
const place = 0.45;

function caretRectangle(): DOMRect | null {
  const selection = getSelection();
  if (!selection?.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const drawn = range.getClientRects()[0];
  if (drawn) return drawn;
  // In an empty block the caret has no rectangle of its own.
  const { startContainer } = range;
  const element = startContainer instanceof Element ? startContainer : startContainer.parentElement;
  return element?.getBoundingClientRect() ?? null;
}

function keepInPlace(page: HTMLElement): void {
  const scroller = page.closest<HTMLElement>(".galley-desk");
  const caret = caretRectangle();
  if (!scroller || !caret || !page.contains(document.activeElement)) return;
  const frame = scroller.getBoundingClientRect();
  scroller.scrollTop += (caret.top + caret.bottom) / 2 - (frame.top + frame.height * place);
}

/**
 * Keeps the line that is written at one height: after each key, in the frame that draws it, so that no layout is made for it
 * alone. The pointer moves nothing. Put the reference on an element around the page.
 */
export function useTypewriter(isOn: boolean): RefObject<HTMLDivElement | null> {
  const around = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = around.current;
    if (!isOn || element === null) return;
    let frame = 0;
    const soon = (event: Event) => {
      const page = event.target instanceof Element ? event.target.closest<HTMLElement>(".galley-page") : null;
      if (!page) return;
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => keepInPlace(page));
    };
    element.addEventListener("keydown", soon);
    element.addEventListener("input", soon);
    return () => {
      cancelAnimationFrame(frame);
      element.removeEventListener("keydown", soon);
      element.removeEventListener("input", soon);
    };
  }, [isOn]);
  return around;
}
