import { useEffect } from "react";
import { commands, type DeskCommandId, isDeskCommand } from "../../shared/commands.ts";
import { isKeyOf } from "../state/command-key.ts";
import { endHush, hushForLetter, isLetter, spareLetters } from "../state/letter-hush.ts";

const deskCommands = commands.filter(isDeskCommand);

/** The desk's command that a key press means, or null. On a Mac the Command key stands for Control. */
export function pressedCommand(event: KeyboardEvent, platform: string): DeskCommandId | null {
  if (isLetter(event) || event.isComposing || event.getModifierState("AltGraph")) return null;
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
    /** Whether the key is a command's: then it is nobody else's, and what it is to do is given to `act`. */
    const take = (event: KeyboardEvent, act: (command: DeskCommandId) => void): boolean => {
      const command = pressedCommand(event, platform);
      if (command === null || !isOffered(command)) return false;
      // Also in front of a dialog: the browser's own meaning of these keys is never wanted here.
      event.preventDefault();
      if (event.repeat || isDialogInFront()) return false;
      event.stopPropagation();
      act(command);
      return true;
    };
    const onKey = (event: KeyboardEvent) => {
      if (isLetter(event)) return hushForLetter(event);
      endHush();
      take(event, run);
    };
    const begin = () => window.addEventListener("keydown", onKey, { capture: true });
    const end = () => window.removeEventListener("keydown", onKey, { capture: true });
    begin();
    // Not in the midst of what the page does with the key.
    const hear = (event: KeyboardEvent) => take(event, (command) => queueMicrotask(() => run(command)));
    const stopSparing = spareLetters(window, { begin, end, hear });
    return () => {
      stopSparing();
      end();
    };
  }, [platform, isOffered, run]);
}
