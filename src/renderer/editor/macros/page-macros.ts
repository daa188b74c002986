import {
  $getRoot,
  $getSelection,
  $setSelection,
  HISTORIC_TAG,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  SKIP_DOM_SELECTION_TAG,
  SKIP_SCROLL_INTO_VIEW_TAG,
} from "lexical";
import type { Edit } from "../../../shared/checks/text/edit.ts";
import type { StyleText } from "../../../shared/style/style-text.ts";
import { $styleLine } from "../around/mend-lines.ts";
import { $editRun, $textRuns } from "../around/text-runs.ts";
import { $selectedRuns } from "./selected-runs.ts";

/** A line with the part of it that is selected (UTF-16 units); `from` is `to` where only the caret stands in it. */
export interface SelectedLine {
  line: StyleText;
  from: number;
  to: number;
}

/** What becomes of a selected part of a line. */
export type SelectionEditor = (selected: SelectedLine) => readonly Edit[];

/** Changes to the words that are selected on a page. */
export interface PageMacros {
  /** What is selected, line by line; the line of the caret where nothing is. None without a caret. */
  lines(): SelectedLine[];
  /** Every line of the body's text: what the story tells of its names. */
  texts(): string[];
  /** Edits what is selected as one step of undo; formats, links and notes stay, and code and addresses as they are. How many edits were made. */
  edit(find: SelectionEditor): number;
}

const holdsKeyboard = (editor: LexicalEditor) => editor.getRootElement()?.contains(document.activeElement) ?? false;

/** So long it takes at most until a dialog that closes has given the keyboard back, in milliseconds. */
const patience = 1_000;

/**
 * What is selected now is selected again when the keyboard comes back: the browser, whose selection stood in words that changed meanwhile,
 * would have told the page of another one by then.
 */
function selectAtReturn(editor: LexicalEditor): void {
  const kept = editor.read(() => $getSelection()?.clone() ?? null);
  const root = editor.getRootElement();
  if (kept === null || root === null) return;
  const select = () =>
    editor.update(() => $setSelection(kept.clone()), {
      discrete: true,
      tag: [HISTORIC_TAG, SKIP_SCROLL_INTO_VIEW_TAG],
    });
  root.addEventListener("focusin", select, { once: true });
  setTimeout(() => root.removeEventListener("focusin", select), patience);
}

/** The macros of a mounted page. `hasKeyboard` is asked at each edit: a dialog keeps the keyboard that it has. */
export function pageMacros(editor: LexicalEditor, hasKeyboard = () => holdsKeyboard(editor)): PageMacros {
  return {
    lines: () =>
      editor.read(() =>
        $selectedRuns().map(({ run, from, to }) => ({ line: $styleLine(editor, run.element), from, to })),
      ),
    texts: () => editor.read(() => $textRuns($getRoot()).map(({ text }) => text)),
    edit(find) {
      let count = 0;
      const isHere = hasKeyboard();
      editor.update(
        () => {
          for (const { run, from, to } of $selectedRuns()) {
            const line = $styleLine(editor, run.element);
            const verbatim = line.phrases.filter((phrase) => phrase.verbatim);
            const edits = find({ line, from, to }).filter(
              ({ start, end }) => !verbatim.some((phrase) => phrase.from < end && start < phrase.to),
            );
            $editRun(run, edits);
            count += edits.length;
          }
        },
        { discrete: true, tag: isHere ? HISTORY_PUSH_TAG : [HISTORY_PUSH_TAG, SKIP_DOM_SELECTION_TAG] },
      );
      if (!isHere) selectAtReturn(editor);
      return count;
    },
  };
}
