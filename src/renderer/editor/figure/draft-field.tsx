import { type JSX, type KeyboardEvent, useState } from "react";

interface DraftFieldProps {
  label: string;
  value: string;
  placeholder: string;
  dir: "ltr" | "rtl";
  lang?: string;
  disabled: boolean;
  field: string;
  onInput: (value: string) => void;
  onLeave: () => void;
  /** Called when the keyboard goes elsewhere. */
  onBlur?: () => void;
}

/**
 * A field of a figure that grows with its text and holds one line. What is typed is kept locally as well: a field bound
 * straight to the page's state would get each letter back a moment late, which doubles composed text and moves the caret.
 */
export function DraftField(props: DraftFieldProps): JSX.Element {
  const [draft, setDraft] = useState(props.value);
  const [seen, setSeen] = useState(props.value);
  if (seen !== props.value) {
    setSeen(props.value);
    if (draft !== props.value) setDraft(props.value);
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter") event.preventDefault();
    if (event.key === "Escape" || event.key === "Enter") props.onLeave();
  };
  return (
    <textarea
      aria-label={props.label}
      className="draft-field"
      data-field={props.field}
      dir={props.dir}
      disabled={props.disabled}
      lang={props.lang}
      onBlur={props.onBlur}
      onChange={(event) => {
        const value = event.target.value.replace(/\s*[\r\n]+\s*/g, " ");
        setDraft(value);
        props.onInput(value);
      }}
      onKeyDown={onKeyDown}
      placeholder={props.placeholder}
      rows={1}
      // Nothing can be painted in a field: the browser itself marks what is misspelt, whatever the page around does.
      spellCheck
      value={draft}
    />
  );
}
