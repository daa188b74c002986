import { type CommandId, commandOf, keysOf } from "../../shared/commands.ts";
import { shownKeys } from "../../shared/keys.ts";

/** A command's key as people write it: `Ctrl+Shift+\\`, or `⇧⌘\\` on a Mac; empty for a command without one. */
export function commandKey(command: CommandId, platform: string): string {
  const [first] = keysOf(commandOf(command), platform);
  return first ? shownKeys(first, platform) : "";
}
