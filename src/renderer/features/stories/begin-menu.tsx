import { ChevronDown } from "lucide-react";
import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { type CommandId, canRun, commandOf, type DeskCommandId } from "../../../shared/commands.ts";
import { commandKey } from "../../state/command-key.ts";
import { useDesk, useSession } from "../../state/desk-context.ts";
import { useSay } from "../../state/say.tsx";
import { WithTooltip } from "../../ui/button.tsx";

const beginnings = [
  "from-template",
  "duplicate-story",
  "follow-up",
  "translate",
  "save-template",
] as const satisfies readonly DeskCommandId[];

/** The ways in which a story may begin, beside an empty one. */
export function BeginMenu({ onRun }: { onRun: (command: DeskCommandId) => void }) {
  const desk = useDesk();
  const session = useSession();
  const say = useSay();
  const met = new Set(session === null || session.damage !== "" ? (["desk"] as const) : (["desk", "story"] as const));
  const isPossible = (id: CommandId) => canRun(commandOf(id), met);
  return (
    <MenuTrigger>
      <WithTooltip label={say("begin.more")}>
        <AriaButton className="button icon" aria-label={say("begin.more")}>
          <ChevronDown size={15} aria-hidden />
        </AriaButton>
      </WithTooltip>
      <Popover className="popover" placement="bottom start" offset={4}>
        <Menu
          className="options"
          aria-label={say("begin.more")}
          disabledKeys={beginnings.filter((id) => !isPossible(id))}
          onAction={(key) => {
            const command = beginnings.find((id) => id === key);
            // After the menu has given the keyboard back.
            if (command) setTimeout(() => onRun(command));
          }}
        >
          {beginnings.map((id) => (
            <MenuItem key={id} id={id} className="option" textValue={say(commandOf(id).label)}>
              {say(commandOf(id).label)}
              {commandKey(id, desk.host.platform) ? (
                <kbd className="option-key">
                  <bdi dir="ltr">{commandKey(id, desk.host.platform)}</bdi>
                </kbd>
              ) : null}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
