import type { Ref } from "react";
import { TextField as AriaTextField, FieldError, Input, Label, Text, TextArea } from "react-aria-components";

export interface TextFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  hint?: string | undefined;
  /** Says what is wrong with the value; the field is then marked as invalid. */
  error?: string | undefined;
  placeholder?: string;
  /** At the end of the label's line: how long the text is. */
  count?: { characters: number; limit: number };
  /** The label is for screen readers alone; what stands around says it to the eye. */
  hidesLabel?: boolean;
  /** Several lines. */
  lines?: boolean;
  maxLength?: number;
  isReadOnly?: boolean;
  autoFocus?: boolean;
  /** The direction of what is written, where it is not the interface's. */
  dir?: "ltr" | "rtl" | "auto";
  lang?: string;
  spellCheck?: boolean;
  /** The id of a `datalist` with suggestions. */
  suggestions?: string;
  inputRef?: Ref<HTMLInputElement & HTMLTextAreaElement>;
}

/** A line of text, or several, with its label, a hint and what is wrong with it. */
export function TextField(props: TextFieldProps) {
  const {
    label,
    value,
    onChange,
    hint,
    error,
    placeholder,
    count,
    hidesLabel = false,
    lines = false,
    dir,
    lang,
    suggestions,
    inputRef,
  } = props;
  const { maxLength, isReadOnly = false, autoFocus = false, spellCheck = false } = props;
  const input = {
    className: "input",
    spellCheck,
    ...(placeholder === undefined ? {} : { placeholder }),
    ...(dir === undefined ? {} : { dir }),
    ...(lang === undefined ? {} : { lang }),
    ...(maxLength === undefined ? {} : { maxLength }),
    ...(inputRef === undefined ? {} : { ref: inputRef }),
  };
  return (
    <AriaTextField
      className="field"
      value={value}
      onChange={onChange}
      isInvalid={error !== undefined}
      // The browser's own validation would keep the form from being sent again after the first refusal.
      validationBehavior="aria"
      isReadOnly={isReadOnly}
      autoFocus={autoFocus}
      autoComplete="off"
    >
      {count ? (
        <div className="field-head">
          <Label className="field-label">{label}</Label>
          <span className={count.characters > count.limit ? "field-count over" : "field-count"}>
            {count.characters}/{count.limit}
          </span>
        </div>
      ) : (
        <Label className={hidesLabel ? "heard-only" : "field-label"}>{label}</Label>
      )}
      {lines ? (
        <TextArea {...input} rows={2} />
      ) : (
        <Input {...input} {...(suggestions === undefined ? {} : { list: suggestions })} />
      )}
      {hint ? (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      ) : null}
      {error ? <FieldError className="field-error">{error}</FieldError> : null}
    </AriaTextField>
  );
}
