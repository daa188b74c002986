import { BrowserWindow, Menu, type MenuItemConstructorOptions } from "electron";
import {
  type Command,
  type CommandNeed,
  canRun,
  commands,
  keysOf,
  type MenuName,
  placeOf,
} from "../shared/commands.ts";
import { accelerator } from "../shared/keys.ts";
import { type InterfaceLanguage, type MessageKey, say } from "../shared/messages/catalogue.ts";

export interface MenuOptions {
  language: InterfaceLanguage;
  platform: NodeJS.Platform;
  /** Gets what was chosen, and the window that was in front. */
  onChoose(command: Command, window: BrowserWindow | undefined): void;
}

const menus: readonly { name: MenuName; label: MessageKey; role?: "window" | "help" }[] = [
  { name: "app", label: "desk.name" },
  { name: "file", label: "menu.file" },
  { name: "edit", label: "menu.edit" },
  { name: "insert", label: "menu.insert" },
  { name: "format", label: "menu.format" },
  { name: "view", label: "menu.view" },
  { name: "go", label: "menu.go" },
  { name: "window", label: "menu.window", role: "window" },
  { name: "help", label: "menu.help", role: "help" },
];

/** The native menu, all of it from the table of commands. Items carry their command's id. */
export function menuTemplate(options: MenuOptions): MenuItemConstructorOptions[] {
  return menus.flatMap(({ name, label, role }) => {
    const items = menuItems(name, options);
    if (items.length === 0) return [];
    // On a Mac the system adds its own items to a menu with a role.
    const ofSystem = role !== undefined && options.platform === "darwin" ? { role } : {};
    return [{ label: say(options.language, label), submenu: items, ...ofSystem }];
  });
}

function menuItems(name: MenuName, options: MenuOptions): MenuItemConstructorOptions[] {
  const placed = commands.flatMap((command) => {
    const place = placeOf(command, options.platform);
    return place?.menu === name ? [{ command, group: place.group }] : [];
  });
  const groups = [...new Set(placed.map(({ group }) => group))].sort((one, other) => one - other);
  return groups.flatMap((group, index) => [
    ...(index > 0 ? [{ type: "separator" as const }] : []),
    ...placed.filter((item) => item.group === group).map((item) => menuItem(item.command, options)),
  ]);
}

function menuItem(command: Command, { language, platform, onChoose }: MenuOptions): MenuItemConstructorOptions {
  const label = say(language, command.label);
  if (command.role !== undefined) {
    const recent = {
      submenu: [{ role: "clearRecentDocuments" as const, label: say(language, "command.clearRecent") }],
    };
    return { id: command.id, label, role: command.role, ...(command.role === "recentDocuments" ? recent : {}) };
  }
  const [key] = keysOf(command, platform).flatMap((keys) => accelerator(keys) ?? []);
  return {
    id: command.id,
    label,
    enabled: command.needs === undefined,
    ...(key ? { accelerator: key, registerAccelerator: isMenuKey(command, platform) } : {}),
    click: (_item, window) => onChoose(command, window instanceof BrowserWindow ? window : undefined),
  };
}

/**
 * Whether the menu itself listens to the key that it shows. The desk and the page bind their keys by place, for every layout, and
 * let AltGr type its letters (a menu's Ctrl+Alt would swallow them); a Mac has no such keys and its menus always listen.
 */
function isMenuKey(command: Command, platform: NodeJS.Platform): boolean {
  return command.by === "host" || platform === "darwin";
}

/** Shows the menu, with nothing that needs a desk enabled yet. */
export function setMenu(options: MenuOptions): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(options)));
}

/** Lets the menu follow the window in front: null when there is none. */
export function enableCommands(met: ReadonlySet<CommandNeed> | null): void {
  const menu = Menu.getApplicationMenu();
  for (const command of commands) {
    const item = menu?.getMenuItemById(command.id);
    if (item && command.role === undefined && command.by !== "host")
      item.enabled = met !== null && canRun(command, met);
  }
}
