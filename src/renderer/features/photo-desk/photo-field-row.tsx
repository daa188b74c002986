import { type FocusEvent, useEffect, useId, useState } from "react";
import type { PhotoPatch } from "../../../shared/photo-edits.ts";
import type { PhotoReading } from "../../../shared/photo-reading.ts";
import type { LibraryPhoto } from "../../../shared/photos.ts";
import { useDesk } from "../../state/desk-context.ts";
import { useSay } from "../../state/say.tsx";
import { Button } from "../../ui/button.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { fieldText, originWords, sourceOf } from "./field-source.ts";
import { entriesOf, fieldDirection, fieldKind, knownValues, type PhotoField } from "./photo-fields.ts";
import { RecentMenu } from "./recent-menu.tsx";

export interface PhotoFieldRowProps {
  photo: LibraryPhoto;
  reading: PhotoReading;
  field: PhotoField;
}

/** One field of a photo with its value's origin, what else the file says, and values typed before. Stored by itself. */
export function PhotoFieldRow({ photo, reading, field }: PhotoFieldRowProps) {
  const desk = useDesk();
  const say = useSay();
  const kind = fieldKind(field);
  const type = (text: string) =>
    desk.photoDesk.drafts.type(photo.id, { [field]: kind === "list" ? entriesOf(text) : text } as PhotoPatch);
  return (
    <div className="photo-row" data-field={field}>
      {kind === "list" ? (
        <ListInput field={field} value={fieldText(photo, field)} onChange={type} />
      ) : kind === "line" ? (
        <LineInput field={field} value={fieldText(photo, field)} onChange={type} />
      ) : (
        <TextField
          label={say(`photoField.${field}`)}
          value={fieldText(photo, field)}
          onChange={type}
          lines
          dir={fieldDirection(field)}
          spellCheck
        />
      )}
      <FieldSourceLine photo={photo} reading={reading} field={field} onTake={type} />
    </div>
  );
}

interface InputProps {
  field: PhotoField;
  value: string;
  onChange: (text: string) => void;
}

/** A line that is completed from the values that were typed into the field before. */
export function LineInput({ field, value, onChange }: InputProps) {
  const desk = useDesk();
  const say = useSay();
  const list = useId();
  const [recent, setRecent] = useState<readonly string[]>([]);
  // Asked for when somebody comes to type: what was typed for the photo before is then among them.
  const fetch = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (currentTarget.contains(relatedTarget)) return;
    desk.client.request("photos.recent", { field, limit: 50 }).then(setRecent, () => {});
  };
  const hint = field === "dateCreated" ? say("photoEditor.dayHint") : undefined;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears that the field inside has the focus.
    <div onFocus={fetch}>
      <TextField
        label={say(`photoField.${field}`)}
        value={value}
        onChange={onChange}
        dir={fieldDirection(field)}
        suggestions={list}
        hint={hint}
      />
      <datalist id={list}>
        {[...new Set([...recent, ...(knownValues[field] ?? [])])].map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
    </div>
  );
}

/** Several entries in one line. What is typed stays as it is typed, a semicolon at its end included, as long as it means what is stored. */
export function ListInput({ field, value, onChange }: InputProps) {
  const say = useSay();
  const [text, setText] = useState(value);
  const isMine = entriesOf(text).join(";") === entriesOf(value).join(";");
  useEffect(() => {
    if (!isMine) setText(value);
  }, [isMine, value]);
  return (
    <TextField
      label={say(`photoField.${field}`)}
      value={isMine ? text : value}
      onChange={(next) => {
        setText(next);
        onChange(next);
      }}
      hint={say("photoEditor.listHint")}
      dir="auto"
    />
  );
}

interface SourceLineProps extends PhotoFieldRowProps {
  onTake: (text: string) => void;
}

/** Where the value comes from; and each other value of the file, which one press takes. */
export function FieldSourceLine({ photo, reading, field, onTake }: SourceLineProps) {
  const say = useSay();
  const { from, others } = sourceOf(photo, field, reading);
  return (
    <>
      <span className="field-tools">
        {fieldKind(field) === "lines" ? <RecentMenu field={field} onTake={onTake} /> : null}
        {from === null ? null : (
          <span className={from === "typed" ? "field-origin typed" : "field-origin"}>
            <span className="heard-only">{say("photoEditor.source", { source: "" })}</span>
            {say(originWords[from])}
          </span>
        )}
      </span>
      {others.map(({ from: origin, text }) => (
        <p key={`${origin} ${text}`} className="field-other">
          <span className="quiet">{say("photoEditor.inFile", { source: say(originWords[origin]) })}</span>{" "}
          <bdi>{text}</bdi>{" "}
          <Button look="bare" onPress={() => onTake(text)}>
            {say("photoEditor.takeValue")}
          </Button>
        </p>
      ))}
    </>
  );
}
