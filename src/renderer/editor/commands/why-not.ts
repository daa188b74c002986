import { $getNodeByKey, $getSelection, $isRangeSelection, type LexicalEditor, type LexicalNode } from "lexical";
import type { MessageKey } from "../../../shared/messages/catalogue.ts";
import { figureOfLastControl } from "../figure/field-in-hand.ts";
import { $activeFigure } from "../figure/figure-nodes.ts";
import { $isPhotoNode } from "../figure/photo-node.tsx";
import { $headOf, $mayLink } from "../head/head-law.ts";
import { $caretCell } from "../table/table-actions.ts";
import { $hasStyles, $mayHoldList } from "./block-commands.ts";
import type { EditorCommandId } from "./editor-commands.ts";

/** Whether the caret stands in text that allows it. */
function $inTextThat($allows: (node: LexicalNode) => boolean): boolean {
  const selection = $getSelection();
  return $isRangeSelection(selection) && $allows(selection.anchor.getNode());
}

function $isInHead(): boolean {
  const selection = $getSelection();
  return $isRangeSelection(selection) && $headOf(selection.anchor.getNode()) !== null;
}

/** Why a command of the page would do nothing where the caret is, in a few words; null when it would do something. */
export function $whyNot(editor: LexicalEditor, id: EditorCommandId): MessageKey | null {
  switch (id) {
    case "rowAbove":
    case "rowBelow":
    case "columnBefore":
    case "columnAfter":
    case "removeRow":
    case "removeColumn":
    case "headerRow":
    case "removeTable":
      return $caretCell() ? null : "editor.onlyInTable";
    case "hero":
      return $isPhotoNode($activeFigure() ?? $getNodeByKey(figureOfLastControl(editor) ?? ""))
        ? null
        : "editor.onlyOnPhoto";
    case "moveBlockUp":
    case "moveBlockDown":
    case "removeBlock":
      return $isInHead() ? "editor.onlyInText" : null;
    case "link":
      return $inTextThat($mayLink) ? null : "editor.onlyInText";
    case "paragraph":
    case "heading2":
    case "heading3":
    case "heading4":
    case "quote":
      return $inTextThat($hasStyles) ? null : "editor.onlyInText";
    case "numberList":
    case "bulletList":
      return $inTextThat($mayHoldList) ? null : "editor.onlyInText";
    default:
      return null;
  }
}
