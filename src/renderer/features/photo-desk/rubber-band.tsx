import { type PointerEvent, type RefObject, useEffect, useRef, useState } from "react";
import { type GridLayout, Rect } from "react-aria-components";
import type { Store } from "../../state/store.ts";

export interface RubberBandOptions<T> {
  frame: RefObject<HTMLDivElement | null>;
  layout: GridLayout<T>;
  selected: Store<ReadonlySet<string>>;
  isRtl: boolean;
}

interface Band {
  /** Where it began, in pixels of the sheet's whole content, from its left edge. */
  startX: number;
  startY: number;
  /** The pointer in the window. */
  x: number;
  y: number;
  /** What stays chosen whatever the band takes in. */
  base: ReadonlySet<string>;
}

/** Near an edge of the sheet it scrolls by so many pixels a frame. */
const edge = 32;
const pace = 14;
/** A hand that trembles is no band: so many pixels must the pointer have gone. */
const least = 4;

/**
 * Chooses what a rectangle takes in that is drawn with the mouse from a place between the pictures; with Shift or Control in
 * addition to what is chosen. It asks the layout, so photos that are far out of sight count too.
 */
export function useRubberBand<T>({ frame, layout, selected, isRtl }: RubberBandOptions<T>) {
  const band = useRef<Band | null>(null);
  const [box, setBox] = useState<Rect | null>(null);
  const timer = useRef(0);
  const list = () => frame.current?.querySelector<HTMLElement>("[role=listbox]") ?? null;

  const end = () => {
    band.current = null;
    cancelAnimationFrame(timer.current);
    setBox(null);
  };
  useEffect(() => () => cancelAnimationFrame(timer.current), []);

  function draw(): void {
    const now = band.current;
    const element = list();
    if (!now || !element) return;
    const view = element.getBoundingClientRect();
    if (now.y < view.top + edge) element.scrollTop -= pace;
    else if (now.y > view.bottom - edge) element.scrollTop += pace;
    const [x, y] = [now.x - view.left, now.y - view.top + element.scrollTop];
    const rect = new Rect(
      Math.min(x, now.startX),
      Math.min(y, now.startY),
      Math.abs(x - now.startX),
      Math.abs(y - now.startY),
    );
    if (rect.width + rect.height >= least) {
      setBox(new Rect(rect.x, rect.y - element.scrollTop, rect.width, rect.height));
      choose(rect, now.base);
    }
    timer.current = requestAnimationFrame(draw);
  }

  function choose(rect: Rect, base: ReadonlySet<string>): void {
    // The layout counts from the side on which lines begin.
    const x = isRtl ? layout.getContentSize().width - rect.maxX : rect.x;
    const wanted = new Rect(x, rect.y, Math.max(1, rect.width), Math.max(1, rect.height));
    const infos = layout.getVisibleLayoutInfos(wanted).filter((info) => info.rect.intersects(wanted));
    const next = new Set([...base, ...infos.map(({ key }) => String(key))]);
    const now = selected.get();
    if (next.size !== now.size || [...next].some((id) => !now.has(id))) selected.set(next);
  }

  const handlers = {
    onPointerDown(event: PointerEvent) {
      const element = list();
      const onPicture = event.target instanceof Element && event.target.closest("[role=option]") !== null;
      if (event.button !== 0 || event.pointerType === "touch" || onPicture || !element) return;
      const view = element.getBoundingClientRect();
      // The scroll bar is the list's own.
      const inside = event.clientX - view.left;
      if (isRtl ? inside < view.width - element.clientWidth : inside > element.clientWidth) return;
      event.preventDefault();
      const isAdding = event.shiftKey || event.ctrlKey || event.metaKey;
      const [x, y] = [event.clientX, event.clientY];
      const base = isAdding ? selected.get() : new Set<string>();
      if (!isAdding) selected.set(base);
      band.current = { startX: x - view.left, startY: y - view.top + element.scrollTop, x, y, base };
      frame.current?.setPointerCapture(event.pointerId);
      timer.current = requestAnimationFrame(draw);
    },
    onPointerMove(event: PointerEvent) {
      if (band.current) Object.assign(band.current, { x: event.clientX, y: event.clientY });
    },
    onPointerUp: end,
    onPointerCancel: end,
  };
  return {
    handlers,
    box: box && (
      <div
        className="rubber-band"
        aria-hidden
        style={{ left: box.x, top: box.y, width: box.width, height: box.height }}
      />
    ),
  };
}
