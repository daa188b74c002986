import {
  $addUpdateTag,
  $getNodeByKey,
  COMMAND_PRIORITY_EDITOR,
  HISTORY_MERGE_TAG,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  mergeRegister,
  type NodeKey,
  SKIP_DOM_SELECTION_TAG,
} from "lexical";
import { $setCardFact } from "../cards/card-facts.ts";
import { $isCardNode } from "../cards/card-node.tsx";
import { onPageChange } from "../page-updates.ts";
import { $cutCaptionEnd } from "./caption-end.ts";
import {
  ADD_TO_GALLERY_COMMAND,
  FIGURE_ACTION_COMMAND,
  FILL_PHOTO_COMMAND,
  type FigureAction,
  LIFT_CREDIT_COMMAND,
  SET_CARD_FACT_COMMAND,
  SET_PHOTO_FACTS_COMMAND,
} from "./figure-commands.ts";
import { $removeFigure } from "./figure-deletion.ts";
import { $joinWithPrevious, $moveFigure } from "./figure-moves.ts";
import { $caretIn, $firstSlot, $isFigure, $selectFigure } from "./figure-nodes.ts";
import { $isGalleryNode } from "./gallery-node.ts";
import { isNativeControl } from "./native-controls.ts";
import { $setPhotoFacts } from "./photo-facts.ts";
import { $isPhotoNode } from "./photo-node.tsx";
import { $createUse, $fillUse } from "./photo-places.ts";

/** How long a field may rest before typing in it is a new step of undo, in milliseconds. */
const burst = 1000;

function $act(key: NodeKey, action: FigureAction): boolean {
  const figure = $getNodeByKey(key);
  if (!$isFigure(figure)) return false;
  switch (action) {
    case "up":
    case "down":
      return $moveFigure(figure, action === "down");
    case "join":
      return $isPhotoNode(figure) && $joinWithPrevious(figure);
    case "remove":
      $removeFigure(figure);
      return true;
    case "select":
      return $selectFigure(figure);
    case "caption": {
      const text = $firstSlot(figure);
      return text ? $caretIn(text, false) : $selectFigure(figure);
    }
  }
}

/** Carries out what the controls of figures ask for. */
export function registerFigureActions(editor: LexicalEditor): () => void {
  let last = { field: "", at: Number.NEGATIVE_INFINITY };
  const $stepOf = (field: string) => {
    const now = performance.now();
    const sameBurst = last.field === field && now - last.at < burst;
    last = { field, at: now };
    $addUpdateTag(sameBurst ? HISTORY_MERGE_TAG : HISTORY_PUSH_TAG);
    // A field that is just being left must not hold back the caret that is going into the text.
    if (isNativeControl(document.activeElement)) $addUpdateTag(SKIP_DOM_SELECTION_TAG);
  };
  return mergeRegister(
    editor.registerCommand(FIGURE_ACTION_COMMAND, ({ key, action }) => $act(key, action), COMMAND_PRIORITY_EDITOR),
    editor.registerCommand(
      SET_PHOTO_FACTS_COMMAND,
      ({ key, facts, field }) => {
        const node = $getNodeByKey(key);
        if (!$isPhotoNode(node)) return false;
        $stepOf(`${key}:${field}`);
        $setPhotoFacts(node, facts);
        return true;
      },
      COMMAND_PRIORITY_EDITOR,
    ),
    editor.registerCommand(
      LIFT_CREDIT_COMMAND,
      ({ key, line, credit }) => {
        const node = $getNodeByKey(key);
        if (!$isPhotoNode(node) || !$cutCaptionEnd(node, line)) return false;
        $stepOf(`${key}:lift-credit`);
        if (credit) $setPhotoFacts(node, { credit });
        return true;
      },
      COMMAND_PRIORITY_EDITOR,
    ),
    editor.registerCommand(
      SET_CARD_FACT_COMMAND,
      ({ key, fact, value }) => {
        const node = $getNodeByKey(key);
        if (!$isCardNode(node)) return false;
        $stepOf(`${key}:${fact}`);
        $setCardFact(node, fact, value);
        return true;
      },
      COMMAND_PRIORITY_EDITOR,
    ),
    editor.registerCommand(
      FILL_PHOTO_COMMAND,
      ({ key, photo, old }) => {
        const node = $getNodeByKey(key);
        if ($isPhotoNode(node)) $fillUse(node, photo, old);
        return $isPhotoNode(node);
      },
      COMMAND_PRIORITY_EDITOR,
    ),
    editor.registerCommand(
      ADD_TO_GALLERY_COMMAND,
      ({ key, photos }) => {
        const gallery = $getNodeByKey(key);
        if ($isGalleryNode(gallery)) gallery.append(...photos.map($createUse));
        return $isGalleryNode(gallery);
      },
      COMMAND_PRIORITY_EDITOR,
    ),
    // Whatever else changes the page ends the burst, so that undo keeps the order in which things were done.
    onPageChange(editor, ({ tags }) => {
      const ownTyping = tags.has(HISTORY_MERGE_TAG) || tags.has(HISTORY_PUSH_TAG);
      if (!ownTyping) last = { field: "", at: Number.NEGATIVE_INFINITY };
    }),
  );
}
