import { Plus } from "lucide-react";
import type { JSX } from "react";
import { Button, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { type EditorCommandId, editorCommand, shownKeyOf } from "../commands/editor-commands.ts";
import { useEditorSurroundings } from "../editor-context.ts";
import { insertables } from "./insertable.ts";

interface InsertMenuProps {
  disabled: boolean;
  onOpenChange: (isOpen: boolean) => void;
  run: (command: EditorCommandId) => void;
}

/** The menu of everything that can be put into the page at the caret. */
export function InsertMenu({ disabled, onOpenChange, run }: InsertMenuProps): JSX.Element {
  const { say } = useEditorSurroundings();
  return (
    <MenuTrigger onOpenChange={onOpenChange}>
      <Button aria-label={say("editor.insertMenu")} className="tool-button" data-command="insert" isDisabled={disabled}>
        <Plus aria-hidden="true" size={16} />
      </Button>
      <Popover className="style-popover insert-popover" offset={4}>
        <InsertItems run={run} />
      </Popover>
    </MenuTrigger>
  );
}

/** The items of such a menu. */
export function InsertItems({ run }: { run: (command: EditorCommandId) => void }): JSX.Element {
  const { say } = useEditorSurroundings();
  return (
    <Menu aria-label={say("editor.insertMenu")} className="style-list" onAction={(key) => run(key as EditorCommandId)}>
      {insertables.map(({ id, icon: Icon }) => {
        const { label } = editorCommand(id);
        return (
          <MenuItem className="style-item insert-item" id={id} key={id} textValue={say(label)}>
            <Icon aria-hidden="true" size={16} />
            <span>{say(label)}</span>
            <kbd>
              <bdi dir="ltr">{shownKeyOf(id)}</bdi>
            </kbd>
          </MenuItem>
        );
      })}
    </Menu>
  );
}
