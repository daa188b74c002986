import { NumberField as AriaNumberField, Input, Label, Text } from "react-aria-components";

export interface NumberFieldProps {
  label: string;
  /** 0 stands for none, and shows an empty field. */
  value: number;
  onChange: (value: number) => void;
  most: number;
  hint?: string;
}

/** A whole number, or none. */
export function NumberField({ label, value, onChange, most, hint }: NumberFieldProps) {
  return (
    <AriaNumberField
      className="field"
      value={value === 0 ? Number.NaN : value}
      minValue={0}
      maxValue={most}
      step={1}
      onChange={(number) => onChange(Number.isNaN(number) ? 0 : number)}
    >
      <Label className="field-label">{label}</Label>
      <Input className="input" />
      {hint ? (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      ) : null}
    </AriaNumberField>
  );
}
