import {
  $getRoot,
  $getSelection,
  $isElementNode,
  $setSelection,
  type LexicalEditor,
  REDO_COMMAND,
  UNDO_COMMAND,
} from "lexical";
import type { LibraryPhoto, PhotosById } from "../../shared/photos.ts";
import { runEditorCommand } from "./commands/commands-extension.ts";
import type { EditorHandle } from "./editor-handle.ts";
import { $photoFacts } from "./figure/photo-facts.ts";
import { $fillUse, $insertUses, $photoUses, $placeOfCaret, $selectedPlaceholder } from "./figure/photo-places.ts";
import { goTo } from "./go-to.ts";
import { headTypes } from "./head/head-nodes.ts";
import { readDocument } from "./read-document.ts";
import { showDocument } from "./show-document.ts";

/**
 * Gives the keyboard back to the page with the caret where it was. The library's own `focus` would lose a caret that stands
 * in a caption.
 */
export function focusPage(editor: LexicalEditor): void {
  const saved = editor.read(() => $getSelection()?.clone() ?? null);
  editor.getRootElement()?.focus({ preventScroll: true });
  editor.update(() => (saved ? $setSelection(saved.clone()) : $selectHeadline()), { discrete: true });
}

function $selectHeadline(): void {
  const headline = $getRoot().getChildAtIndex(headTypes.indexOf("headline"));
  if ($isElementNode(headline)) headline.selectEnd();
}

function insertPhotos(editor: LexicalEditor, photos: readonly LibraryPhoto[]): void {
  editor.update(
    () => {
      const placeholder = $selectedPlaceholder();
      const [first, ...others] = photos;
      if (!first) return;
      if (!placeholder) {
        $insertUses(photos, $placeOfCaret(editor));
        return;
      }
      $fillUse(placeholder, first, undefined);
      $insertUses(others, { key: placeholder.getKey(), side: "after" });
    },
    { discrete: true, tag: "history-push" },
  );
}

function fillPhoto(editor: LexicalEditor, n: number, photo: LibraryPhoto, library: PhotosById): boolean {
  let filled = false;
  editor.update(
    () => {
      const use = $photoUses()[n - 1];
      if (!use) return;
      $fillUse(use, photo, library[$photoFacts(use).photo]);
      filled = true;
    },
    { discrete: true, tag: ["history-push", "skip-dom-selection"] },
  );
  return filled;
}

/** The handle of a mounted editor. `library` is asked for at the moment of use. */
export function createHandle(editor: LexicalEditor, library: () => PhotosById): EditorHandle {
  return {
    read: () => readDocument(editor),
    focus: () => focusPage(editor),
    focusHeadline: () => {
      editor.getRootElement()?.focus({ preventScroll: true });
      editor.update($selectHeadline, { discrete: true });
    },
    goTo: (where, code = "") => goTo(editor, where, code),
    insertPhotos: (photos) => insertPhotos(editor, photos),
    fillPhoto: (n, photo) => fillPhoto(editor, n, photo, library()),
    show: (document, mode) => showDocument(editor, document, mode),
    undo: () => {
      editor.dispatchCommand(UNDO_COMMAND);
    },
    redo: () => {
      editor.dispatchCommand(REDO_COMMAND);
    },
    run: (command) => {
      runEditorCommand(editor, command);
    },
  };
}
