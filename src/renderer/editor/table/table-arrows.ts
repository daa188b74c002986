import { $isParentRTL } from "@lexical/selection";
import {
  $createTableSelectionFrom,
  $findCellNode,
  $isTableNode,
  $isTableSelection,
  type TableCellNode,
} from "@lexical/table";
import { $isAtEndOfNode, $isAtStartOfNode } from "@lexical/utils";
import {
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isRootNode,
  $setSelection,
  COMMAND_PRIORITY_CRITICAL,
  type ElementNode,
  isModifierMatch,
  KEY_ARROW_LEFT_COMMAND,
  KEY_ARROW_RIGHT_COMMAND,
  type LexicalEditor,
  mergeRegister,
  type RangeSelection,
} from "lexical";
import { $caretIn } from "../figure/figure-nodes.ts";
import { $enter, $leave } from "../figure/figure-travel.ts";
import { $caretCell, $cellAt } from "./table-actions.ts";
import { $cellPlace } from "./table-law.ts";

// The library takes the left arrow for the way back and the right one for the way on, which they are not in a text that runs from right
// to left: there it leaves a cell at its wrong end. So what these two keys do in and beside a table is said here for such texts.

const isAtEdge = ({ focus }: RangeSelection, block: ElementNode, forward: boolean) =>
  forward ? $isAtEndOfNode(focus, block) : $isAtStartOfNode(focus, block);

/** The cell after or before one, in reading order; null at the table's ends. */
function $nextCell(cell: TableCellNode, forward: boolean): TableCellNode | null {
  const place = $cellPlace(cell);
  if (!place) return null;
  const at = place.row * place.columns + place.column + (forward ? 1 : -1);
  return at < 0 ? null : $cellAt(place.table, Math.floor(at / place.columns), at % place.columns);
}

/** Selects cells as a whole, with the next one in the row where there is one. */
function $extendToCell(anchor: TableCellNode, focus: TableCellNode, forward: boolean): void {
  const place = $cellPlace(focus);
  const next = place && $cellAt(place.table, place.row, place.column + (forward ? 1 : -1));
  if (place) $setSelection($createTableSelectionFrom(place.table, anchor, next ?? focus));
}

/** What became of a key: done here; left to the browser alone, which knows left from right; or nothing to do with a table. */
type Outcome = "done" | "browser" | "other";

function $inCell(selection: RangeSelection, cell: TableCellNode, forward: boolean, extend: boolean): Outcome {
  const movesOn = extend || selection.isCollapsed();
  const place = $cellPlace(cell);
  if (!place || !movesOn || !isAtEdge(selection, cell, forward)) return "browser";
  const next = $nextCell(cell, forward);
  if (extend) $extendToCell(cell, cell, forward);
  else if (next) $caretIn(next, forward);
  else $leave(place.table, forward);
  return "done";
}

function $besideTable(selection: RangeSelection, forward: boolean, extend: boolean): Outcome {
  const node = selection.focus.getNode();
  const block = $isRootNode(node) ? null : node.getTopLevelElement();
  if (!$isElementNode(block) || !(extend || selection.isCollapsed())) return "other";
  const next = forward ? block.getNextSibling() : block.getPreviousSibling();
  const before = block.getPreviousSibling();
  if (isAtEdge(selection, block, forward)) {
    // An empty block begins and ends in one place: the library would go back from it too.
    if (extend || !next || !($isTableNode(next) || $isTableNode(before))) return "other";
    $enter(next, forward);
    return "done";
  }
  // From its beginning the library would go back into the table before it.
  return forward && $isTableNode(before) && isAtEdge(selection, block, false) ? "browser" : "other";
}

function $outcome(isLeft: boolean, extend: boolean): Outcome {
  const selection = $getSelection();
  const cell = $caretCell();
  if ($isTableSelection(selection)) {
    const anchor = $findCellNode(selection.anchor.getNode());
    if (!extend || !cell || !anchor || !$isParentRTL(cell)) return "other";
    $extendToCell(anchor, cell, isLeft);
    return "done";
  }
  if (!$isRangeSelection(selection) || !$isParentRTL(selection.focus.getNode())) return "other";
  return cell ? $inCell(selection, cell, isLeft, extend) : $besideTable(selection, isLeft, extend);
}

function $arrow(event: KeyboardEvent, isLeft: boolean): boolean {
  if (!isModifierMatch(event, { shiftKey: event.shiftKey })) return false;
  const outcome = $outcome(isLeft, event.shiftKey);
  if (outcome === "done") event.preventDefault();
  return outcome !== "other";
}

/** Left and right in and beside tables, for texts that run from right to left. */
export function registerTableArrows(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerCommand(KEY_ARROW_LEFT_COMMAND, (event) => $arrow(event, true), COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(KEY_ARROW_RIGHT_COMMAND, (event) => $arrow(event, false), COMMAND_PRIORITY_CRITICAL),
  );
}
