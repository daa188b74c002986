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
 * alone, and again when blocks of the page that come into sight turn out higher or lower than was guessed. The pointer moves
 * nothing. Put the reference on an element around the page.
 */
export function useTypewriter(isOn: boolean): RefObject<HTMLDivElement | null> {
  const around = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = around.current;
    if (!isOn || element === null) return;
    return followKeys(element);
  }, [isOn]);
  return around;
}

const byHand = ["pointerdown", "wheel"] as const;

function followKeys(element: HTMLElement): () => void {
  let frame = 0;
  /** The page on which a key was the last thing that happened; null while it is moved by hand. */
  let written: HTMLElement | null = null;
  const resized = new ResizeObserver(() => {
    if (written) keepInPlace(written);
  });
  const leave = () => {
    written = null;
    resized.disconnect();
  };
  const soon = (event: Event) => {
    const page = event.target instanceof Element ? event.target.closest<HTMLElement>(".galley-page") : null;
    if (!page) return;
    if (page !== written) {
      leave();
      written = page;
      resized.observe(page);
    }
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => keepInPlace(page));
  };
  element.addEventListener("keydown", soon);
  element.addEventListener("input", soon);
  for (const kind of byHand) element.addEventListener(kind, leave, { passive: true });
  return () => {
    cancelAnimationFrame(frame);
    leave();
    element.removeEventListener("keydown", soon);
    element.removeEventListener("input", soon);
    for (const kind of byHand) element.removeEventListener(kind, leave);
  };
}
