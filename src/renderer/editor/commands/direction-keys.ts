import { IS_APPLE, type LexicalEditor } from "lexical";
import type { EditorCommandId } from "./editor-commands.ts";

const byShift: Readonly<Record<string, EditorCommandId>> = { ShiftLeft: "directionLtr", ShiftRight: "directionRtl" };

/**
 * Ctrl with the left or the right Shift, let go without any other key between, turns the block, as on Windows. A key that
 * is pressed meanwhile makes it an ordinary shortcut.
 */
export function registerDirectionKeys(editor: LexicalEditor, run: (command: EditorCommandId) => boolean): () => void {
  let meant: EditorCommandId | null = null;
  const onDown = (event: KeyboardEvent) => {
    const control = IS_APPLE ? event.metaKey : event.ctrlKey;
    const only = control && !event.altKey && !event.isComposing && !event.repeat;
    const isControl = /^(Control|Meta)/.test(event.code) && event.shiftKey;
    // Control may also come second: then the Shift that is held has been seen before.
    if (only && byShift[event.code]) meant = byShift[event.code] ?? null;
    else if (!isControl)
      meant = event.shiftKey && byShift[event.code] && !event.altKey ? (byShift[event.code] ?? null) : null;
  };
  const onUp = (event: KeyboardEvent) => {
    const control = IS_APPLE ? event.metaKey || /^Meta/.test(event.code) : event.ctrlKey || /^Control/.test(event.code);
    if (meant !== null && control && /^(Shift|Control|Meta)/.test(event.code)) run(meant);
    if (/^(Shift|Control|Meta)/.test(event.code)) meant = null;
  };
  return editor.registerRootListener((root, previous) => {
    previous?.removeEventListener("keydown", onDown);
    previous?.removeEventListener("keyup", onUp);
    root?.addEventListener("keydown", onDown);
    root?.addEventListener("keyup", onUp);
  });
}
