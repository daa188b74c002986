import type { ReactNode, Ref } from "react";
import { Switch as AriaSwitch } from "react-aria-components";

export interface SwitchProps {
  isSelected: boolean;
  onChange: (isSelected: boolean) => void;
  inputRef?: Ref<HTMLInputElement | null>;
  children: ReactNode;
}

/** Something that is on or off at once. */
export function Switch({ children, ...props }: SwitchProps) {
  return (
    <AriaSwitch {...props} className="switch">
      <span className="switch-track" aria-hidden />
      <span>{children}</span>
    </AriaSwitch>
  );
}
