import { type KeyboardEvent, type MouseEvent, type ReactNode, useEffect, useRef, useState } from "react";

/** How high a row is, in CSS pixels: see find.css. */
const rowHeight = 26;
/** So many rows are drawn before and behind those in sight. */
const spare = 8;

export interface WindowedListProps {
  /** Names the list, and begins the ids of its rows. */
  id: string;
  label: string;
  count: number;
  /** The row that the keyboard is on; -1 for none. */
  at: number;
  isMultiple: boolean;
  goTo: (index: number) => void;
  /** Ticks a row, or takes the tick away. */
  tick: (index: number) => void;
  onEnter?: () => void;
  /** A row between its two ends: see `ListRow`. */
  row: (index: number) => ReactNode;
}

/**
 * A list in which one walks with the arrow keys and ticks with the space bar or a click on the tick. Only the rows in sight are drawn, so
 * that ten thousand cost what a dozen do.
 */
export function WindowedList({ id, label, count, at, isMultiple, goTo, tick, onEnter, row }: WindowedListProps) {
  const frame = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  const height = frame.current?.clientHeight ?? 8 * rowHeight;
  const first = Math.max(0, Math.floor(top / rowHeight) - spare);
  const last = Math.min(count, Math.ceil((top + height) / rowHeight) + spare);
  useEffect(() => {
    const list = frame.current;
    if (!list || at < 0) return;
    const [begin, end] = [at * rowHeight, (at + 1) * rowHeight];
    if (begin < list.scrollTop) list.scrollTop = begin;
    else if (end > list.scrollTop + list.clientHeight) list.scrollTop = end - list.clientHeight;
  }, [at]);

  const onClick = ({ target }: MouseEvent) => {
    const dom = target instanceof Element ? target : null;
    const index = Number(dom?.closest<HTMLElement>(".hit-row")?.dataset.index ?? -1);
    if (index < 0) return;
    if (dom?.closest(".hit-tick")) tick(index);
    else goTo(index);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor((frame.current?.clientHeight ?? 0) / rowHeight) - 1);
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page };
    const step = steps[event.key];
    if (step !== undefined) goTo(Math.min(count - 1, Math.max(0, at + step)));
    else if (event.key === "Home") goTo(0);
    else if (event.key === "End") goTo(count - 1);
    else if (event.key === " " && at >= 0) tick(at);
    else if (event.key === "Enter" && onEnter) onEnter();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      aria-activedescendant={at < 0 ? undefined : `${id}-${at}`}
      aria-label={label}
      aria-multiselectable={isMultiple}
      className="hit-list"
      onClick={onClick}
      onKeyDown={onKeyDown}
      onScroll={() => setTop(frame.current?.scrollTop ?? 0)}
      ref={frame}
      role="listbox"
      tabIndex={0}
    >
      <div role="presentation" style={{ blockSize: count * rowHeight }}>
        {Array.from({ length: Math.max(0, last - first) }, (_, index) => row(first + index))}
      </div>
    </div>
  );
}

interface ListRowProps {
  id: string;
  index: number;
  count: number;
  isHere: boolean;
  isSelected: boolean;
  kind?: "story";
  children: ReactNode;
}

export function ListRow({ id, index, count, isHere, isSelected, kind, children }: ListRowProps) {
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the list has the keyboard for all its rows
    <div
      aria-posinset={index + 1}
      aria-selected={isSelected}
      aria-setsize={count}
      className="hit-row"
      data-here={isHere || undefined}
      data-index={index}
      data-kind={kind}
      id={`${id}-${index}`}
      role="option"
      style={{ insetBlockStart: index * rowHeight }}
    >
      {children}
    </div>
  );
}
