import type { JSX } from "react";
import { type PhotoWidth, photoWidths } from "../../../shared/document/nodes.ts";
import { useEditorSurroundings } from "../editor-context.ts";
import type { PhotoFacts } from "./photo-facts.ts";

/** How many pixels a picture must be wide so that it is not blown up: the published widths on an ordinary screen. */
const needed: Readonly<Record<PhotoWidth, number>> = { inline: 0, wide: 992, full: 1600 };

interface WidthFieldProps {
  width: PhotoWidth;
  /** The picture's own width in pixels; null while there is none. */
  available: number | null;
  set: (facts: Partial<PhotoFacts>, field: string) => void;
}

/** How wide the photo is printed. Widths that the picture is too small for cannot be chosen; one chosen before stays. */
export function WidthField({ width, available, set }: WidthFieldProps): JSX.Element {
  const { say, editable } = useEditorSurroundings();
  const tooSmall = (option: PhotoWidth) => available !== null && available < needed[option];
  return (
    <div className="photo-field photo-width">
      <span className="photo-field-name">{say("editor.width")}</span>
      <select
        aria-label={say("editor.width")}
        data-field="width"
        disabled={!editable}
        onChange={(event) => set({ width: event.target.value as PhotoWidth }, "width")}
        value={width}
      >
        {photoWidths.map((option) => {
          const label = say(`editor.width.${option}`);
          return (
            <option disabled={tooSmall(option) && option !== width} key={option} value={option}>
              {tooSmall(option) ? say("editor.widthTooSmall", { label }) : label}
            </option>
          );
        })}
        {!photoWidths.includes(width) && <option value={width}>{width}</option>}
      </select>
    </div>
  );
}
