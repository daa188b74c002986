import { type Command, canRun, commands, isDeskCommand, keysOf } from "../../shared/commands.ts";
import { type Keys, shownKeys } from "../../shared/keys.ts";
import type { MessageKey } from "../../shared/messages/catalogue.ts";
import { type EditorCommandId, editorCommands } from "../editor/commands/editor-commands.ts";
import type { Desk } from "../state/desk.ts";
import { isOffered, metNeeds, runDeskCommand } from "./desk-commands.ts";

/** One command as the palette and the sheet of shortcuts show it, of whichever table it is. */
export interface ListedCommand {
  id: string;
  label: MessageKey;
  /** Where it belongs: what is written on the page, or the desk around it. */
  group: "desk" | "page";
  /** Each as people write it, the usual one first. */
  keys: readonly string[];
  /** Whether it can be done now. */
  isPossible(desk: Desk): boolean;
  run(desk: Desk): void;
}

const shown = (keys: readonly Keys[], platform: string) => keys.map((one) => shownKeys(one, platform));

function onDesk(command: Command, platform: string): ListedCommand[] {
  if (!isDeskCommand(command)) return [];
  const { id, label } = command;
  return [
    {
      id,
      label,
      group: "desk",
      keys: shown(keysOf(command, platform), platform),
      isPossible: (desk) => isOffered(desk, id) && canRun(command, metNeeds(desk)),
      run: (desk) => runDeskCommand(desk, id),
    },
  ];
}

function runOnPage(desk: Desk, id: EditorCommandId): void {
  const editor = desk.session.get()?.editor();
  // The caret is where it was before the palette came in front.
  editor?.focus();
  editor?.run(id);
}

/** Every command that a person can have done here, once: the desk's, and those of the page. */
export function allCommands(platform: string): readonly ListedCommand[] {
  const page = editorCommands.map(
    ({ id, label, keys }): ListedCommand => ({
      id: `page.${id}`,
      label,
      group: "page",
      keys: shown(keys, platform),
      isPossible: (desk) => desk.session.get()?.damage === "",
      run: (desk) => runOnPage(desk, id),
    }),
  );
  return [...commands.flatMap((command) => onDesk(command, platform)), ...page];
}
