import type { MessageKey } from "../../../shared/messages/catalogue.ts";
import type { StorySortKey } from "../../../shared/story-list.ts";
import type { ListView } from "../../state/view-settings.ts";

/** One column that the list can show. */
export interface ListColumn {
  id: ColumnId;
  label: MessageKey;
  /** In CSS pixels, while nobody set another width. */
  width: number;
  /** What a click on its head sorts by, and whether the greatest comes first then. */
  sort?: { by: StorySortKey; descending: boolean };
  /** Numbers stand at the end of their column. */
  isNumber?: true;
}

const table = [
  { id: "headline", label: "list.headline", width: 260, sort: { by: "headline", descending: false } },
  { id: "stage", label: "list.stage", width: 100, sort: { by: "stage", descending: false } },
  { id: "publication", label: "list.publication", width: 116 },
  { id: "section", label: "list.section", width: 104, sort: { by: "section", descending: false } },
  { id: "byline", label: "list.byline", width: 116 },
  { id: "due", label: "list.due", width: 164, sort: { by: "due", descending: false } },
  { id: "priority", label: "list.priority", width: 84, sort: { by: "priority", descending: true } },
  { id: "updated", label: "list.updated", width: 104, sort: { by: "updated", descending: true } },
  { id: "created", label: "list.created", width: 104, sort: { by: "created", descending: true } },
  { id: "published", label: "list.published", width: 104, sort: { by: "published", descending: true } },
  { id: "words", label: "list.words", width: 112, sort: { by: "words", descending: true }, isNumber: true },
  { id: "photos", label: "list.photos", width: 64, isNumber: true },
  { id: "language", label: "list.language", width: 76 },
  { id: "tags", label: "list.tags", width: 160 },
  { id: "gates", label: "list.gates", width: 132 },
  { id: "embargo", label: "list.embargo", width: 128 },
] as const satisfies readonly (Omit<ListColumn, "id"> & { id: string })[];

export type ColumnId = (typeof table)[number]["id"];

/** Every column there is, in the order in which the menu offers them. */
export const listColumns: readonly ListColumn[] = table as readonly ListColumn[];

const byId = new Map<string, ListColumn>(listColumns.map((column) => [column.id, column]));

/** The columns that are shown, in their order. The headline always is. */
export function shownColumns({ columns }: Pick<ListView, "columns">): readonly ListColumn[] {
  const known = [...new Set(columns)].flatMap((id) => byId.get(id) ?? []);
  return known.some(({ id }) => id === "headline") ? known : listColumns.slice(0, 1).concat(known);
}

/** A column moved before or behind its neighbour among those that are shown; unknown ones keep their places. */
export function moveColumn(view: ListView, id: ColumnId, to: ColumnId): string[] {
  const order = shownColumns(view).map((column): string => column.id);
  const [from, target] = [order.indexOf(id), order.indexOf(to)];
  if (from < 0 || target < 0) return [...view.columns];
  order.splice(target, 0, ...order.splice(from, 1));
  return [...order, ...view.columns.filter((one) => !byId.has(one))];
}

/** Shows a column at the end, or hides it. */
export function toggleColumn({ columns }: Pick<ListView, "columns">, id: ColumnId): string[] {
  return columns.includes(id) ? columns.filter((one) => one !== id) : [...columns, id];
}

export const widthOf = ({ widths }: Pick<ListView, "widths">, column: ListColumn): number =>
  widths[column.id] ?? column.width;

/** The template of a grid's columns: the tick, the day where days are told apart, and the columns; what room is left is the headline's. */
export function gridTemplate(view: ListView, hasDays: boolean): string {
  const tracks = shownColumns(view).map((column) =>
    column.id === "headline" ? `minmax(${widthOf(view, column)}px, 1fr)` : `${widthOf(view, column)}px`,
  );
  return ["2rem", ...(hasDays ? ["6.5rem"] : []), ...tracks].join(" ");
}

/** The order that a click on a column's head asks for: its usual one, or the other way round when it is in that one. */
export function nextSort(view: Pick<ListView, "by" | "descending">, { sort }: ListColumn) {
  if (sort === undefined) return null;
  return sort.by === view.by ? { by: sort.by, descending: !view.descending } : { ...sort };
}

const dayKeys = {
  updated: "updatedAt",
  created: "createdAt",
  published: "publishedAt",
  due: "due",
} as const;

/** The instant by whose day rows are told apart in an order; null where days mean nothing. */
export function dayKey({ by, days }: Pick<ListView, "by" | "days">) {
  return days && by in dayKeys ? dayKeys[by as keyof typeof dayKeys] : null;
}
