import { CalendarClock } from "lucide-react";
import { useState } from "react";
import {
  Button as AriaButton,
  TextField as AriaTextField,
  FieldError,
  Input,
  Label,
  Menu,
  MenuItem,
  MenuTrigger,
  Popover,
  Text,
} from "react-aria-components";
import { instantAt, wallClock } from "../../shared/text/wall-clock.ts";
import { WithTooltip } from "./button.tsx";
import "./instant-field.css";

export interface InstantChoice {
  id: string;
  label: string;
  /** An instant, as ISO 8601 in UTC; empty for none. */
  value: string;
}

export interface InstantFieldProps {
  label: string;
  /** An instant, as ISO 8601 in UTC; empty for none. */
  value: string;
  onChange: (value: string) => void;
  /** The zone whose clock is meant. */
  timeZone: string;
  /** Common times, in a menu beside the field. */
  choices: readonly InstantChoice[];
  /** What the menu is called. */
  choicesLabel: string;
  hint?: string;
  /** Said while what stands there is no day and time. */
  unreadable: string;
}

/** While a year is typed it passes through years that nobody means. */
const earliest = "1970";

const textOf = (instant: string, timeZone: string) => {
  const wall = instant === "" ? null : wallClock(instant, timeZone);
  return wall ? `${wall.day}T${wall.time}` : "";
};

function read(text: string, timeZone: string): string | null {
  if (text === "") return "";
  const [day = "", time = ""] = text.split("T");
  return day < earliest ? null : instantAt({ day, time: time.slice(0, 5) }, timeZone);
}

/** A day and a time on the clock of a zone, to the minute, or none. What is no day and time is kept from the value and said so. */
export function InstantField(props: InstantFieldProps) {
  const { label, value, onChange, timeZone, choices, hint } = props;
  // As typed: the field must not be written to while a part of it is under way.
  const [draft, setDraft] = useState<string | null>(null);
  const shown = draft ?? textOf(value, timeZone);
  const isUnreadable = draft !== null && read(draft, timeZone) === null;
  const type = (text: string) => {
    setDraft(text);
    const instant = read(text, timeZone);
    if (instant !== null && instant !== value) onChange(instant);
  };
  return (
    <AriaTextField
      className="field instant"
      value={shown}
      onChange={type}
      onBlur={() => setDraft(null)}
      isInvalid={isUnreadable}
      validationBehavior="aria"
    >
      <Label className="field-label">{label}</Label>
      <div className="instant-row">
        <Input className="input" type="datetime-local" min={`${earliest}-01-01T00:00`} max="9999-12-31T23:59" />
        <MenuTrigger>
          <WithTooltip label={props.choicesLabel}>
            <AriaButton className="button bare icon" aria-label={`${props.choicesLabel}: ${label}`}>
              <CalendarClock size={15} aria-hidden />
            </AriaButton>
          </WithTooltip>
          <Popover className="popover" placement="bottom end" offset={2}>
            <Menu className="options" aria-label={props.choicesLabel}>
              {choices.map((choice) => (
                <MenuItem key={choice.id} id={choice.id} className="option" onAction={() => onChange(choice.value)}>
                  {choice.label}
                </MenuItem>
              ))}
            </Menu>
          </Popover>
        </MenuTrigger>
      </div>
      {hint ? (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      ) : null}
      <FieldError className="field-error">{isUnreadable ? props.unreadable : ""}</FieldError>
    </AriaTextField>
  );
}
