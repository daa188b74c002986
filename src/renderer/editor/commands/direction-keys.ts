import { IS_APPLE, type LexicalEditor, mergeRegister } from "lexical";
import { onPageKey } from "../key-ears.ts";
import type { EditorCommandId } from "./editor-commands.ts";

const byShift: Readonly<Record<string, EditorCommandId>> = { ShiftLeft: "directionLtr", ShiftRight: "directionRtl" };

/**
 * Ctrl with the left or the right Shift, let go without any other key between, turns the block, as on Windows. A key that
 * is pressed meanwhile makes it an ordinary shortcut.
 */
export function registerDirectionKeys(editor: LexicalEditor, run: (command: EditorCommandId) => boolean): () => void {
  let meant: EditorCommandId | null = null;
  let root: HTMLElement | null = null;
  /** Keys that are let go are listened to only while one may mean something: every listener has its price for a key. */
  const mean = (command: EditorCommandId | null) => {
    if (command !== null) {
      root?.addEventListener("keyup", onUp);
      window.addEventListener("keydown", onAnyDown, true);
    } else if (meant !== null) {
      root?.removeEventListener("keyup", onUp);
      window.removeEventListener("keydown", onAnyDown, true);
    }
    meant = command;
  };
  /** The desk keeps its own keys from the page, which would not know that they were pressed. */
  const onAnyDown = (event: KeyboardEvent) => {
    if (!/^(Shift|Control|Meta)/.test(event.code)) mean(null);
  };
  const onDown = (event: KeyboardEvent) => {
    const control = IS_APPLE ? event.metaKey : event.ctrlKey;
    const only = control && !event.altKey && !event.repeat;
    const isControl = /^(Control|Meta)/.test(event.code) && event.shiftKey;
    // Control may also come second: then the Shift that is held has been seen before.
    if (only && byShift[event.code]) mean(byShift[event.code] ?? null);
    else if (!isControl) mean(event.shiftKey && !event.altKey ? (byShift[event.code] ?? null) : null);
    return false;
  };
  const onUp = (event: KeyboardEvent) => {
    const control = IS_APPLE ? event.metaKey || /^Meta/.test(event.code) : event.ctrlKey || /^Control/.test(event.code);
    if (meant !== null && control && /^(Shift|Control|Meta)/.test(event.code)) run(meant);
    if (/^(Shift|Control|Meta)/.test(event.code)) mean(null);
  };
  return mergeRegister(
    onPageKey(editor, onDown),
    editor.registerRootListener((next) => {
      mean(null);
      root = next;
    }),
  );
}
