import type { CommandNeed, CommandShape, MenuPlace } from "./commands/command-shape.ts";
import { deskTable } from "./commands/desk-table.ts";
import { findTable } from "./commands/find-table.ts";
import { macroTable } from "./commands/macro-table.ts";
import { pageTable } from "./commands/page-table.ts";
import { photoTable } from "./commands/photo-table.ts";
import type { Keys } from "./keys.ts";

export type { CommandNeed, HostCapability, MenuName, MenuPlace, MenuRole } from "./commands/command-shape.ts";
export { commandNeeds, hostCapabilities } from "./commands/command-shape.ts";

const table = [
  ...deskTable,
  ...findTable,
  ...photoTable,
  ...pageTable,
  ...macroTable,
] as const satisfies readonly CommandShape[];

type Row = (typeof table)[number];
export type CommandId = Row["id"];
/** The commands that the desk's shell carries out. */
export type DeskCommandId = Extract<Row, { by: "desk" }>["id"];
/** The commands that the page's editor carries out. */
export type PageCommandId = Extract<Row, { by: "page" }>["id"];
export type HostCommandId = Extract<Row, { by: "host" }>["id"];

/** One thing that a person can have done, wherever it is offered. */
export interface Command extends CommandShape {
  id: CommandId;
}

/**
 * Every command, once, in the order of the menus. The native menu, the keys, the palette, the sheet of shortcuts, toolbars, menus and
 * tooltips are all made from this table.
 */
export const commands: readonly Command[] = table;

export const commandIds: readonly CommandId[] = table.map(({ id }) => id);

const byId = new Map<string, Command>(commands.map((command) => [command.id, command]));

export function commandOf(id: CommandId): Command {
  const found = byId.get(id);
  if (!found) throw new Error(`no such command: ${id}`);
  return found;
}

/** Whether a command is one that the desk's shell carries out. */
export function isDeskCommand(command: Command): command is Command & { id: DeskCommandId } {
  return command.by === "desk";
}

/** Whether a command is one that the page's editor carries out. */
export function isPageCommand(command: Command): command is Command & { id: PageCommandId } {
  return command.by === "page";
}

/** A command's keys on a system, the shown one first. */
export function keysOf(command: Command, platform: string): readonly Keys[] {
  return (platform === "darwin" ? command.macKeys : undefined) ?? command.keys ?? [];
}

/** A command's place in the native menu of a system, or null. */
export function placeOf(command: Command, platform: string): MenuPlace | null {
  const ownPlace = platform === "darwin" ? command.macMenu : undefined;
  return (ownPlace === undefined ? command.menu : ownPlace) ?? null;
}

/** Whether what a command needs is so. */
export function canRun(command: Command, met: ReadonlySet<CommandNeed>): boolean {
  return command.needs === undefined || met.has(command.needs);
}
