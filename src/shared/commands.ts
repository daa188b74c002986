import type { Keys } from "./keys.ts";
import type { MessageKey } from "./messages/catalogue.ts";

/** What must be so for a command to be carried out: the desk is in front (no dialog), a readable story is open in it, checks found something. */
export const commandNeeds = ["desk", "story", "findings"] as const;
export type CommandNeed = (typeof commandNeeds)[number];

/** What a host can do besides serving the desk; the desk leaves out what its host cannot. */
export const hostCapabilities = ["choose-folder", "pick-files", "save-pdf", "drag-out", "commands"] as const;
export type HostCapability = (typeof hostCapabilities)[number];

export type MenuName = "app" | "file" | "edit" | "view" | "go" | "window" | "help";

/** Where a command stands in the native menu: a line is drawn between groups; within one the order is the table's. */
export interface MenuPlace {
  menu: MenuName;
  group: number;
}

/** What Electron itself does for a menu item, with the system's own keys. */
export type MenuRole =
  | "about"
  | "services"
  | "hide"
  | "hideOthers"
  | "unhide"
  | "quit"
  | "cut"
  | "copy"
  | "paste"
  | "pasteAndMatchStyle"
  | "selectAll"
  | "resetZoom"
  | "zoomIn"
  | "zoomOut"
  | "togglefullscreen"
  | "minimize"
  | "zoom"
  | "front"
  | "close"
  | "recentDocuments"
  | "clearRecentDocuments";

interface CommandShape {
  id: string;
  label: MessageKey;
  /** Who carries it out: the desk's shell, the page's editor, the host, or the system by its `role`. */
  by: "desk" | "page" | "host" | "system";
  /** The first is the one that is shown; all of them work. Keys of the system's commands are its own. */
  keys?: readonly Keys[];
  macKeys?: readonly Keys[];
  /** Absent: in no native menu, only in the palette. */
  menu?: MenuPlace;
  /** Its place on a Mac, where that differs; null for none. */
  macMenu?: MenuPlace | null;
  needs?: CommandNeed;
  capability?: HostCapability;
  role?: MenuRole;
}

const table = [
  {
    id: "about",
    label: "command.about",
    by: "system",
    role: "about",
    menu: { menu: "help", group: 1 },
    macMenu: { menu: "app", group: 1 },
  },
  {
    id: "new-story",
    label: "command.newStory",
    by: "desk",
    needs: "desk",
    keys: [{ code: "KeyN", mod: true, alt: true }],
    menu: { menu: "file", group: 1 },
  },
  {
    id: "new-window",
    label: "command.newWindow",
    by: "host",
    capability: "commands",
    keys: [{ code: "KeyN", mod: true, shift: true }],
    menu: { menu: "file", group: 1 },
  },
  {
    id: "import-stories",
    label: "command.importStories",
    by: "desk",
    needs: "desk",
    keys: [{ code: "KeyO", mod: true }],
    menu: { menu: "file", group: 2 },
  },
  {
    id: "attach-photos",
    label: "command.attachPhotos",
    by: "desk",
    needs: "desk",
    keys: [{ code: "KeyO", mod: true, shift: true }],
    menu: { menu: "file", group: 2 },
  },
  // Where the system keeps the list; Windows shows it on the taskbar.
  {
    id: "recent",
    label: "command.recent",
    by: "system",
    role: "recentDocuments",
    macMenu: { menu: "file", group: 2 },
  },
  {
    id: "save-now",
    label: "command.saveNow",
    by: "desk",
    needs: "story",
    keys: [{ code: "KeyS", mod: true }],
    menu: { menu: "file", group: 3 },
  },
  {
    id: "keep-version",
    label: "command.keepVersion",
    by: "desk",
    needs: "story",
    keys: [{ code: "KeyS", mod: true, shift: true }],
    menu: { menu: "file", group: 3 },
  },
  {
    id: "preview",
    label: "command.preview",
    by: "desk",
    needs: "story",
    keys: [{ code: "KeyV", mod: true, alt: true }],
    menu: { menu: "file", group: 4 },
  },
  {
    id: "publish",
    label: "command.publish",
    by: "desk",
    needs: "story",
    keys: [{ code: "Enter", mod: true, shift: true }],
    menu: { menu: "file", group: 4 },
  },
  {
    id: "save-pdf",
    label: "command.savePdf",
    by: "desk",
    needs: "story",
    capability: "save-pdf",
    keys: [{ code: "KeyP", mod: true }],
    menu: { menu: "file", group: 4 },
  },
  {
    id: "settings",
    label: "command.settings",
    by: "desk",
    needs: "desk",
    keys: [{ code: "Comma", mod: true }],
    menu: { menu: "file", group: 5 },
    macMenu: { menu: "app", group: 2 },
  },
  { id: "services", label: "command.services", by: "system", role: "services", macMenu: { menu: "app", group: 3 } },
  { id: "hide", label: "command.hide", by: "system", role: "hide", macMenu: { menu: "app", group: 4 } },
  {
    id: "hide-others",
    label: "command.hideOthers",
    by: "system",
    role: "hideOthers",
    macMenu: { menu: "app", group: 4 },
  },
  { id: "show-all", label: "command.showAll", by: "system", role: "unhide", macMenu: { menu: "app", group: 4 } },
  { id: "close-window", label: "menu.close", by: "system", role: "close", menu: { menu: "file", group: 6 } },
  {
    id: "quit",
    label: "menu.quit",
    by: "system",
    role: "quit",
    menu: { menu: "file", group: 6 },
    macMenu: { menu: "app", group: 5 },
  },
  // Not the system's roles: the page keeps a history of its own, which the browser's undo knows nothing of.
  {
    id: "undo",
    label: "menu.undo",
    by: "page",
    keys: [{ code: "KeyZ", mod: true }],
    menu: { menu: "edit", group: 1 },
  },
  {
    id: "redo",
    label: "menu.redo",
    by: "page",
    keys: [
      { code: "KeyZ", mod: true, shift: true },
      { code: "KeyY", mod: true },
    ],
    macKeys: [{ code: "KeyZ", mod: true, shift: true }],
    menu: { menu: "edit", group: 1 },
  },
  { id: "cut", label: "menu.cut", by: "system", role: "cut", menu: { menu: "edit", group: 2 } },
  { id: "copy", label: "menu.copy", by: "system", role: "copy", menu: { menu: "edit", group: 2 } },
  { id: "paste", label: "menu.paste", by: "system", role: "paste", menu: { menu: "edit", group: 2 } },
  {
    id: "paste-plain",
    label: "command.pastePlain",
    by: "system",
    role: "pasteAndMatchStyle",
    menu: { menu: "edit", group: 2 },
  },
  { id: "select-all", label: "menu.selectAll", by: "system", role: "selectAll", menu: { menu: "edit", group: 2 } },
  {
    id: "fold-stories",
    label: "command.foldStories",
    by: "desk",
    needs: "desk",
    keys: [{ code: "Backslash", mod: true }],
    menu: { menu: "view", group: 1 },
  },
  {
    id: "fold-inspector",
    label: "command.foldInspector",
    by: "desk",
    needs: "desk",
    keys: [{ code: "Backslash", mod: true, shift: true }],
    menu: { menu: "view", group: 1 },
  },
  {
    id: "palette",
    label: "command.palette",
    by: "desk",
    needs: "desk",
    keys: [{ code: "KeyK", mod: true }],
    menu: { menu: "go", group: 0 },
  },
  {
    id: "shortcuts",
    label: "command.shortcuts",
    by: "desk",
    needs: "desk",
    keys: [{ code: "Slash", mod: true }],
    menu: { menu: "help", group: 0 },
  },
  {
    id: "show-outline",
    label: "command.showOutline",
    by: "desk",
    needs: "desk",
    keys: [{ code: "KeyO", mod: true, alt: true }],
    menu: { menu: "view", group: 1 },
  },
  {
    id: "focus-mode",
    label: "command.focusMode",
    by: "desk",
    needs: "desk",
    keys: [{ code: "Backslash", mod: true, alt: true }],
    menu: { menu: "view", group: 1 },
  },
  {
    id: "typewriter",
    label: "command.typewriter",
    by: "desk",
    needs: "desk",
    menu: { menu: "view", group: 1 },
  },
  {
    id: "page-larger",
    label: "command.pageLarger",
    by: "desk",
    needs: "desk",
    keys: [{ code: "Equal", mod: true, alt: true }],
    menu: { menu: "view", group: 2 },
  },
  {
    id: "page-smaller",
    label: "command.pageSmaller",
    by: "desk",
    needs: "desk",
    keys: [{ code: "Minus", mod: true, alt: true }],
    menu: { menu: "view", group: 2 },
  },
  { id: "page-own-size", label: "command.pageOwnSize", by: "desk", needs: "desk", menu: { menu: "view", group: 2 } },
  { id: "zoom-reset", label: "menu.actualSize", by: "system", role: "resetZoom", menu: { menu: "view", group: 2 } },
  { id: "zoom-in", label: "menu.zoomIn", by: "system", role: "zoomIn", menu: { menu: "view", group: 2 } },
  { id: "zoom-out", label: "menu.zoomOut", by: "system", role: "zoomOut", menu: { menu: "view", group: 2 } },
  {
    id: "full-screen",
    label: "menu.fullScreen",
    by: "system",
    role: "togglefullscreen",
    menu: { menu: "view", group: 3 },
  },
  {
    id: "next-finding",
    label: "command.nextFinding",
    by: "desk",
    needs: "findings",
    keys: [{ code: "F8" }],
    menu: { menu: "go", group: 1 },
  },
  {
    id: "previous-finding",
    label: "command.previousFinding",
    by: "desk",
    needs: "findings",
    keys: [{ code: "F8", shift: true }],
    menu: { menu: "go", group: 1 },
  },
  {
    id: "next-region",
    label: "command.nextRegion",
    by: "desk",
    needs: "desk",
    keys: [{ code: "F6" }],
    menu: { menu: "go", group: 2 },
  },
  {
    id: "previous-region",
    label: "command.previousRegion",
    by: "desk",
    needs: "desk",
    keys: [{ code: "F6", shift: true }],
    menu: { menu: "go", group: 2 },
  },
  { id: "minimise", label: "menu.minimize", by: "system", role: "minimize", menu: { menu: "window", group: 1 } },
  { id: "zoom-window", label: "command.zoomWindow", by: "system", role: "zoom", macMenu: { menu: "window", group: 1 } },
  { id: "all-to-front", label: "command.front", by: "system", role: "front", macMenu: { menu: "window", group: 2 } },
] as const satisfies readonly CommandShape[];

type Row = (typeof table)[number];
export type CommandId = Row["id"];
/** The commands that the desk's shell carries out. */
export type DeskCommandId = Extract<Row, { by: "desk" }>["id"];
/** The commands that the page's editor carries out; its own table has the rest of them. */
export type PageCommandId = Extract<Row, { by: "page" }>["id"];
export type HostCommandId = Extract<Row, { by: "host" }>["id"];

/** One thing that a person can have done, wherever it is offered. */
export interface Command extends CommandShape {
  id: CommandId;
}

/** Every command, once, in the order of the menus. The native menu, the desk's keys, menus and tooltips are all made from this table. */
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
