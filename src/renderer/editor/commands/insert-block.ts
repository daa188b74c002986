import {
  $createParagraphNode,
  $getNodeByKey,
  $isElementNode,
  $isParagraphNode,
  type LexicalEditor,
  type LexicalNode,
} from "lexical";
import { $setCardFact } from "../cards/card-facts.ts";
import type { CardType } from "../cards/card-types.ts";
import { $createCard } from "../cards/cards.ts";
import { $caretIn, $firstSlot, $isFigure } from "../figure/figure-nodes.ts";
import { $placeOfCaret, $putBlock, type InsertionPlace } from "../figure/photo-places.ts";
import { $cellAt, $createNewsTable } from "../table/table-actions.ts";
import { $setBlock, $setList } from "./block-commands.ts";

/** Today where the editor sits, as `YYYY-MM-DD`. */
function today(): string {
  const now = new Date();
  const two = (number: number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

function $put(editor: LexicalEditor, block: LexicalNode): void {
  $putBlock(block, $placeOfCaret(editor));
}

function $insertTable(editor: LexicalEditor): void {
  const table = $createNewsTable();
  $put(editor, table);
  $cellAt(table, 0, 0)?.selectStart();
}

/** A break has no text of its own: the caret goes on behind it. */
function $writeBehind(block: LexicalNode): void {
  const next = block.getNextSibling();
  if ($isElementNode(next) && !$isFigure(next)) {
    next.selectStart();
    return;
  }
  const paragraph = $createParagraphNode();
  block.insertAfter(paragraph);
  paragraph.select();
}

function $insertCard(editor: LexicalEditor, type: CardType): string {
  const card = $createCard(type);
  if (type === "correction") $setCardFact(card, "date", today());
  $put(editor, card);
  const text = $firstSlot(card);
  if (text) $caretIn(text, true);
  else $writeBehind(card);
  return card.getKey();
}

/**
 * Puts a new block where the caret is (see `$placeOfCaret`), as one step of undo, and the keyboard into it: into the first
 * text, the first cell, or a link card's address.
 */
export function insertBlock(editor: LexicalEditor, type: CardType | "table"): boolean {
  let key = "";
  editor.update(
    () => {
      if (type === "table") $insertTable(editor);
      else key = $insertCard(editor, type);
    },
    { discrete: true, tag: "history-push" },
  );
  if (type === "embed") {
    requestAnimationFrame(() => editor.getElementByKey(key)?.querySelector<HTMLElement>('[data-field="url"]')?.focus());
  }
  return true;
}

const textKinds = ["paragraph", "heading2", "heading3", "heading4", "quote", "bulletList", "numberList"] as const;
/** What is written as a text of its own: as a command it turns the text that is there, inserted it is a new one. */
export type TextKind = (typeof textKinds)[number];

export function isTextKind(id: string): id is TextKind {
  return (textKinds as readonly string[]).includes(id);
}

/** Puts an empty text of this kind at a place, or makes it of the empty paragraph there; one step of undo, with the caret in it. */
export function insertText(editor: LexicalEditor, kind: TextKind, $place: () => InsertionPlace | null): void {
  editor.update(
    () => {
      const place = $place();
      const at = $getNodeByKey(place?.key ?? "");
      if ($isParagraphNode(at) && at.isEmpty()) at.select();
      else {
        const paragraph = $createParagraphNode();
        $putBlock(paragraph, place);
        paragraph.select();
      }
      if (kind === "bulletList" || kind === "numberList") $setList(kind);
      else if (kind !== "paragraph") $setBlock(kind);
    },
    { discrete: true, tag: "history-push" },
  );
}
