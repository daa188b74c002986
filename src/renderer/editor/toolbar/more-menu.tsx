import { Check, Ellipsis, type LucideIcon } from "lucide-react";
import type { JSX } from "react";
import { Button, Menu, MenuItem, MenuTrigger, Popover, Tooltip, TooltipTrigger } from "react-aria-components";
import { type EditorCommandId, editorCommand, shownKeyOf } from "../commands/editor-commands.ts";
import { useEditorSurroundings } from "../editor-context.ts";

/** A command that has a button where there is room for it. */
export interface FoldedTool {
  command: EditorCommandId;
  icon: LucideIcon;
  pressed?: boolean;
  disabled: boolean;
}

interface MoreMenuProps {
  tools: readonly FoldedTool[];
  onOpenChange: (isOpen: boolean) => void;
  run: (command: EditorCommandId) => void;
}

/** The tools that a narrow toolbar has no room for; a wide one shows them all, and not this (toolbar.css). */
export function MoreMenu({ tools, onOpenChange, run }: MoreMenuProps): JSX.Element {
  const { say } = useEditorSurroundings();
  return (
    <MenuTrigger onOpenChange={onOpenChange}>
      <TooltipTrigger delay={500}>
        <Button aria-label={say("editor.moreTools")} className="tool-button tool-more" data-command="more">
          <Ellipsis aria-hidden="true" size={16} />
        </Button>
        <Tooltip className="tool-tip" offset={6}>
          {say("editor.moreTools")}
        </Tooltip>
      </TooltipTrigger>
      <Popover className="style-popover insert-popover" offset={4}>
        <Menu
          aria-label={say("editor.moreTools")}
          className="style-list"
          disabledKeys={tools.filter(({ disabled }) => disabled).map(({ command }) => command)}
          onAction={(key) => run(key as EditorCommandId)}
          selectedKeys={tools.filter(({ pressed }) => pressed).map(({ command }) => command)}
          selectionMode="multiple"
          shouldCloseOnSelect
        >
          {tools.map(({ command, icon: Icon, pressed }) => {
            const { label } = editorCommand(command);
            return (
              <MenuItem className="style-item insert-item" id={command} key={command} textValue={say(label)}>
                <Icon aria-hidden="true" size={16} />
                <span>{say(label)}</span>
                {pressed && <Check aria-hidden="true" size={14} />}
                <kbd>
                  <bdi dir="ltr">{shownKeyOf(command)}</bdi>
                </kbd>
              </MenuItem>
            );
          })}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
