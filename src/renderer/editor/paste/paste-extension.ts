import { ClipboardImportExtension, type ImportMimeTypeFunction } from "@lexical/clipboard";
import {
  $addUpdateTag,
  $getEditor,
  $getRoot,
  $getSelection,
  $isRangeSelection,
  $setSelection,
  type BaseSelection,
  COMMAND_PRIORITY_NORMAL,
  configExtension,
  defineExtension,
  IS_APPLE,
  type LexicalEditor,
  PASTE_COMMAND,
  PASTE_TAG,
} from "lexical";
import { onPageKey } from "../key-ears.ts";
import { type Clip, type PasteMode, readClip } from "./clip.ts";
import { type PastePorts, toldStays } from "./paste-ports.ts";

type PastePart = typeof import("./paste-part.ts");

let part: PastePart | null = null;
let fetching: Promise<PastePart> | null = null;

/** Fetches what reads a clipboard. It is not part of the first look; a paste that comes before it is there waits for it. */
export function fetchPastePart(): Promise<PastePart> {
  fetching ??= import("./paste-part.ts").then(
    (fetched) => {
      part = fetched;
      return fetched;
    },
    (error: unknown) => {
      // So that the next paste asks again.
      fetching = null;
      throw error;
    },
  );
  return fetching;
}

const ports = new WeakMap<LexicalEditor, PastePorts>();
/** How the next paste is meant, and until when (`performance.now()`). */
const meant = new WeakMap<LexicalEditor, { mode: PasteMode; until: number }>();

/** Says how the next paste is to be taken, for so many milliseconds. */
function meanNextPaste(editor: LexicalEditor, mode: PasteMode, milliseconds: number): void {
  meant.set(editor, { mode, until: performance.now() + milliseconds });
}

function takeMode(editor: LexicalEditor): PasteMode {
  const said = meant.get(editor);
  meant.delete(editor);
  if (!said || performance.now() > said.until) return "rich";
  if (said.mode === "quote") ports.get(editor)?.tell("");
  return said.mode;
}

/**
 * Puts the clipboard at the caret as a quotation. Where the program may not read the clipboard by itself, the next paste becomes one: a
 * sentence says so, Escape takes it back.
 */
export function pasteQuote(editor: LexicalEditor): boolean {
  const here = ports.get(editor);
  if (!here || !editor.isEditable()) return false;
  fetchPastePart()
    .then((fetched) => fetched.readClipboard())
    .then(
      (clip) => editor.update(() => $pasteAtCaret(editor, { ...clip, mode: "quote" }), { tag: PASTE_TAG }),
      () => {
        meanNextPaste(editor, "quote", toldStays);
        here.tell(here.say("paste.quoteNext", { key: IS_APPLE ? "⌘V" : "Ctrl+V" }));
      },
    );
  return true;
}

function $pasteAtCaret(editor: LexicalEditor, clip: Clip): void {
  const selection = $getSelection() ?? $getRoot().selectEnd();
  $pasteClip(editor, clip, selection);
}

/** Puts a clipboard at a selection, now or as soon as what reads it is there. One step of undo. */
function $pasteClip(editor: LexicalEditor, clip: Clip, selection: BaseSelection): void {
  const here = ports.get(editor) ?? null;
  if (import.meta.env.MODE === "development") void import("./keep-clip.ts").then(({ keepClip }) => keepClip(clip));
  if (part) {
    part.$paste(editor, clip, selection, here);
    return;
  }
  const place = selection.clone();
  const later = (fetched: PastePart) =>
    editor.update(
      () => {
        $addUpdateTag(PASTE_TAG);
        const now = $getSelection();
        const isThere = !$isRangeSelection(place) || place.getNodes().every((node) => node.isAttached());
        const at = isThere ? place : now;
        if (at === null) return;
        $setSelection(at);
        fetched.$paste(editor, clip, at, here);
      },
      { discrete: true },
    );
  fetchPastePart().then(later, () => here?.failed());
}

/** Whatever kind of data came first: the clipboard is looked at as a whole. */
const $take: ImportMimeTypeFunction = (_data, selection, _next, transfer) => {
  const editor = $getEditor();
  $pasteClip(editor, readClip(transfer, takeMode(editor)), selection);
  return true;
};

/** Shift with the keys of paste: only the words. Browsers then hand out nothing else; where one does all the same, this is known. */
function noteKey(editor: LexicalEditor, event: KeyboardEvent): boolean {
  const isPaste = event.code === "KeyV" && event.shiftKey && (IS_APPLE ? event.metaKey : event.ctrlKey);
  if (isPaste) meanNextPaste(editor, "plain", 1000);
  if (event.key !== "Escape" || meant.get(editor)?.mode !== "quote") return false;
  // That is all it does then: the caret stays on the page.
  event.preventDefault();
  event.stopImmediatePropagation();
  meant.delete(editor);
  ports.get(editor)?.tell("");
  return true;
}

/** Lets the pastes of an editor reach the library and the person. */
export function registerPaste(editor: LexicalEditor, given: PastePorts): () => void {
  ports.set(editor, given);
  const stop = onPageKey(editor, (event) => noteKey(editor, event));
  return () => {
    stop();
    ports.delete(editor);
  };
}

const address = /^\s*(?:https?:\/\/|mailto:)\S+\s*$/i;

/** An address over selected words is taken before the library does it, which would take it with its trackers and blanks. */
function $takeAddress(editor: LexicalEditor, event: Event): boolean {
  const transfer = event instanceof ClipboardEvent ? event.clipboardData : null;
  const selection = $getSelection();
  if (!transfer || !$isRangeSelection(selection) || selection.isCollapsed()) return false;
  if (!address.test(transfer.getData("text/plain"))) return false;
  event.preventDefault();
  $addUpdateTag(PASTE_TAG);
  $pasteClip(editor, readClip(transfer, takeMode(editor)), selection);
  return true;
}

/** Everything that is pasted or dropped, from wherever it comes, goes through one pipeline (shared/paste). */
export const PasteExtension = defineExtension({
  name: "galley/paste",
  dependencies: [
    configExtension(ClipboardImportExtension, {
      $importMimeType: {
        "application/x-lexical-editor": [$take],
        "text/html": [$take],
        "text/plain": [$take],
        "text/uri-list": [$take],
      },
    }),
  ],
  register: (editor) =>
    editor.registerCommand(PASTE_COMMAND, (event) => $takeAddress(editor, event), COMMAND_PRIORITY_NORMAL),
});
