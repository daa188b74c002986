import { TextField as AriaTextField, Input, Label } from "react-aria-components";
import { lastInstantOf } from "../../../shared/text/moment.ts";

export interface TimeFieldProps {
  label: string;
  /** An instant, as ISO 8601 in UTC. */
  value: string;
  onChange: (value: string) => void;
}

/** An instant as the system's own field writes it: the day and the time on this machine's clock, to the second. */
function localText(iso: string): string {
  const date = new Date(iso);
  const local = new Date(date.getTime() - date.getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 19);
}

/** A day and a time of day on this machine's clock. What is no time changes nothing. */
export function TimeField({ label, value, onChange }: TimeFieldProps) {
  // To the end of what was said: whoever asks for 14:05 means what came out at 14:05 and some seconds too.
  const change = (text: string) => {
    const time = lastInstantOf(text);
    if (time !== null) onChange(time.toISOString());
  };
  return (
    <AriaTextField className="field time-field" value={localText(value)} onChange={change}>
      <Label className="field-label">{label}</Label>
      <Input className="input" type="datetime-local" step={1} />
    </AriaTextField>
  );
}
