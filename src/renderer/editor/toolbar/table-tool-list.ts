import {
  BetweenHorizontalEnd,
  BetweenHorizontalStart,
  BetweenVerticalEnd,
  BetweenVerticalStart,
  Columns3,
  Heading,
  type LucideIcon,
  Rows3,
  Trash2,
} from "lucide-react";
import type { TableAction } from "../table/table-actions.ts";

/** What can be done to a table. What is struck is removed. */
export const tableTools: readonly { action: TableAction; icon: LucideIcon; struck?: true }[] = [
  { action: "rowAbove", icon: BetweenHorizontalStart },
  { action: "rowBelow", icon: BetweenHorizontalEnd },
  { action: "columnBefore", icon: BetweenVerticalStart },
  { action: "columnAfter", icon: BetweenVerticalEnd },
  { action: "removeRow", icon: Rows3, struck: true },
  { action: "removeColumn", icon: Columns3, struck: true },
  { action: "headerRow", icon: Heading },
  { action: "removeTable", icon: Trash2 },
];
