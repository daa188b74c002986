import { $getSelection, $isRangeSelection, $isTextNode, type LexicalNode, type NodeKey, type PointType } from "lexical";
import { $pageBlock } from "../around/page-block.ts";
import { $textRuns } from "../around/text-runs.ts";

/** An end of a selection: a line, and so many characters from its beginning (for the first end) or from its end (for the last). */
interface LimitEnd {
  key: NodeKey;
  distance: number;
}

/** The part of the page that was selected when somebody asked to search only there. Typing inside it leaves it as it is. */
export type PageLimits =
  | { kind: "range"; first: LimitEnd; last: LimitEnd }
  /** Lines and photos as wholes, by their keys. */
  | { kind: "lines"; keys: ReadonlySet<NodeKey> };

function $endOf(point: PointType, side: "first" | "last"): LimitEnd | null {
  const node = point.getNode();
  const block = $pageBlock(node);
  if (!block) return null;
  for (const run of $textRuns(block)) {
    const piece = run.pieces.find(({ node: text }) => text.is(node));
    const isHere = piece !== undefined || run.element.is(node);
    if (!isHere) continue;
    const inside = piece && $isTextNode(node) ? piece.start + point.offset : side === "first" ? 0 : run.text.length;
    return { key: run.element.getKey(), distance: side === "first" ? inside : run.text.length - inside };
  }
  return null;
}

function $wholeLines(nodes: readonly LexicalNode[]): PageLimits | null {
  const keys = nodes.flatMap((node) => [node.getKey(), ...$textRuns(node).map(({ element }) => element.getKey())]);
  return keys.length === 0 ? null : { kind: "lines", keys: new Set(keys) };
}

/** What is selected, to search in; null for a caret. */
export function $limits(): PageLimits | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return selection ? $wholeLines(selection.getNodes()) : null;
  if (selection.isCollapsed()) return null;
  const [start, end] = selection.isBackward()
    ? [selection.focus, selection.anchor]
    : [selection.anchor, selection.focus];
  const [first, last] = [$endOf(start, "first"), $endOf(end, "last")];
  return first && last ? { kind: "range", first, last } : $wholeLines(selection.getNodes());
}

/** A line of the page as limits know it: its key (of a credit or an alternative text its photo's), and how long it is. */
export interface LimitedLine {
  key: NodeKey;
  length: number;
  /** Not a line of text: it is inside when the lines around it are. */
  isField: boolean;
}

/** Which part of each line, given in the order of the page, is inside: `[from, to]`, or null for none of it. */
export function insideOf(lines: readonly LimitedLine[], limits: PageLimits): ([number, number] | null)[] {
  if (limits.kind === "lines") return lines.map(({ key, length }) => (limits.keys.has(key) ? [0, length] : null));
  const { first, last } = limits;
  const isThere = (end: LimitEnd) => lines.some(({ key, isField }) => key === end.key && !isField);
  if (!isThere(first) || !isThere(last)) return lines.map(() => null);
  let isInside = false;
  return lines.map(({ key, length, isField }) => {
    const isFirst = !isField && key === first.key;
    const isLast = !isField && key === last.key;
    if (isFirst) isInside = true;
    const part: [number, number] | null = isInside
      ? [isFirst ? first.distance : 0, isLast ? length - last.distance : length]
      : null;
    if (isLast) isInside = false;
    return part && part[0] < part[1] ? part : null;
  });
}
