import { ChevronDown } from "lucide-react";
import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import type { Override } from "../../../shared/checks/override.ts";
import { commandOf, type DeskCommandId } from "../../../shared/commands.ts";
import { commandKey } from "../../state/command-key.ts";
import { copyFragment } from "../../state/copy-fragment.ts";
import type { Desk } from "../../state/desk.ts";
import { useDesk } from "../../state/desk-context.ts";
import { savePdf } from "../../state/save-pdf.ts";
import { useSay } from "../../state/say.tsx";

/** Other forms of the page, as the commands of the table do them; a dialog in front keeps those from being run as commands. */
const outputs: Readonly<Partial<Record<DeskCommandId, (desk: Desk, overrides: readonly Override[]) => void>>> = {
  "export-page": (desk) => desk.dialog.set("export-page"),
  "copy-html": (desk, overrides) => void copyFragment(desk, overrides),
  "save-pdf": (desk, overrides) => void savePdf(desk, overrides),
};

function isOffered(desk: Desk, id: DeskCommandId): boolean {
  const { capability } = commandOf(id);
  return capability === undefined || desk.host.capabilities.includes(capability);
}

/** What else the open story's page can be handed on as: a file, the clipboard, paper. `overrides` were typed already. */
export function OutputsMenu({ overrides = [] }: { overrides?: readonly Override[] }) {
  const desk = useDesk();
  const say = useSay();
  const offered = (Object.keys(outputs) as DeskCommandId[]).filter((id) => isOffered(desk, id));
  return (
    <MenuTrigger>
      <AriaButton className="button plain">
        {say("outputs.menu")}
        <ChevronDown size={14} aria-hidden />
      </AriaButton>
      <Popover className="popover" placement="top start" offset={4}>
        <Menu className="options" aria-label={say("outputs.menu")}>
          {offered.map((id) => (
            <MenuItem
              key={id}
              className="option"
              textValue={say(commandOf(id).label)}
              onAction={() => outputs[id]?.(desk, overrides)}
            >
              {say(commandOf(id).label)}
              <kbd className="option-key">
                <bdi dir="ltr">{commandKey(id, desk.host.platform)}</bdi>
              </kbd>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
