import { Check, Settings2 } from "lucide-react";
import {
  Button as AriaButton,
  Header,
  Menu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
  Separator,
} from "react-aria-components";
import { commandOf, type DeskCommandId } from "../../shared/commands.ts";
import type { SettingsPatch } from "../../shared/settings.ts";
import { commandKey } from "../state/command-key.ts";
import { useDesk, useSettings } from "../state/desk-context.ts";
import { useSpeech } from "../state/say.tsx";
import { WithTooltip } from "../ui/button.tsx";
import { runDeskCommand } from "./desk-commands.ts";

const languages = [
  { id: "en", label: "English" },
  { id: "he", label: "עברית" },
] as const;

/** The commands of the table that this menu offers. */
const menuCommands = ["palette", "shortcuts", "settings"] as const satisfies readonly DeskCommandId[];

/** Appearance and language at once, and the way to all commands, their keys and the settings. */
export function DeskMenu() {
  const desk = useDesk();
  const { say, sayError } = useSpeech();
  const { theme, interfaceLanguage } = useSettings();
  const change = (patch: SettingsPatch) => {
    desk.changeSettings(patch).catch((error: unknown) => desk.notices.tell("danger", sayError(error)));
  };
  const themes = [
    { id: "system", label: say("settings.themeSystem") },
    { id: "light", label: say("settings.themeLight") },
    { id: "dark", label: say("settings.themeDark") },
  ] as const;

  return (
    <MenuTrigger>
      <WithTooltip label={say("desk.menu")}>
        <AriaButton className="button bare icon" aria-label={say("desk.menu")}>
          <Settings2 size={16} aria-hidden />
        </AriaButton>
      </WithTooltip>
      <Popover className="popover" placement="bottom end" offset={4}>
        <Menu className="options" aria-label={say("desk.menu")}>
          <OneOf
            title={say("desk.menuTheme")}
            value={theme}
            options={themes}
            onChange={(value) => change({ theme: value })}
          />
          <OneOf
            title={say("desk.menuLanguage")}
            value={interfaceLanguage}
            options={languages}
            onChange={(value) => change({ interfaceLanguage: value })}
          />
          <Separator className="option-rule" />
          {menuCommands.map((command) => (
            <MenuItem
              key={command}
              className="option"
              textValue={say(commandOf(command).label)}
              onAction={() => runDeskCommand(desk, command)}
            >
              <span className="option-mark" />
              {say(commandOf(command).label)}
              <kbd className="option-key">
                <bdi dir="ltr">{commandKey(command, desk.host.platform)}</bdi>
              </kbd>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

interface OneOfProps<T extends string> {
  title: string;
  value: T;
  options: readonly { id: T; label: string }[];
  onChange: (value: T) => void;
}

function OneOf<T extends string>({ title, value, options, onChange }: OneOfProps<T>) {
  return (
    <MenuSection
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const option = options.find((one) => keys !== "all" && keys.has(one.id));
        if (option) onChange(option.id);
      }}
    >
      <Header className="option-section">{title}</Header>
      {options.map((option) => (
        <MenuItem key={option.id} id={option.id} className="option">
          {({ isSelected }) => (
            <>
              <span className="option-mark">{isSelected ? <Check size={14} aria-hidden /> : null}</span>
              {option.label}
            </>
          )}
        </MenuItem>
      ))}
    </MenuSection>
  );
}
