import { type RefObject, useCallback, useEffect, useLayoutEffect, useState } from "react";
import { flushSync } from "react-dom";
import type { DeskList } from "../../state/desk-list/desk-list.ts";

/**
 * The most that Chromium lays out in one direction is 2^25 CSS pixels (33,554,432); an element that is higher is cut off there. At 46
 * pixels a row that is reached with 720,000 stories.
 */
const highest = 33_000_000;
/** Rows that are drawn before and behind those in sight, so that a scrolling wheel never meets a gap. */
const margin = 8;

export interface RowWindow {
  /** The first row that is drawn, and the one behind the last. */
  from: number;
  to: number;
  /** The first row that is in sight. */
  top: number;
  /** Rows that can be scrolled to. */
  count: number;
}

export interface RowWindowOptions {
  list: DeskList;
  frame: RefObject<HTMLElement | null>;
  total: number;
  rowHeight: number;
  headHeight: number;
}

/**
 * Which rows of the list are in the document: those in sight and a few around them. Own code: the library's virtualiser first makes a
 * collection of everything, an object for each of a hundred thousand rows, which takes longer than drawing the list.
 */
export function useRowWindow({ list, frame, total, rowHeight, headHeight }: RowWindowOptions) {
  const count = Math.min(total, Math.floor(highest / rowHeight));
  const measure = useCallback((): Omit<RowWindow, "count"> => {
    const { scrollTop = list.scroll.top, clientHeight = 800 } = frame.current ?? {};
    const first = Math.floor(scrollTop / rowHeight);
    // Of a row that is half under the head nothing is read any more.
    const top = Math.round(scrollTop / rowHeight);
    const rows = Math.ceil((clientHeight - headHeight) / rowHeight);
    return { top, from: Math.max(0, first - margin), to: first + rows + margin };
  }, [list, frame, rowHeight, headHeight]);
  const [seen, setSeen] = useState(measure);

  const look = useCallback(() => {
    if (frame.current) list.scroll.top = frame.current.scrollTop;
    const next = measure();
    setSeen((now) => (now.from === next.from && now.to === next.to && now.top === next.top ? now : next));
  }, [list, frame, measure]);

  useLayoutEffect(() => {
    if (frame.current) frame.current.scrollTop = list.scroll.top;
    look();
  }, [list, frame, look]);
  useEffect(() => {
    const element = frame.current;
    if (element === null) return;
    // Drawn before the browser paints: otherwise a gap is seen where rows are to come.
    const onScroll = () => flushSync(look);
    const resized = new ResizeObserver(look);
    resized.observe(element);
    element.addEventListener("scroll", onScroll, { passive: true });
    return () => {
      resized.disconnect();
      element.removeEventListener("scroll", onScroll);
    };
  }, [frame, look]);

  const [from, to] = [Math.min(seen.from, Math.max(0, count - 1)), Math.min(seen.to, count)];
  useEffect(() => {
    if (to > from) list.pages.show(seen.top, Math.max(seen.top, to - 1));
  }, [list, from, to, seen.top]);
  useEffect(
    () =>
      list.pages.onShift((rows) => {
        const element = frame.current;
        if (element) element.scrollTop += rows * rowHeight;
      }),
    [list, frame, rowHeight],
  );
  // Another question begins at its beginning.
  useEffect(
    () =>
      list.pages.state.subscribe(() => {
        const element = frame.current;
        if (element && list.scroll.top === 0 && element.scrollTop !== 0) element.scrollTop = 0;
      }),
    [list, frame],
  );

  /** Brings a row into sight. */
  const reveal = useCallback(
    (index: number) => {
      const element = frame.current;
      if (element === null) return;
      const top = index * rowHeight;
      const room = element.clientHeight - headHeight;
      if (top < element.scrollTop) element.scrollTop = top;
      else if (top + rowHeight > element.scrollTop + room) element.scrollTop = top + rowHeight - room;
    },
    [frame, rowHeight, headHeight],
  );
  const pageRows = () => Math.max(1, Math.floor(((frame.current?.clientHeight ?? 0) - headHeight) / rowHeight) - 1);
  return { window: { top: seen.top, from, to, count }, reveal, pageRows };
}
