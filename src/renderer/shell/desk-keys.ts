import { useEffect } from "react";
import { commands, type DeskCommandId, isDeskCommand } from "../../shared/commands.ts";
import { isKeyOf } from "../state/command-key.ts";
import { endHush, hushForLetter } from "./listen-quietly.ts";

const deskCommands = commands.filter(isDeskCommand);

/** A key that only writes a character: nearly all are, and none of them is worth a look at the table. */
const isTyping = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent) =>
  key.length === 1 && !ctrlKey && !metaKey && !altKey;

/** The desk's command that a key press means, or null. On a Mac the Command key stands for Control. */
export function pressedCommand(event: KeyboardEvent, platform: string): DeskCommandId | null {
  if (isTyping(event) || event.isComposing || event.getModifierState("AltGraph")) return null;
  const found = deskCommands.find(({ id }) => isKeyOf(id, event, platform));
  return found?.id ?? null;
}

/** Whether a dialog is in front, in which the desk's commands mean nothing. */
export function isDialogInFront(): boolean {
  return document.querySelector("[role=dialog], [role=alertdialog]") !== null;
}

/** Runs the desk's commands on their keys, unless a dialog is in front. What is not `offered` here keeps its usual meaning. */
export function useDeskKeys(
  platform: string,
  isOffered: (command: DeskCommandId) => boolean,
  run: (command: DeskCommandId) => void,
): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (isTyping(event)) return hushForLetter();
      endHush();
      const command = pressedCommand(event, platform);
      if (command === null || !isOffered(command)) return;
      // Also in front of a dialog: the browser's own meaning of these keys is never wanted here.
      event.preventDefault();
      if (event.repeat || isDialogInFront()) return;
      event.stopPropagation();
      run(command);
    };
    window.addEventListener("keydown", onKey, { capture: true });
    return () => window.removeEventListener("keydown", onKey, { capture: true });
  }, [platform, isOffered, run]);
}
