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
import type { JSX } from "react";
import { Group, Separator } from "react-aria-components";
import type { EditorCommandId } from "../commands/editor-commands.ts";
import { useEditorSurroundings } from "../editor-context.ts";
import type { TableAction } from "../table/table-actions.ts";
import { ToolButton } from "./tool-button.tsx";

const tools: readonly [TableAction, LucideIcon][] = [
  ["rowAbove", BetweenHorizontalStart],
  ["rowBelow", BetweenHorizontalEnd],
  ["columnBefore", BetweenVerticalStart],
  ["columnAfter", BetweenVerticalEnd],
  ["removeRow", Rows3],
  ["removeColumn", Columns3],
  ["headerRow", Heading],
  ["removeTable", Trash2],
];
const removes = new Set<TableAction>(["removeRow", "removeColumn"]);

/** The tools of the table that the caret is in, as a part of the toolbar. */
export function TableTools({
  headerRow,
  run,
}: {
  headerRow: boolean;
  run: (command: EditorCommandId) => void;
}): JSX.Element {
  const { say } = useEditorSurroundings();
  return (
    <>
      <Separator orientation="vertical" />
      <Group aria-label={say("editor.tableTools")} className="tool-group table-tools">
        {tools.map(([action, icon]) => (
          <ToolButton
            command={action}
            icon={icon}
            key={action}
            run={run}
            {...(action === "headerRow" ? { pressed: headerRow } : {})}
            {...(removes.has(action) ? { struck: true } : {})}
          />
        ))}
      </Group>
    </>
  );
}
