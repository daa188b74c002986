import { type CommandId, commandOf, keysOf } from "../../shared/commands.ts";
import { type Keys, shownKeys } from "../../shared/keys.ts";

/** A command's key as people write it: `Ctrl+Shift+\\`, or `⇧⌘\\` on a Mac; empty for a command without one. */
export function commandKey(command: CommandId, platform: string): string {
  const [first] = keysOf(commandOf(command), platform);
  return first ? shownKeys(first, platform) : "";
}

/** What is looked at of a key press, a browser's or React's. */
type KeyPress = Pick<KeyboardEvent, "code" | "altKey" | "ctrlKey" | "metaKey" | "shiftKey">;

/** Whether a key press is this combination. On a Mac the Command key stands for Control. */
export function isPressed(keys: Keys, event: KeyPress, platform: string): boolean {
  const mac = platform === "darwin";
  const [mod, other] = mac ? [event.metaKey, event.ctrlKey] : [event.ctrlKey, event.metaKey];
  return (
    !other &&
    keys.code === event.code &&
    mod === (keys.mod ?? false) &&
    event.altKey === (keys.alt ?? false) &&
    event.shiftKey === (keys.shift ?? false)
  );
}

/** Whether a key press means a command, wherever it is carried out. */
export function isKeyOf(command: CommandId, event: KeyPress, platform: string): boolean {
  return keysOf(commandOf(command), platform).some((keys) => isPressed(keys, event, platform));
}
