import { ArrowDown, ArrowUp } from "lucide-react";
import { type DragEvent, type KeyboardEvent, type PointerEvent, useRef, useState } from "react";
import { useDesk } from "../../state/desk-context.ts";
import { useSay } from "../../state/say.tsx";
import { type ListView, listColumnWidth } from "../../state/view-settings.ts";
import { type ColumnId, type ListColumn, moveColumn, nextSort, widthOf } from "./columns.ts";

const dragType = "application/x-galley-column";
const step = 16;
const within = (width: number) => Math.round(Math.min(listColumnWidth.most, Math.max(listColumnWidth.least, width)));

export interface TableHeadProps {
  view: ListView;
  columns: readonly ListColumn[];
  hasDays: boolean;
  isRtl: boolean;
  /** What a change made by keys is told with. */
  onSpoken: (words: string) => void;
}

/** The id of the words that tell what keys do on a head; whoever draws the heads has them too. */
export const headHelp = "list-column-help";

/**
 * The heads of the columns: a click or Enter sorts, dragging or Alt with the arrows moves a column, its edge or Shift with the arrows
 * sizes it. One stop for Tab; the arrows go on from there.
 */
export function TableHead({ view, columns, hasDays, isRtl, onSpoken }: TableHeadProps) {
  const desk = useDesk();
  const say = useSay();
  const [current, setCurrent] = useState<ColumnId>("headline");
  const row = useRef<HTMLDivElement>(null);
  const stop = columns.some(({ id }) => id === current) ? current : columns[0]?.id;
  const focus = (id: ColumnId) => {
    setCurrent(id);
    row.current?.querySelector<HTMLElement>(`[data-head="${id}"]`)?.focus();
  };
  const move = (id: ColumnId, to: ListColumn | undefined) => {
    if (to === undefined) return;
    desk.listView.update((now) => ({ ...now, columns: moveColumn(now, id, to.id) }));
    const label = say(columns.find((one) => one.id === id)?.label ?? "list.headline");
    onSpoken(say("list.columnMoved", { column: label, place: columns.indexOf(to) + 1, count: columns.length }));
  };
  const size = (column: ListColumn, width: number) =>
    desk.listView.update((now) => ({ ...now, widths: { ...now.widths, [column.id]: within(width) } }));

  const onKeyDown = (event: KeyboardEvent, column: ListColumn) => {
    const way = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (way === 0) return;
    event.preventDefault();
    event.stopPropagation();
    const on = isRtl ? -way : way;
    const next = columns[columns.indexOf(column) + on];
    if (event.shiftKey) size(column, widthOf(view, column) + on * step);
    else if (event.altKey) move(column.id, next);
    else if (next) focus(next.id);
  };

  return (
    // biome-ignore lint/a11y/useFocusableInteractive: its heads are.
    // biome-ignore lint/a11y/useSemanticElements: as the rows.
    <div role="row" className="list-row list-head" aria-rowindex={1} ref={row}>
      {/* biome-ignore lint/a11y/useFocusableInteractive: nothing can be done with it. */}
      {/* biome-ignore lint/a11y/useSemanticElements: as the rows. */}
      <div role="columnheader" className="list-cell list-tick">
        <span className="heard-only">{say("list.choose")}</span>
      </div>
      {hasDays ? (
        // biome-ignore lint/a11y/useFocusableInteractive: nothing can be done with it.
        // biome-ignore lint/a11y/useSemanticElements: as the rows.
        <div role="columnheader" className="list-cell list-day">
          <span className="heard-only">{say("list.byDay")}</span>
        </div>
      ) : null}
      {columns.map((column) => (
        <ColumnHead
          key={column.id}
          column={column}
          view={view}
          isStop={column.id === stop}
          onFocus={() => setCurrent(column.id)}
          onKeyDown={(event) => onKeyDown(event, column)}
          onDropped={(id) => move(id, column)}
          onSize={(width) => size(column, width)}
          isRtl={isRtl}
        />
      ))}
    </div>
  );
}

interface ColumnHeadProps {
  column: ListColumn;
  view: ListView;
  isStop: boolean;
  isRtl: boolean;
  onFocus: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
  onDropped: (id: ColumnId) => void;
  onSize: (width: number) => void;
}

function ColumnHead(props: ColumnHeadProps) {
  const { column, view, isStop, isRtl, onFocus, onKeyDown, onDropped, onSize } = props;
  const desk = useDesk();
  const say = useSay();
  const isSorted = column.sort?.by === view.by;
  const Arrow = view.descending ? ArrowDown : ArrowUp;
  const sort = () => {
    const next = nextSort(view, column);
    if (next) desk.deskList.look({ sort: next });
  };
  const drop = (event: DragEvent) => {
    const id = event.dataTransfer.getData(dragType);
    if (id !== "") onDropped(id as ColumnId);
  };
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the button inside is.
    // biome-ignore lint/a11y/useSemanticElements: as the rows.
    <div
      role="columnheader"
      className={column.isNumber ? "list-cell number" : "list-cell"}
      aria-sort={isSorted ? (view.descending ? "descending" : "ascending") : column.sort ? "none" : undefined}
      onDragOver={(event) => (event.dataTransfer.types.includes(dragType) ? event.preventDefault() : undefined)}
      onDrop={drop}
    >
      <button
        type="button"
        className="list-head-button"
        data-head={column.id}
        tabIndex={isStop ? 0 : -1}
        aria-describedby={headHelp}
        draggable
        onDragStart={(event) => event.dataTransfer.setData(dragType, column.id)}
        onFocus={onFocus}
        onKeyDown={onKeyDown}
        onClick={sort}
      >
        <span>{say(column.label)}</span>
        {isSorted ? <Arrow size={13} aria-hidden /> : null}
      </button>
      <ResizeEdge width={() => widthOf(view, column)} isRtl={isRtl} onSize={onSize} />
    </div>
  );
}

/** The edge of a column's head, which is dragged. Keys do the same on the head itself. */
function ResizeEdge({ isRtl, onSize }: { width: () => number; isRtl: boolean; onSize: (width: number) => void }) {
  const onPointerDown = (event: PointerEvent<HTMLSpanElement>) => {
    if (event.button !== 0) return;
    event.preventDefault();
    event.stopPropagation();
    const edge = event.currentTarget;
    const width = edge.parentElement?.getBoundingClientRect().width ?? 0;
    const begin = event.clientX;
    edge.setPointerCapture(event.pointerId);
    const move = (moved: globalThis.PointerEvent) => onSize(width + (moved.clientX - begin) * (isRtl ? -1 : 1));
    edge.addEventListener("pointermove", move);
    edge.addEventListener("lostpointercapture", () => edge.removeEventListener("pointermove", move), { once: true });
  };
  return <span className="list-edge" aria-hidden onPointerDown={onPointerDown} />;
}
