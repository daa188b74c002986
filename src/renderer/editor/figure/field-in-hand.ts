import { $getNodeByKey, $getSelection, type LexicalEditor, type NodeKey } from "lexical";
import type { Direction } from "../../../shared/document/nodes.ts";
import { SET_PHOTO_FACTS_COMMAND } from "./figure-commands.ts";
import { $photoFacts } from "./photo-facts.ts";
import { $isPhotoNode, type PhotoNode } from "./photo-node.tsx";

/** A control inside a figure: the figure, and the control's `data-field` (empty where it has none). */
export interface FigureControl {
  key: NodeKey;
  field: string;
}

/** The lines of a photo's own that are written in a control rather than in the text, and so have a direction apart. */
export type PhotoField = "alt" | "credit";

const lastControls = new WeakMap<LexicalEditor, FigureControl>();

/** Remembers which control took the keyboard from the text. */
export function rememberControl(editor: LexicalEditor, control: FigureControl): void {
  lastControls.set(editor, control);
}

/** The figure whose control had the keyboard last, while the text has no selection. */
export function figureOfLastControl(editor: LexicalEditor): NodeKey | null {
  return lastControls.get(editor)?.key ?? null;
}

/** The element of the control that has the keyboard, or had it before a button outside the page took it; null while the text has a selection. */
export function $controlInHand(editor: LexicalEditor): HTMLElement | null {
  const last = lastControls.get(editor);
  if ($getSelection() !== null || !last || last.field === "") return null;
  const figure = editor.getElementByKey(last.key);
  return figure?.querySelector<HTMLElement>(`[data-field="${CSS.escape(last.field)}"]`) ?? null;
}

/** The photo's line that is in hand in the same sense, or null. */
export function $fieldInHand(editor: LexicalEditor): { photo: PhotoNode; field: PhotoField } | null {
  const last = lastControls.get(editor);
  if ($getSelection() !== null || !last || (last.field !== "alt" && last.field !== "credit")) return null;
  const photo = $getNodeByKey(last.key);
  return $isPhotoNode(photo) ? { photo, field: last.field } : null;
}

/** The direction that was set for the line, or null. */
export function $fieldDirection({ photo, field }: { photo: PhotoNode; field: PhotoField }): Direction | null {
  const { altDirection, creditDirection } = $photoFacts(photo);
  return field === "alt" ? altDirection : creditDirection;
}

/** Sets the direction of the line in hand; where it has it already, it is left to its words again. False without one. */
export function $toggleFieldDirection(editor: LexicalEditor, direction: Direction): boolean {
  const line = $fieldInHand(editor);
  if (!line) return false;
  const next = $fieldDirection(line) === direction ? null : direction;
  const facts = line.field === "alt" ? { altDirection: next } : { creditDirection: next };
  const field = `${line.field}-direction-${next ?? "none"}`;
  return editor.dispatchCommand(SET_PHOTO_FACTS_COMMAND, { key: line.photo.getKey(), facts, field });
}

/** Sets the language of the alt text in hand; empty for the story's. False without one. */
export function $setFieldLanguage(editor: LexicalEditor, altLanguage: string): boolean {
  const line = $fieldInHand(editor);
  if (line?.field !== "alt") return false;
  const change = { key: line.photo.getKey(), facts: { altLanguage }, field: "alt-language" };
  return editor.dispatchCommand(SET_PHOTO_FACTS_COMMAND, change);
}
