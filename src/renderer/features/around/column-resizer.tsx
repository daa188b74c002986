import { type CSSProperties, type KeyboardEvent, type PointerEvent, useRef, useState } from "react";
import { useDesk } from "../../state/desk-context.ts";
import { useSay } from "../../state/say.tsx";
import { useStore } from "../../state/store.ts";
import { type Columns, columnWidths, type SizedColumn } from "../../state/view-settings.ts";

const keyStep = 16;
const names = {
  stories: "around.resizeStories",
  inspector: "around.resizeInspector",
  preview: "around.resizePreview",
} as const;

/** The widths that a person set, for the frame; a column without one follows the window. */
export function columnStyle({ storiesWidth, inspectorWidth, previewWidth }: Columns): CSSProperties {
  return {
    ...(storiesWidth === null ? {} : { "--stories-width": `${storiesWidth}px` }),
    ...(inspectorWidth === null ? {} : { "--inspector-width": `${inspectorWidth}px` }),
    ...(previewWidth === null ? {} : { "--preview-width": `${previewWidth}px` }),
  } as CSSProperties;
}

/** The line at the inner edge of a side column that sets its width: by dragging, or by the arrow keys. A double click forgets it. */
export function ColumnResizer({ column }: { column: SizedColumn }) {
  const desk = useDesk();
  const say = useSay();
  const columns = useStore(desk.columns);
  const line = useRef<HTMLDivElement>(null);
  const [isDragged, setDragged] = useState(false);
  const { least, most } = columnWidths[column];
  const name = `${column}Width` as const;
  const shown = () => Math.round(line.current?.parentElement?.getBoundingClientRect().width ?? least);
  const set = (width: number | null) =>
    desk.columns.update((now) => ({
      ...now,
      [name]: width === null ? null : Math.round(Math.min(most, Math.max(least, width))),
    }));
  /** 1 where the column grows as the line goes right, -1 where it shrinks. */
  const sign = () => ((column === "stories") === (getComputedStyle(document.body).direction === "ltr") ? 1 : -1);

  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    if (event.button !== 0) return;
    const handle = event.currentTarget;
    const [begin, width, grows] = [event.clientX, shown(), sign()];
    handle.setPointerCapture(event.pointerId);
    setDragged(true);
    const move = (moved: globalThis.PointerEvent) => set(width + (moved.clientX - begin) * grows);
    const end = () => {
      setDragged(false);
      handle.removeEventListener("pointermove", move);
    };
    handle.addEventListener("pointermove", move);
    handle.addEventListener("lostpointercapture", end, { once: true });
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Record<string, number> = {
      ArrowRight: shown() + keyStep * sign(),
      ArrowLeft: shown() - keyStep * sign(),
      Home: least,
      End: most,
    };
    const width = steps[event.key];
    if (width === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    set(width);
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule (hr) is no control; this is the window splitter of the ARIA practices.
    <div
      ref={line}
      className={isDragged ? `resizer ${column} dragged` : `resizer ${column}`}
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={say(names[column])}
      aria-valuemin={least}
      aria-valuemax={most}
      aria-valuenow={columns[name] ?? Math.round((least + most) / 2)}
      onPointerDown={onPointerDown}
      onKeyDown={onKeyDown}
      onDoubleClick={() => set(null)}
    />
  );
}
