import { $dfsWithSlots } from "@lexical/utils";
import {
  $getNodeByKey,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
} from "lexical";
import { $textRun, type TextRun } from "../around/text-runs.ts";
import { drawFigures } from "../figure/figure-turns.ts";
import type { LanguageFinding } from "./language-finding.ts";

/** The line of text with this key as it is now; null where it is gone. */
export function $runAt(key: NodeKey): TextRun | null {
  const node = $getNodeByKey(key);
  return $isElementNode(node) ? $textRun(node) : null;
}

/** Lines and photos by their place on the page: what is written in a photo comes before what it is called. */
export function $lineOrder(): ReadonlyMap<NodeKey, number> {
  const order = new Map<NodeKey, number>();
  const nodes = $dfsWithSlots($getRoot());
  for (const [at, { node }] of nodes.entries()) order.set(node.getKey(), at);
  return order;
}

/** How many letters of a line stand before the caret; null where it is elsewhere, or words are selected. */
export function $caretIn(run: TextRun): number | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null;
  const piece = run.pieces.find(({ node }) => node.getKey() === selection.anchor.key);
  return piece ? piece.start + selection.anchor.offset : null;
}

/** Where the selection begins: in which line, after how many of its letters. */
export function $caretSpot(order: ReadonlyMap<NodeKey, number>): { line: number; offset: number } | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return null;
  const [point] = selection.getStartEndPoints() ?? [];
  const start = selection.isBackward() ? selection.focus : (point ?? selection.anchor);
  let node: LexicalNode | null = start.getNode();
  while (node && (!$isElementNode(node) || node.isInline())) node = node.getParent();
  if (!$isElementNode(node)) return null;
  const piece = $textRun(node).pieces.find((one) => one.node.getKey() === start.key);
  return { line: order.get(node.getKey()) ?? 0, offset: (piece?.start ?? 0) + (piece ? start.offset : 0) };
}

/** Selects a part of a line. */
export function $selectInRun({ pieces }: TextRun, from: number, to: number): void {
  const first = pieces.find(({ node, start }) => from < start + node.getTextContentSize()) ?? pieces.at(-1);
  const last = pieces.find(({ node, start }) => to <= start + node.getTextContentSize()) ?? pieces.at(-1);
  if (!first || !last) return;
  const selection = first.node.select(from - first.start, from - first.start);
  selection.focus.set(last.node.getKey(), to - last.start, "text");
}

/** The DOM text of a text node. */
function textIn(dom: Node | null): Text | null {
  let at = dom;
  while (at !== null && !(at instanceof Text)) at = at.firstChild;
  return at;
}

/** Where on the screen a part of a line stands; null where it is not drawn. */
function rectOfRun(editor: LexicalEditor, key: NodeKey, from: number, to: number): DOMRect | null {
  return editor.read(() => {
    const pieces = $runAt(key)?.pieces ?? [];
    const range = document.createRange();
    const first = pieces.find(({ node, start }) => from < start + node.getTextContentSize());
    const last = pieces.find(({ node, start }) => to <= start + node.getTextContentSize());
    const begin = first && textIn(editor.getElementByKey(first.node.getKey()));
    const end = last && textIn(editor.getElementByKey(last.node.getKey()));
    if (!first || !last || !begin || !end) return null;
    range.setStart(begin, from - first.start);
    range.setEnd(end, to - last.start);
    return range.getBoundingClientRect();
  });
}

function altField(editor: LexicalEditor, key: NodeKey): HTMLTextAreaElement | HTMLInputElement | null {
  drawFigures(editor);
  const field = editor.getElementByKey(key)?.querySelector('[data-field="alt"]');
  return field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement ? field : null;
}

function scrollTo(dom: HTMLElement | null | undefined): void {
  const frame = dom?.closest(".galley-desk")?.getBoundingClientRect();
  if (!dom || !frame) return;
  const { top, bottom } = dom.getBoundingClientRect();
  if (top < frame.top || bottom > frame.bottom) dom.scrollIntoView({ block: "center" });
}

/** Where a finding's words stand on the screen; of an alternative text its field. Null where they are not drawn. */
export function rectOfFinding(editor: LexicalEditor, { part, line, from, to }: LanguageFinding): DOMRect | null {
  if (part === "alt") return altField(editor, line)?.getBoundingClientRect() ?? null;
  return rectOfRun(editor, line, from, to);
}

/** Selects a finding's words and brings them into sight; the keyboard stays where it is. `at` is where they stand now. */
export function selectFinding(editor: LexicalEditor, finding: LanguageFinding, at: { from: number; to: number }): void {
  if (finding.part === "alt") {
    const field = altField(editor, finding.line);
    scrollTo(field);
    field?.setSelectionRange(at.from, at.to);
    return;
  }
  editor.update(
    () => {
      const run = $runAt(finding.line);
      if (run) $selectInRun(run, at.from, at.to);
    },
    { discrete: true, tag: "skip-scroll-into-view" },
  );
  scrollTo(editor.getElementByKey(finding.line));
}
