import type { MessageKey } from "../../../shared/messages/catalogue.ts";
import type { TableAction } from "../table/table-actions.ts";

/** A key combination. `mod` is Ctrl, on a Mac Cmd. `code` names the physical key, so that it works on every layout. */
export interface Keys {
  code: string;
  mod?: boolean;
  alt?: boolean;
  shift?: boolean;
}

/** Names of the commands; stable, for menus and the palette. */
export type EditorCommandId =
  | "bold"
  | "italic"
  | "link"
  | "paragraph"
  | "heading2"
  | "heading3"
  | "heading4"
  | "quote"
  | "bulletList"
  | "numberList"
  | "photo"
  | "strikethrough"
  | "subscript"
  | "superscript"
  | "code"
  | "language"
  | "directionLtr"
  | "directionRtl"
  | "moveBlockUp"
  | "moveBlockDown"
  | "pullquote"
  | "factbox"
  | "table"
  | "embed"
  | "related"
  | "correction"
  | "divider"
  | "goToToolbar"
  | TableAction
  | "undo"
  | "redo";

/** One command of the page: what it is called and which keys run it, the first of them shown in tooltips. */
export interface EditorCommand {
  id: EditorCommandId;
  label: MessageKey;
  keys: readonly Keys[];
  /** The library answers these keys itself; they are listed for tooltips and the shortcut sheet. */
  builtIn?: boolean;
}

/** Every command of the page, once: the toolbar, its tooltips and the keys are all made from this table. */
export const editorCommands: readonly EditorCommand[] = [
  { id: "undo", label: "editor.undo", keys: [{ code: "KeyZ", mod: true }], builtIn: true },
  {
    id: "redo",
    label: "editor.redo",
    keys: [
      { code: "KeyZ", mod: true, shift: true },
      { code: "KeyY", mod: true },
    ],
    builtIn: true,
  },
  { id: "bold", label: "editor.bold", keys: [{ code: "KeyB", mod: true }] },
  { id: "italic", label: "editor.italic", keys: [{ code: "KeyI", mod: true }] },
  { id: "strikethrough", label: "editor.strikethrough", keys: [{ code: "KeyX", mod: true, shift: true }] },
  { id: "subscript", label: "editor.subscript", keys: [{ code: "Comma", mod: true, alt: true }] },
  { id: "superscript", label: "editor.superscript", keys: [{ code: "Period", mod: true, alt: true }] },
  { id: "code", label: "editor.code", keys: [{ code: "KeyE", mod: true }] },
  { id: "language", label: "editor.language", keys: [{ code: "KeyL", mod: true, alt: true, shift: true }] },
  // The first of each is pressed and let go without another key, as on Windows; see direction-keys.ts.
  {
    id: "directionLtr",
    label: "editor.directionLtr",
    keys: [
      { code: "ShiftLeft", mod: true },
      { code: "Comma", mod: true, shift: true },
    ],
  },
  {
    id: "directionRtl",
    label: "editor.directionRtl",
    keys: [
      { code: "ShiftRight", mod: true },
      { code: "Period", mod: true, shift: true },
    ],
  },
  { id: "moveBlockUp", label: "editor.moveBlockUp", keys: [{ code: "ArrowUp", alt: true }], builtIn: true },
  { id: "moveBlockDown", label: "editor.moveBlockDown", keys: [{ code: "ArrowDown", alt: true }], builtIn: true },
  { id: "link", label: "editor.link", keys: [{ code: "KeyK", mod: true, shift: true }] },
  { id: "paragraph", label: "editor.paragraph", keys: [{ code: "Digit0", mod: true, alt: true }] },
  { id: "heading2", label: "editor.heading2", keys: [{ code: "Digit2", mod: true, alt: true }] },
  { id: "heading3", label: "editor.heading3", keys: [{ code: "Digit3", mod: true, alt: true }] },
  { id: "heading4", label: "editor.heading4", keys: [{ code: "Digit4", mod: true, alt: true }] },
  { id: "quote", label: "editor.quote", keys: [{ code: "Digit9", mod: true, shift: true }] },
  { id: "numberList", label: "editor.numberList", keys: [{ code: "Digit7", mod: true, shift: true }] },
  { id: "bulletList", label: "editor.bulletList", keys: [{ code: "Digit8", mod: true, shift: true }] },
  { id: "photo", label: "editor.insertPhoto", keys: [{ code: "KeyP", mod: true, alt: true }] },
  { id: "pullquote", label: "editor.pullquote", keys: [{ code: "KeyQ", mod: true, alt: true }] },
  { id: "factbox", label: "editor.factbox", keys: [{ code: "KeyB", mod: true, alt: true }] },
  { id: "table", label: "editor.table", keys: [{ code: "KeyT", mod: true, alt: true, shift: true }] },
  { id: "embed", label: "editor.embed", keys: [{ code: "KeyK", mod: true, alt: true }] },
  { id: "related", label: "editor.related", keys: [] },
  { id: "correction", label: "editor.correction", keys: [] },
  { id: "divider", label: "editor.divider", keys: [] },
  { id: "goToToolbar", label: "editor.goToToolbar", keys: [{ code: "F10", alt: true }] },
  { id: "rowAbove", label: "editor.rowAbove", keys: [] },
  { id: "rowBelow", label: "editor.rowBelow", keys: [] },
  { id: "columnBefore", label: "editor.columnBefore", keys: [] },
  { id: "columnAfter", label: "editor.columnAfter", keys: [] },
  { id: "removeRow", label: "editor.removeRow", keys: [] },
  { id: "removeColumn", label: "editor.removeColumn", keys: [] },
  { id: "headerRow", label: "editor.headerRow", keys: [] },
  { id: "removeTable", label: "editor.removeTable", keys: [] },
];

/** The entry of a command in the table. */
export function editorCommand(id: EditorCommandId): EditorCommand {
  const found = editorCommands.find((command) => command.id === id);
  if (!found) throw new Error(`no such command: ${id}`);
  return found;
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

const keyNames: Readonly<Record<string, string>> = {
  ArrowUp: "↑",
  ArrowDown: "↓",
  Comma: ",",
  Period: ".",
  ShiftLeft: "Left Shift",
  ShiftRight: "Right Shift",
};

/** How a combination is written for people: `Ctrl+Alt+2`, on a Mac `⌥⌘2`. Key names are the same in every language. */
export function keysLabel(keys: Keys, mac: boolean): string {
  const name = keyNames[keys.code] ?? keys.code.replace(/^(Key|Digit)/, "");
  if (mac) return `${keys.alt ? "⌥" : ""}${keys.shift ? "⇧" : ""}${keys.mod ? "⌘" : ""}${name}`;
  return [keys.mod ? "Ctrl" : "", keys.alt ? "Alt" : "", keys.shift ? "Shift" : "", name].filter(Boolean).join("+");
}
