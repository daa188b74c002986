import {
  $getRoot,
  $getSelection,
  $isElementNode,
  $setSelection,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  REDO_COMMAND,
  SKIP_DOM_SELECTION_TAG,
  UNDO_COMMAND,
} from "lexical";
import type { LibraryPhoto, PhotosById } from "../../shared/photos.ts";
import { $caretPlace } from "./around/lines.ts";
import { $mend } from "./around/mends.ts";
import { $currentEntry, $moveEntry, $moveEntryBy, $outline } from "./around/outline.ts";
import { $selectedText } from "./around/selected-text.ts";
import { runEditorCommand } from "./commands/commands-extension.ts";
import { $whyNot } from "./commands/why-not.ts";
import type { EditorHandle } from "./editor-handle.ts";
import { $controlInHand } from "./figure/field-in-hand.ts";
import { $photoFacts } from "./figure/photo-facts.ts";
import { $fillUse, $insertUses, $photoUses, $placeOfCaret, $selectedPlaceholder } from "./figure/photo-places.ts";
import { $findPlace, elementsOf, goTo, goToLine, goToQuoted, goToWords } from "./go-to.ts";
import { headTypes } from "./head/head-nodes.ts";
import { showSpot, spotOf } from "./page-spot.ts";
import { readDocument } from "./read-document.ts";
import { showDocument } from "./show-document.ts";

/**
 * Gives the keyboard back to the page with the caret where it was, or to the field of a figure that had it. The library's own
 * `focus` would lose a caret that stands in a caption.
 */
export function focusPage(editor: LexicalEditor): void {
  const control = editor.read(() => $controlInHand(editor));
  if (control) {
    control.focus({ preventScroll: true });
    return;
  }
  editor.getRootElement()?.focus({ preventScroll: true });
  // After it: a page that gets the keyboard for the first time may remember where the caret was.
  const saved = editor.read(() => $getSelection()?.clone() ?? null);
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

/** A change of the page that is made from outside it, as one step of undo: the caret stays where it is, and the keyboard where the hand is. */
function change(editor: LexicalEditor, $change: () => boolean): boolean {
  let changed = false;
  editor.update(
    () => {
      changed = $change();
    },
    { discrete: true, tag: [HISTORY_PUSH_TAG, SKIP_DOM_SELECTION_TAG] },
  );
  return changed;
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
    goTo: (where, code = "", words = "") => {
      const found = words === "" ? null : goToQuoted(editor, where, code, words);
      if (found === "text") focusPage(editor);
      return found !== null || goTo(editor, where, code);
    },
    goToLine: (where, line) => {
      const isThere = goToLine(editor, where, line);
      if (isThere) focusPage(editor);
      return isThere;
    },
    goToWords: (place, wanted) => {
      const found = goToWords(editor, place, wanted);
      if (found === "text") focusPage(editor);
      return found !== null;
    },
    caretPlace: () => editor.read($caretPlace),
    writingPlace: () => (editor.getRootElement()?.contains(document.activeElement) ? editor.read($caretPlace) : null),
    insertPhotos: (photos) => insertPhotos(editor, photos),
    fillPhoto: (n, photo) => fillPhoto(editor, n, photo, library()),
    show: (document, mode) => showDocument(editor, document, mode),
    outline: () => editor.read($outline),
    currentEntry: (keys) => editor.read(() => $currentEntry(keys)),
    moveEntry: (key, target, side) => change(editor, () => $moveEntry(key, target, side)),
    moveEntryBy: (key, step) => change(editor, () => $moveEntryBy(key, step)),
    selectedText: () => editor.getEditorState().read($selectedText),
    mend: (where, mend) =>
      change(editor, () => {
        const node = $findPlace(where);
        // The kicker has no place of its own: what is found in it is told at the headline.
        const kicker = where === "headline" ? $findPlace("kicker") : null;
        const mended = [kicker, node].map((one) => one !== null && $mend(one, mend));
        return mended.includes(true);
      }),
    mendEverywhere: (mend) =>
      change(editor, () =>
        $getRoot()
          .getChildren()
          .map((node) => $mend(node, mend))
          .includes(true),
      ),
    elementsOf: (places) => elementsOf(editor, places),
    spot: () => spotOf(editor),
    showSpot: (spot) => showSpot(editor, spot),
    notes: () => import("./notes/page-notes.ts").then(({ pageNotes }) => pageNotes(editor)),
    find: () => import("./find/page-find.ts").then(({ createPageFind }) => createPageFind(editor)),
    paintOpenMarks: () => import("./open-marks/paint-open-marks.ts").then((part) => part.paintOpenMarks(editor)),
    stepOpenMark: async (step) => {
      const { stepOpenMark } = await import("./open-marks/step-open-mark.ts");
      const found = stepOpenMark(editor, step);
      if (found === "text") focusPage(editor);
      return found !== null;
    },
    showInvisibles: () => import("./invisibles/show-invisibles.ts").then((part) => part.showInvisibles(editor)),
    paintStyle: (rules) => import("./house-style/paint-style.ts").then((part) => part.paintStyle(editor, rules)),
    macros: () => import("./macros/page-macros.ts").then(({ pageMacros }) => pageMacros(editor)),
    undo: () => {
      editor.dispatchCommand(UNDO_COMMAND);
    },
    redo: () => {
      editor.dispatchCommand(REDO_COMMAND);
    },
    whyNot: (command) => editor.getEditorState().read(() => $whyNot(editor, command)),
    run: (command) => {
      runEditorCommand(editor, command);
    },
  };
}
