import {
  $getSelection,
  $isRangeSelection,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  SKIP_DOM_SELECTION_TAG,
} from "lexical";
import { type Note, type NoteEntry, notePlaces } from "../../../shared/document/notes.ts";
import { drawFigures } from "../figure/figure-turns.ts";
import { reveal } from "../go-to.ts";
import { readDocument } from "../read-document.ts";
import { $addNote, $answerNote, $removeNote, $rewordNote, $settleNote } from "./note-changes.ts";
import { keepNoteEdgesComposing } from "./note-edges.ts";
import { $neighbourNote, $notesHere, $selectNote } from "./note-places.ts";
import { $notesOnTarget, $noteTarget, type NoteTarget } from "./note-target.ts";
import { paintNotes } from "./paint-notes.ts";

/** The desk's notes on a mounted page. Each change is one step of undo. */
export interface PageNotes {
  /** What a note that is begun now would be on, and the notes that are on all of it already; null where there is nothing. */
  target(): { target: NoteTarget; notes: readonly string[] } | null;
  add(entry: NoteEntry, target: NoteTarget): string;
  answer(id: string, entry: NoteEntry): boolean;
  settle(id: string, resolved: Note["resolved"]): boolean;
  reword(id: string, reply: number | null, text: string): boolean;
  remove(id: string): boolean;
  /** The notes on what the caret is in. */
  here(): readonly string[];
  /** Calls `told` with the notes on what a pointer was pressed on. Returns the function that ends it. */
  onPress(told: (ids: readonly string[]) => void): () => void;
  /** The open note after the caret, or before it. */
  neighbour(step: 1 | -1, last: string | null): string | null;
  /** Selects the words of a note and brings them into sight; the keyboard stays where it is. False where they are gone. */
  goTo(id: string): boolean;
  /** Marks open notes on the page, the active one and what one is written on more strongly. */
  paint(active: string | null, target: NoteTarget | null): void;
  end(): void;
}

const made = new WeakMap<LexicalEditor, PageNotes>();

/** The notes of a page: the same object for as long as its editor is there. */
export function pageNotes(editor: LexicalEditor): PageNotes {
  const known = made.get(editor);
  if (known) return known;
  const notes = createPageNotes(editor);
  made.set(editor, notes);
  return notes;
}

function $isCaret(): boolean {
  const selection = $getSelection();
  return !$isRangeSelection(selection) || selection.isCollapsed();
}

function createPageNotes(editor: LexicalEditor): PageNotes {
  const painted = paintNotes(editor);
  const stopComposing = keepNoteEdgesComposing(editor);
  function change<T>($change: () => T): T {
    let answer: T | undefined;
    editor.update(
      () => {
        answer = $change();
      },
      { discrete: true, tag: [HISTORY_PUSH_TAG, SKIP_DOM_SELECTION_TAG] },
    );
    return answer as T;
  }
  return {
    target() {
      const words = new Map(notePlaces(readDocument(editor)).map((place) => [place.id, place.words]));
      return editor.read(() => {
        const target = $noteTarget(editor);
        if (target === null) return null;
        const ids = $notesOnTarget(target);
        // Of words that were selected, a note on just these; another one may be wanted on a part of its words.
        return { target, notes: $isCaret() ? ids : ids.filter((id) => words.get(id) === target.words) };
      });
    },
    add: (entry, target) =>
      change(() => {
        const id = crypto.randomUUID();
        $addNote(id, entry, target);
        return id;
      }),
    answer: (id, entry) => change(() => $answerNote(id, entry)),
    settle: (id, resolved) => change(() => $settleNote(id, resolved)),
    reword: (id, reply, text) => change(() => $rewordNote(id, reply, text)),
    remove: (id) => change(() => $removeNote(id)),
    here: () => editor.read(() => $notesHere(editor)),
    onPress(told) {
      // After the library has moved its caret there.
      const press = () => setTimeout(() => told(editor.read(() => ($isCaret() ? $notesHere(editor) : []))));
      return editor.registerRootListener((root, previous) => {
        previous?.removeEventListener("click", press);
        root?.addEventListener("click", press);
      });
    },
    neighbour: (step, last) => editor.read(() => $neighbourNote(editor, step, last)),
    goTo(id) {
      let key = "";
      editor.update(
        () => {
          key = $selectNote(id)?.getKey() ?? "";
        },
        { discrete: true, tag: ["skip-scroll-into-view", SKIP_DOM_SELECTION_TAG] },
      );
      const dom = editor.getElementByKey(key);
      if (!dom) return false;
      if (dom.closest("figure")) drawFigures(editor);
      reveal(dom);
      return true;
    },
    paint: painted.show,
    end() {
      painted.end();
      stopComposing();
      made.delete(editor);
    },
  };
}
