import { IS_APPLE } from "lexical";
import {
  type Command,
  commandOf,
  commands,
  isPageCommand,
  keysOf,
  type PageCommandId,
} from "../../../shared/commands.ts";
import { type Keys, shownKeys } from "../../../shared/keys.ts";

/** Names of the page's commands; stable, for menus and the palette. */
export type EditorCommandId = PageCommandId;

/** The page's part of the table of commands: its keys, the toolbar and its tooltips are made from it. */
export const editorCommands = commands.filter(isPageCommand);

const here = IS_APPLE ? "darwin" : "elsewhere";

/** The entry of a command in the table. */
export function editorCommand(id: EditorCommandId): Command {
  return commandOf(id);
}

/** A command's keys on this system, the shown one first. */
export function keysHere(command: Command): readonly Keys[] {
  return keysOf(command, here);
}

/** The key that a tooltip or a menu shows for a command of the page; empty for one without. */
export function shownKeyOf(id: EditorCommandId): string {
  const [first] = keysHere(commandOf(id));
  return first ? shownKeys(first, here) : "";
}

/** The key of the letter as the layout gives it, or null for a layout without Latin letters and for other keys. */
const latinLetter = (key: string) => (/^[a-z]$/i.test(key) ? key.toUpperCase() : null);

/** What of a keyboard event decides; a plain shape so that it can be tested. */
export interface KeyPress {
  key: string;
  code: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
  altGraph: boolean;
}

/** What decides of a keyboard event. */
export function pressOf(event: KeyboardEvent): KeyPress {
  const { key, code, ctrlKey, metaKey, altKey, shiftKey } = event;
  return { key, code, ctrlKey, metaKey, altKey, shiftKey, altGraph: event.getModifierState("AltGraph") };
}

/**
 * Whether the press is this combination. Latin layouts are matched by the letter that they print (Dvorak, AZERTY), others
 * (Hebrew, Arabic, Cyrillic) by the place of the key; digits always by place. AltGr types characters (₪, €): never a command.
 */
export function matchesKeys(press: KeyPress, keys: Keys, mac: boolean): boolean {
  if (press.altGraph) return false;
  const mod = mac ? press.metaKey : press.ctrlKey;
  const other = mac ? press.ctrlKey : press.metaKey;
  if (other || mod !== (keys.mod ?? false)) return false;
  if (press.altKey !== (keys.alt ?? false) || press.shiftKey !== (keys.shift ?? false)) return false;
  const letter = keys.code.startsWith("Key") ? latinLetter(press.key) : null;
  return letter ? `Key${letter}` === keys.code : press.code === keys.code;
}
