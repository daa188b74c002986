import { isColour, readableShade } from "../../../shared/publication/colour.ts";
import { useSay } from "../../state/say.tsx";
import { TextField } from "../../ui/text-field.tsx";

export interface ColourFieldProps {
  label: string;
  value: string;
  /** The papers that it has to be read on. */
  papers: readonly string[];
  /** What the picker begins with while the field is empty. */
  initial: string;
  hint: string;
  error: string | undefined;
  onChange: (colour: string) => void;
}

/** A colour, written or picked, with the shade of it that pages can print. Empty for the template's own. */
export function ColourField({ label, value, papers, initial, hint, error, onChange }: ColourFieldProps) {
  const say = useSay();
  const shade = isColour(value) ? readableShade(value, papers) : null;
  const told =
    shade !== null && shade !== value ? say("profile.accentAdjusted", { shade: `\u2066${shade}\u2069` }) : hint;
  return (
    <div className="colour-field">
      <TextField
        label={label}
        value={value}
        onChange={(typed) => onChange(typed.trim().toLowerCase())}
        hint={told}
        error={error}
        placeholder={initial}
        maxLength={7}
        dir="ltr"
      />
      <input
        type="color"
        aria-label={say("profile.accentPick", { field: label })}
        value={shade ?? initial}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}
