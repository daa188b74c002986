import { $getSelection, type LexicalEditor } from "lexical";
import { $caretSpot, $lineOrder } from "./finding-place.ts";
import type { LanguageFinding } from "./language-finding.ts";
import type { LineMarks } from "./line-marks.ts";

interface Placed {
  finding: LanguageFinding;
  /** Which line of the page it stands in, and up to which of its letters. */
  line: number;
  from: number;
  to: number;
}

function $placed(marks: LineMarks): Placed[] {
  const order = $lineOrder();
  const placed = marks.all().flatMap((finding) => {
    const at = marks.placeOf(finding);
    return at ? [{ finding, line: order.get(finding.line) ?? 0, from: at.from, to: at.to }] : [];
  });
  return placed.sort((one, other) => one.line - other.line || one.from - other.from);
}

/** The finding after `from`, or after the caret, or before it, round the ends of the page; null where there is none. */
export function nextFinding(
  editor: LexicalEditor,
  marks: LineMarks,
  step: 1 | -1,
  from: LanguageFinding | null,
): LanguageFinding | null {
  return editor.getEditorState().read(() => {
    const all = $placed(marks);
    const last = from && marks.latest(from);
    const caret = $caretSpot($lineOrder()) ?? { line: 0, offset: 0 };
    const selected = $getSelection()?.getTextContent() ?? "";
    // A finding that was gone to and left with Escape is still selected: the walk goes on from it.
    const isLeft = ({ finding, line, from: start }: Placed) =>
      line === caret.line && start === caret.offset && finding.words === selected;
    const at = all.findIndex((one) => (last ? one.finding === last : isLeft(one)));
    if (at >= 0) return all.at((at + step) % all.length)?.finding ?? null;
    const isBehind = ({ line, to }: Placed) => line > caret.line || (line === caret.line && to > caret.offset);
    if (step === 1) return (all.find(isBehind) ?? all[0])?.finding ?? null;
    return (all.findLast((one) => !isBehind(one)) ?? all.at(-1))?.finding ?? null;
  });
}

/** The finding in which the caret stands, its edges included; null for none. */
export function findingAtCaret(editor: LexicalEditor, marks: LineMarks): LanguageFinding | null {
  return editor.getEditorState().read(() => {
    const caret = $caretSpot($lineOrder());
    if (!caret) return null;
    const isHere = ({ line, from, to }: Placed) => line === caret.line && from <= caret.offset && caret.offset <= to;
    return $placed(marks).find(isHere)?.finding ?? null;
  });
}
