import { createStore, type ReadableStore, type Store } from "./store.ts";
import type { Columns, SideColumn } from "./view-settings.ts";

/** Up to this width the page has the window to itself, and a side column is laid over it while it is asked for. */
const narrowest = "(width <= 900px)";

/** Whether the preview is seen: not, beside the page in the inspector's place, or alone in the window. */
export type PreviewPlace = "closed" | "beside" | "whole";

/** What decides which side columns are seen. */
export interface SideColumns {
  /** The columns of a window with room for them, as this machine remembers them; a narrow window leaves this alone. */
  columns: Store<Columns>;
  isNarrow: ReadableStore<boolean>;
  /** The column that a narrow window shows over the page. */
  drawer: Store<SideColumn | null>;
  preview: Store<PreviewPlace>;
}

/** Follows the window's width. Both columns fold by themselves when it becomes narrow, and come back with the room. */
export function createSideColumns(
  columns: Store<Columns>,
  media: Pick<MediaQueryList, "matches" | "addEventListener"> | undefined = globalThis.matchMedia?.(narrowest),
): SideColumns {
  const isNarrow = createStore(media?.matches ?? false);
  const drawer = createStore<SideColumn | null>(null);
  media?.addEventListener("change", () => {
    drawer.set(null);
    isNarrow.set(media.matches);
  });
  return { columns, isNarrow, drawer, preview: createStore<PreviewPlace>("closed") };
}

/** Whether a column is seen. The inspector gives way to the preview. */
export function isShown({ columns, isNarrow, drawer, preview }: SideColumns, column: SideColumn): boolean {
  if (preview.get() === "whole" || (preview.get() === "beside" && column === "inspector")) return false;
  return isNarrow.get() ? drawer.get() === column : columns.get()[column];
}

/** Shows or folds a column. */
export function setShown(view: SideColumns, column: SideColumn, shown: boolean): void {
  const { columns, isNarrow, drawer, preview } = view;
  if (shown && preview.get() !== "closed") {
    preview.set(isNarrow.get() || column === "inspector" ? "closed" : "beside");
  }
  if (isNarrow.get()) drawer.update((now) => (shown ? column : now === column ? null : now));
  else columns.update((now) => ({ ...now, [column]: shown }));
}
