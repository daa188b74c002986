import { $dfsWithSlots } from "@lexical/utils";
import {
  $createRangeSelection,
  $getRoot,
  $getSelection,
  $isElementNode,
  $setSelection,
  type LexicalEditor,
  type LexicalNode,
  type PointType,
} from "lexical";
import { openMarks } from "../../../shared/checks/open-mark.ts";
import { $pageBlock } from "../around/page-block.ts";
import { $textRun, type TextRun } from "../around/text-runs.ts";
import { drawFigures } from "../figure/figure-turns.ts";
import { $photoFacts } from "../figure/photo-facts.ts";
import { $isPhotoNode } from "../figure/photo-node.tsx";
import { focusField, reveal } from "../go-to.ts";
import { spotsOf } from "../text-paint/text-spot.ts";

/** A line of the page that can hold marks: a line of text, or a photo's line that is written in a field. */
type Line = { node: LexicalNode; text: string } & ({ run: TextRun } | { field: "alt" | "credit" });

/** Where a mark stands: the line by its place among all, and the letters. */
interface Stop {
  line: number;
  from: number;
  to: number;
}

function $photoLines(node: LexicalNode): Line[] {
  const { alt, decorative, credit } = $photoFacts(node);
  return [
    { node, text: decorative ? "" : alt, field: "alt" },
    { node, text: credit?.raw ?? "", field: "credit" },
  ];
}

/** Every line in the order of the page; a photo's fields come behind its caption. */
function $lines(): Line[] {
  return $getRoot()
    .getChildren()
    .flatMap((block) => {
      const lines: Line[] = [];
      let photo: LexicalNode | null = null;
      const endPhoto = () => {
        if (photo) lines.push(...$photoLines(photo));
        photo = null;
      };
      for (const { node } of $dfsWithSlots(block)) {
        if ($isPhotoNode(node)) {
          endPhoto();
          photo = node;
        }
        if (!$isElementNode(node) || node.isInline()) continue;
        const run = $textRun(node);
        if (run.text !== "") lines.push({ node, text: run.text, run });
      }
      endPhoto();
      return lines;
    });
}

/** Where the caret or the selection begins and ends among the lines; before all of them where there is none. */
function $here(editor: LexicalEditor, lines: readonly Line[]): Stop {
  const control = document.activeElement;
  if (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement) {
    const line = lines.findIndex(
      (one) =>
        "field" in one &&
        one.field === control.dataset.field &&
        editor.getElementByKey(one.node.getKey())?.contains(control) === true,
    );
    if (line >= 0) return { line, from: control.selectionStart ?? 0, to: control.selectionEnd ?? 0 };
  }
  const selection = $getSelection();
  const points = selection?.getStartEndPoints();
  if (!points) {
    const block = $pageBlock(selection?.getNodes()[0]);
    return { line: lines.findIndex(({ node }) => block?.is($pageBlock(node))), from: 0, to: 0 };
  }
  const [start, end] = points
    .map((point) => $placeOf(point, lines))
    .sort((one, other) => one.line - other.line || one.at - other.at);
  if (!start || !end) return { line: -1, from: 0, to: 0 };
  return { line: start.line, from: start.at, to: end.line === start.line ? end.at : start.at };
}

function $placeOf(point: PointType, lines: readonly Line[]): { line: number; at: number } {
  const node = point.getNode();
  const line = lines.findIndex((one) => "run" in one && (one.node.is(node) || one.node.isParentOf(node)));
  const found = lines[line];
  if (!found || !("run" in found)) return { line, at: 0 };
  const piece = found.run.pieces.find((one) => one.node.getKey() === point.key);
  return { line, at: piece ? piece.start + point.offset : 0 };
}

function neighbour(stops: readonly Stop[], here: Stop, step: 1 | -1): Stop | undefined {
  if (step > 0)
    return stops.find(({ line, from }) => line > here.line || (line === here.line && from >= here.to)) ?? stops[0];
  const before = ({ line, to }: Stop) => line < here.line || (line === here.line && to <= here.from);
  return stops.findLast(before) ?? stops.at(-1);
}

function $select({ run }: { run: TextRun }, { from, to }: Stop): void {
  const spots = spotsOf(run, from, to);
  const [first, last] = [spots[0], spots.at(-1)];
  if (!first || !last) return;
  const selection = $createRangeSelection();
  selection.anchor.set(first.key, first.from, "text");
  selection.focus.set(last.key, last.to, "text");
  $setSelection(selection);
}

/** Selects a mark in a photo's field as it is written there, which may be laid out otherwise than it is stored. */
function selectInField(dom: HTMLElement, field: string, nth: number): void {
  if (!focusField(dom, field)) return;
  const control = document.activeElement as HTMLInputElement | HTMLTextAreaElement;
  const mark = openMarks(control.value)[nth];
  if (mark) control.setSelectionRange(mark.from, mark.to);
}

/**
 * Selects the TK or טק after the caret, or before it, round the page. Where it is: in a text, or in a photo's field, which has the
 * keyboard then; null where there is none.
 */
export function stepOpenMark(editor: LexicalEditor, step: 1 | -1): "text" | "field" | null {
  let found: { key: string; field: string | null; nth: number } | null = null;
  editor.update(
    () => {
      const lines = $lines();
      const stops = lines.flatMap(({ text }, line) => openMarks(text).map((mark) => ({ line, ...mark })));
      const stop = neighbour(stops, $here(editor, lines), step);
      const line = stop && lines[stop.line];
      if (!stop || !line) return;
      const nth = stops.filter((one) => one.line === stop.line).indexOf(stop);
      found = { key: line.node.getKey(), field: "field" in line ? line.field : null, nth };
      if ("run" in line) $select(line, stop);
    },
    { discrete: true, tag: ["skip-scroll-into-view", "skip-dom-selection"] },
  );
  if (found === null) return null;
  const { key, field, nth } = found as { key: string; field: string | null; nth: number };
  const dom = editor.getElementByKey(key);
  if (!dom) return null;
  if (dom.closest("figure")) drawFigures(editor);
  reveal(dom);
  if (field === null) return "text";
  selectInField(dom, field, nth);
  return "field";
}
