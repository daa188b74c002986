import { useEffect } from "react";

/** What the desk's own keys do. The editor has a table of its own for what happens in the text. */
export type DeskCommand =
  | "new-story"
  | "save-now"
  | "fold-stories"
  | "fold-inspector"
  | "preview"
  | "publish"
  | "settings"
  | "next-finding"
  | "previous-finding"
  | "next-region"
  | "previous-region";

interface Key {
  /** `KeyboardEvent.code`: the place on the keyboard, so that a key works whatever layout is active. */
  code: string;
  shown: string;
  control?: boolean;
  alt?: boolean;
  shift?: boolean;
}

export const deskKeys: Readonly<Record<DeskCommand, Key>> = {
  "new-story": { code: "KeyN", shown: "N", control: true, alt: true },
  "save-now": { code: "KeyS", shown: "S", control: true },
  "fold-stories": { code: "Backslash", shown: "\\", control: true },
  "fold-inspector": { code: "Backslash", shown: "\\", control: true, shift: true },
  preview: { code: "KeyV", shown: "V", control: true, alt: true },
  publish: { code: "Enter", shown: "Enter", control: true, shift: true },
  settings: { code: "Comma", shown: ",", control: true },
  "next-finding": { code: "F8", shown: "F8" },
  "previous-finding": { code: "F8", shown: "F8", shift: true },
  "next-region": { code: "F6", shown: "F6" },
  "previous-region": { code: "F6", shown: "F6", shift: true },
};

/** The command that a key press means, or null. On a Mac the Command key stands for Control. */
export function commandOf(event: KeyboardEvent, mac: boolean): DeskCommand | null {
  if (event.isComposing || event.getModifierState("AltGraph")) return null;
  const control = mac ? event.metaKey : event.ctrlKey;
  const other = mac ? event.ctrlKey : event.metaKey;
  if (other) return null;
  for (const [command, key] of Object.entries(deskKeys) as [DeskCommand, Key][]) {
    const fits =
      key.code === event.code &&
      control === (key.control ?? false) &&
      event.altKey === (key.alt ?? false) &&
      event.shiftKey === (key.shift ?? false);
    if (fits) return command;
  }
  return null;
}

/** A command's key as people write it: `Ctrl+Shift+\`, or `⇧⌘\` on a Mac. */
export function shownKey(command: DeskCommand, platform: string): string {
  const { shown, control = false, alt = false, shift = false } = deskKeys[command];
  if (platform === "darwin") return `${alt ? "⌥" : ""}${shift ? "⇧" : ""}${control ? "⌘" : ""}${shown}`;
  return [control && "Ctrl", alt && "Alt", shift && "Shift", shown].filter(Boolean).join("+");
}

/** Runs the desk's commands on their keys, unless a dialog is in front. */
export function useDeskKeys(platform: string, run: (command: DeskCommand) => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const command = commandOf(event, platform === "darwin");
      if (command === null) return;
      // Also in front of a dialog: the browser's own meaning of these keys is never wanted here.
      event.preventDefault();
      if (event.repeat || document.querySelector("[role=dialog], [role=alertdialog]") !== null) return;
      event.stopPropagation();
      run(command);
    };
    window.addEventListener("keydown", onKey, { capture: true });
    return () => window.removeEventListener("keydown", onKey, { capture: true });
  }, [platform, run]);
}
