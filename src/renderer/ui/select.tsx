import { Check, ChevronDown } from "lucide-react";
import {
  Button as AriaButton,
  Select as AriaSelect,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  SelectValue,
  Text,
} from "react-aria-components";

export interface Choice<T extends string> {
  id: T;
  label: string;
  /** The language that the label is written in, where it is not the interface's. */
  lang?: string;
}

export interface SelectProps<T extends string> {
  label: string;
  value: T;
  choices: readonly Choice<T>[];
  onChange: (value: T) => void;
  hint?: string;
  isDisabled?: boolean;
}

/** One of several, in a list that opens. */
export function Select<T extends string>({
  label,
  value,
  choices,
  onChange,
  hint,
  isDisabled = false,
}: SelectProps<T>) {
  const pick = (key: unknown) => {
    const choice = choices.find((one) => one.id === key);
    if (choice && choice.id !== value) onChange(choice.id);
  };
  return (
    <AriaSelect className="field" value={value} onChange={pick} isDisabled={isDisabled}>
      <Label className="field-label">{label}</Label>
      <AriaButton className="select-button">
        <SelectValue />
        <ChevronDown size={14} aria-hidden />
      </AriaButton>
      {hint ? (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      ) : null}
      <Popover className="popover" offset={2}>
        <ListBox className="options">
          {choices.map((choice) => (
            <ListBoxItem key={choice.id} id={choice.id} textValue={choice.label} className="option">
              {({ isSelected }) => (
                <>
                  <span lang={choice.lang}>{choice.label}</span>
                  {isSelected ? <Check size={14} className="option-mark" aria-hidden /> : null}
                </>
              )}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
