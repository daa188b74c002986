import { Check, Table2 } from "lucide-react";
import type { JSX } from "react";
import {
  Button,
  Menu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
  Tooltip,
  TooltipTrigger,
} from "react-aria-components";
import { type EditorCommandId, editorCommand } from "../commands/editor-commands.ts";
import { useEditorSurroundings } from "../editor-context.ts";
import { tableTools } from "./table-tool-list.ts";

export interface TableMenuProps {
  headerRow: boolean;
  onOpenChange: (isOpen: boolean) => void;
  run: (command: EditorCommandId) => void;
}

/** The table's tools as a menu, where the toolbar has no room for a button each. */
export function TableMenu({ headerRow, onOpenChange, run }: TableMenuProps): JSX.Element {
  const { say } = useEditorSurroundings();
  return (
    <MenuTrigger onOpenChange={onOpenChange}>
      <TooltipTrigger delay={500}>
        <Button aria-label={say("editor.tableTools")} className="tool-button table-menu" data-command="table-tools">
          <Table2 aria-hidden="true" size={16} />
        </Button>
        <Tooltip className="tool-tip" offset={6}>
          {say("editor.tableTools")}
        </Tooltip>
      </TooltipTrigger>
      <Popover className="style-popover insert-popover" offset={4}>
        <Menu
          aria-label={say("editor.tableTools")}
          className="style-list"
          onAction={(key) => run(key as EditorCommandId)}
          shouldCloseOnSelect
        >
          {tableTools.map(({ action, icon: Icon, struck }) => {
            const name = say(editorCommand(action).label);
            const isOn = action === "headerRow" && headerRow;
            const item = (
              <MenuItem className="style-item insert-item" id={action} key={action} textValue={name}>
                <span className={struck ? "tool-struck" : undefined}>
                  <Icon aria-hidden="true" size={16} />
                </span>
                <span>{name}</span>
                {isOn && <Check aria-hidden="true" size={14} />}
              </MenuItem>
            );
            // The one that is on or off.
            return action === "headerRow" ? (
              <MenuSection aria-label={name} key={action} selectedKeys={isOn ? [action] : []} selectionMode="multiple">
                {item}
              </MenuSection>
            ) : (
              item
            );
          })}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
