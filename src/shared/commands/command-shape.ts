import type { Keys } from "../keys.ts";
import type { MessageKey } from "../messages/catalogue.ts";

/**
 * What must be so for a command to be carried out: the desk is in front (no dialog), a readable story is open in it, checks found
 * something, the photo desk stands in place of the page.
 */
export const commandNeeds = ["desk", "story", "findings", "photos"] as const;
export type CommandNeed = (typeof commandNeeds)[number];

/** What a host can do besides serving the desk; the desk leaves out what its host cannot. */
export const hostCapabilities = ["choose-folder", "pick-files", "save-pdf", "drag-out", "reveal", "commands"] as const;
export type HostCapability = (typeof hostCapabilities)[number];

export type MenuName = "app" | "file" | "edit" | "insert" | "format" | "view" | "go" | "window" | "help";

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

/** One row of the table. */
export interface CommandShape {
  id: string;
  label: MessageKey;
  /** Who carries it out: the desk's shell, the page's editor, the host, or the system by its `role`. */
  by: "desk" | "page" | "host" | "system";
  /** The first is the one that is shown; all of them work. Keys of the system's commands are its own. */
  keys?: readonly Keys[];
  macKeys?: readonly Keys[];
  /** The editor's library answers the keys itself; they stand here for everything that shows or counts them. */
  builtIn?: true;
  /** Absent: in no native menu, only in the palette. */
  menu?: MenuPlace;
  /** Its place on a Mac, where that differs; null for none. */
  macMenu?: MenuPlace | null;
  needs?: CommandNeed;
  capability?: HostCapability;
  role?: MenuRole;
}
