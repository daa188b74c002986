import { ALargeSmall, CaseSensitive, type LucideIcon, Regex, TextSelect, WholeWord } from "lucide-react";
import type { ReactNode } from "react";
import { ToggleButton } from "react-aria-components";
import type { MessageKey } from "../../../shared/messages/catalogue.ts";
import { useDesk } from "../../state/desk-context.ts";
import type { FindView } from "../../state/find/find-view.ts";
import { useSay } from "../../state/say.tsx";
import { useStore } from "../../state/store.ts";
import { WithTooltip } from "../../ui/button.tsx";

interface OptionProps {
  label: string;
  isOn: boolean;
  onChange: (on: boolean) => void;
  children: ReactNode;
}

function Option({ label, isOn, onChange, children }: OptionProps) {
  return (
    <WithTooltip label={label}>
      <ToggleButton aria-label={label} className="button bare icon" isSelected={isOn} onChange={onChange}>
        {children}
      </ToggleButton>
    </WithTooltip>
  );
}

type Flag = "capitals" | "wholeWord" | "marks" | "expression";

const flags: readonly (readonly [flag: Flag, icon: LucideIcon | null])[] = [
  ["capitals", CaseSensitive],
  ["wholeWord", WholeWord],
  ["marks", null],
  ["expression", Regex],
];

function useFlag(flag: Flag | "keepCapitals"): [on: boolean, change: (on: boolean) => void] {
  const { findView } = useDesk();
  const view: FindView = useStore(findView);
  return [view[flag], (on) => findView.update((now) => ({ ...now, [flag]: on }))];
}

function FlagOption({ flag, icon: Icon }: { flag: Flag; icon: LucideIcon | null }) {
  const say = useSay();
  const [isOn, change] = useFlag(flag);
  const label: MessageKey = `find.${flag}`;
  return (
    <Option label={say(label)} isOn={isOn} onChange={change}>
      {Icon ? <Icon size={16} aria-hidden /> : <span aria-hidden>é</span>}
    </Option>
  );
}

/** How words are looked for. */
export function FindSwitches() {
  return flags.map(([flag, icon]) => <FlagOption flag={flag} icon={icon} key={flag} />);
}

/** How words are looked for, and whether only in what is selected. */
export function FindOptions({ isLimited, onLimit }: { isLimited: boolean; onLimit: (on: boolean) => void }) {
  const say = useSay();
  return (
    <>
      <FindSwitches />
      <Option label={say("find.inSelection")} isOn={isLimited} onChange={onLimit}>
        <TextSelect size={15} aria-hidden />
      </Option>
    </>
  );
}

export function KeepCapitals() {
  const say = useSay();
  const [isOn, change] = useFlag("keepCapitals");
  return (
    <Option label={say("find.keepCapitals")} isOn={isOn} onChange={change}>
      <ALargeSmall size={16} aria-hidden />
    </Option>
  );
}
