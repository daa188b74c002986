import { type KeyboardEvent, type ReactNode, useEffect, useRef } from "react";
import { ColumnResizer } from "../features/around/column-resizer.tsx";
import { useDesk } from "../state/desk-context.ts";
import { isShown } from "../state/side-columns.ts";
import { useStore } from "../state/store.ts";
import type { SideColumn as ColumnName } from "../state/view-settings.ts";
import "./narrow.css";

/** Which side columns are seen, as a component follows it. */
export function useShownColumns(): Record<ColumnName, boolean> {
  const desk = useDesk();
  useStore(desk.columns);
  useStore(desk.isNarrow);
  useStore(desk.drawer);
  useStore(desk.preview);
  return { stories: isShown(desk, "stories"), inspector: isShown(desk, "inspector") };
}

/** A column beside the page; in a narrow window it lies over it, takes the keyboard, and Escape folds it again. */
export function SideColumn({ column, label, children }: { column: ColumnName; label: string; children: ReactNode }) {
  const desk = useDesk();
  const isNarrow = useStore(desk.isNarrow);
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!isNarrow) return;
    // A moment later: the tabs are only made when the column is there.
    const frame = requestAnimationFrame(() => {
      if (place.current?.contains(document.activeElement)) return;
      place.current?.querySelector<HTMLElement>("[role=tab][aria-selected=true]")?.focus();
    });
    return () => cancelAnimationFrame(frame);
  }, [isNarrow]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isNarrow || event.key !== "Escape" || event.defaultPrevented) return;
    desk.drawer.set(null);
    desk.session.get()?.editor()?.focus();
  };
  const Tag = column === "stories" ? "nav" : "aside";
  return (
    <Tag className={`column ${column}-column`} aria-label={label} data-region onKeyDown={onKeyDown} ref={place}>
      {children}
      {isNarrow ? null : <ColumnResizer column={column} />}
    </Tag>
  );
}
