import type { ReactNode } from "react";
import { ToggleButton, ToggleButtonGroup } from "react-aria-components";
import { WithTooltip } from "./button.tsx";

export interface ChoicesProps<T extends string> {
  label: string;
  value: T;
  choices: readonly { id: T; label: string; icon?: ReactNode; lang?: string }[];
  onChange: (value: T) => void;
  /** `icons`: the words are the names of the icons, and their tooltips. */
  look?: "words" | "icons";
}

/** One of a few, all of them in sight. */
export function Choices<T extends string>({ label, value, choices, onChange, look = "words" }: ChoicesProps<T>) {
  return (
    <ToggleButtonGroup
      aria-label={label}
      className="choices"
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const choice = choices.find((one) => keys.has(one.id));
        if (choice) onChange(choice.id);
      }}
    >
      {choices.map((choice) =>
        look === "icons" ? (
          <WithTooltip key={choice.id} label={choice.label}>
            <ToggleButton id={choice.id} className="choice" aria-label={choice.label}>
              {choice.icon}
            </ToggleButton>
          </WithTooltip>
        ) : (
          <ToggleButton key={choice.id} id={choice.id} className="choice">
            {choice.icon}
            <span lang={choice.lang}>{choice.label}</span>
          </ToggleButton>
        ),
      )}
    </ToggleButtonGroup>
  );
}
