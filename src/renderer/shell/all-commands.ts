import {
  type Command,
  type CommandId,
  canRun,
  commands,
  isDeskCommand,
  isPageCommand,
  keysOf,
  type PageCommandId,
} from "../../shared/commands.ts";
import { shownKeys } from "../../shared/keys.ts";
import type { MessageKey } from "../../shared/messages/catalogue.ts";
import type { Desk } from "../state/desk.ts";
import type { DialogName } from "../state/desk-dialogs.ts";
import { isOffered, metNeeds, runDeskCommand } from "./desk-commands.ts";

/** One command as the palette and the sheet of shortcuts show it. */
export interface ListedCommand {
  id: CommandId;
  label: MessageKey;
  /** Where it belongs: what is written on the page, or the desk around it. */
  group: "desk" | "page";
  /** Each as people write it, the usual one first. */
  keys: readonly string[];
  /** Whether it can be done now, or will be once the dialog in front is gone. */
  isPossible(desk: Desk, inFront?: DialogName | null): boolean;
  /** Why it would do nothing where the caret is, in a few words; null when it would do something. */
  whyNot(desk: Desk): MessageKey | null;
  run(desk: Desk): void;
}

/** Carries out one of the page's commands, with the keyboard where it was on the page. */
export function runPageCommand(desk: Desk, id: PageCommandId): void {
  const place = desk.place.get();
  if (id === "undo" && place === "photos") return void desk.photoDesk.undo();
  if (id === "undo" && place === "stories") return void desk.deskList.edits.undo();
  desk.place.set("page");
  const editor = desk.session.get()?.editor();
  editor?.focus();
  editor?.run(id);
}

function listed(command: Command, platform: string): ListedCommand[] {
  const { id, label } = command;
  const keys = keysOf(command, platform).map((one) => shownKeys(one, platform));
  const isPossible = (desk: Desk, inFront = desk.dialog.get()) =>
    isOffered(desk, id) && canRun(command, metNeeds(desk, inFront));
  const named = { id, label, keys, isPossible };
  if (isDeskCommand(command))
    return [{ ...named, group: "desk", whyNot: () => null, run: (desk) => runDeskCommand(desk, command.id) }];
  if (!isPageCommand(command)) return [];
  const whyNot = (desk: Desk) => desk.session.get()?.editor()?.whyNot(command.id) ?? null;
  return [{ ...named, group: "page", whyNot, run: (desk) => runPageCommand(desk, command.id) }];
}

/** Every command that a person can have done here, once: the desk's, and those of the page. */
export function allCommands(platform: string): readonly ListedCommand[] {
  return commands.flatMap((command) => listed(command, platform));
}
