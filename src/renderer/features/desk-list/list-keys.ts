import type { KeyboardEvent } from "react";
import type { MessageKey } from "../../../shared/messages/catalogue.ts";

/** What a key does in the list of stories. */
export type ListAct =
  | { act: "move"; to: "next" | "previous" | "first" | "last" | "page-down" | "page-up"; extend: boolean }
  | { act: "open" | "choose" | "all" | "search" | "keys" | "clear" | "undo" | "menu" };

type Move = Extract<ListAct, { act: "move" }>["to"];

const moves: Readonly<Record<string, Move>> = {
  KeyJ: "next",
  ArrowDown: "next",
  KeyK: "previous",
  ArrowUp: "previous",
  Home: "first",
  End: "last",
  PageDown: "page-down",
  PageUp: "page-up",
};

/**
 * What a key press means in the list, or null. Letters are taken by their place on the keyboard, so that they work with a Hebrew
 * layout; the signs `/` and `?` also where another layout has them elsewhere.
 */
export function listAct(event: KeyboardEvent, platform: string): ListAct | null {
  const { code, key, altKey, shiftKey, ctrlKey, metaKey } = event;
  const [mod, other] = platform === "darwin" ? [metaKey, ctrlKey] : [ctrlKey, metaKey];
  if (altKey || other || event.nativeEvent.isComposing) return null;
  if (mod) {
    if (code === "KeyA" && !shiftKey) return { act: "all" };
    if (code === "KeyZ" && !shiftKey) return { act: "undo" };
    const to = code === "Home" ? "first" : code === "End" ? "last" : null;
    return to === null ? null : { act: "move", to, extend: shiftKey };
  }
  if (key === "?" || (code === "Slash" && shiftKey)) return { act: "keys" };
  if (key === "/" || code === "Slash") return { act: "search" };
  const to = moves[code];
  if (to !== undefined) return { act: "move", to, extend: shiftKey };
  if (code === "Enter" || code === "NumpadEnter") return { act: "open" };
  if (code === "KeyX" || code === "Space") return { act: "choose" };
  if (code === "Escape") return { act: "clear" };
  if (code === "ContextMenu" || (code === "F10" && shiftKey)) return { act: "menu" };
  return null;
}

/** The list's keys as the sheet of shortcuts shows them. `Mod` is Ctrl, on a Mac Cmd. */
export const listKeys: readonly { label: MessageKey; keys: readonly string[] }[] = [
  { label: "list.keyNext", keys: ["J", "K", "↓", "↑"] },
  { label: "list.keyEdges", keys: ["Home", "End", "PgDn", "PgUp"] },
  { label: "list.keyOpen", keys: ["Enter"] },
  { label: "list.keyChoose", keys: ["X", "Space"] },
  { label: "list.keyExtend", keys: ["Shift+↓", "Shift+J"] },
  { label: "list.keyAll", keys: ["Mod+A"] },
  { label: "list.keySearch", keys: ["/"] },
  { label: "list.keyKeys", keys: ["?"] },
  { label: "list.keyClear", keys: ["Esc"] },
  { label: "list.keyUndo", keys: ["Mod+Z"] },
  { label: "list.keyMove", keys: ["Alt+←", "Alt+→"] },
];
