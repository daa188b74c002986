import type { JSX } from "react";
import { Group, Separator } from "react-aria-components";
import { useEditorSurroundings } from "../editor-context.ts";
import { TableMenu, type TableMenuProps } from "./table-menu.tsx";
import { tableTools } from "./table-tool-list.ts";
import { ToolButton } from "./tool-button.tsx";

/** The tools of the table that the caret is in, as a part of the toolbar: a button each, or one menu of them (toolbar.css). */
export function TableTools({ headerRow, onOpenChange, run }: TableMenuProps): JSX.Element {
  const { say } = useEditorSurroundings();
  return (
    <>
      <Separator orientation="vertical" />
      <Group aria-label={say("editor.tableTools")} className="tool-group table-tools">
        {tableTools.map(({ action, icon, struck = false }) => (
          <ToolButton
            command={action}
            icon={icon}
            key={action}
            run={run}
            struck={struck}
            {...(action === "headerRow" ? { pressed: headerRow } : {})}
          />
        ))}
      </Group>
      <TableMenu headerRow={headerRow} onOpenChange={onOpenChange} run={run} />
    </>
  );
}
