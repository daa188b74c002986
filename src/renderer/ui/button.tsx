import type { ReactNode } from "react";
import {
  Button as AriaButton,
  type ButtonProps as AriaButtonProps,
  Tooltip,
  TooltipTrigger,
} from "react-aria-components";

export interface ButtonProps extends Omit<AriaButtonProps, "className" | "style" | "children"> {
  /** `accent` for the one main action of a place, `bare` for tools that stay quiet. */
  look?: "plain" | "accent" | "bare";
  children: ReactNode;
}

/** A button with words. */
export function Button({ look = "plain", ...props }: ButtonProps) {
  return <AriaButton {...props} className={`button ${look}`} />;
}

export interface IconButtonProps extends Omit<AriaButtonProps, "className" | "style" | "children" | "aria-label"> {
  /** The button's name, also shown as its tooltip. */
  label: string;
  /** The key that does the same, as it is shown: `Ctrl+\`. */
  keys?: string;
  children: ReactNode;
}

/** A button with an icon alone: its name and key appear as a tooltip on hover and focus. */
export function IconButton({ label, keys, ...props }: IconButtonProps) {
  return (
    <WithTooltip label={label} keys={keys}>
      <AriaButton {...props} aria-label={label} className="button bare icon" />
    </WithTooltip>
  );
}

/** Shows what a control does, and its key, when it is hovered or focused. */
export function WithTooltip({
  label,
  keys,
  children,
}: {
  label: string;
  keys?: string | undefined;
  children: ReactNode;
}) {
  return (
    <TooltipTrigger delay={500} closeDelay={100}>
      {children}
      <Tooltip className="tooltip" placement="bottom" offset={4}>
        {label}
        {keys ? <kbd dir="ltr">{keys}</kbd> : null}
      </Tooltip>
    </TooltipTrigger>
  );
}
