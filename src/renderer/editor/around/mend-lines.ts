import {
  $getEditor,
  $getSlot,
  $getSlotHost,
  $isElementNode,
  type ElementNode,
  type LexicalEditor,
  type LexicalNode,
} from "lexical";
import { type Edit, edited } from "../../../shared/checks/text/edit.ts";
import type { StyleText } from "../../../shared/style/style-text.ts";
import { $setPhotoFacts } from "../figure/photo-facts.ts";
import { $isPhotoNode } from "../figure/photo-node.tsx";
import { $readAlt, $readLine } from "../text-paint/watched-run.ts";
import { $editRun, $textRuns } from "./text-runs.ts";

/** What becomes of a line, of which it is known what language it is in and what in it is somebody else's. */
export type LineEditor = (line: StyleText) => readonly Edit[];

/** Whether a line is what somebody said: of a quotation, or the words of a pull quote. */
function $isQuoted(line: LexicalNode): boolean {
  for (let at: LexicalNode | null = line; at; ) {
    if (at.getType() === "quote") return true;
    const host = $getSlotHost(at);
    if (host?.getType() === "pullquote" && $getSlot(host, "text")?.is(at)) return true;
    at = at.getParent() ?? host;
  }
  return false;
}

/** A line as the rules of house style read it. */
export function $styleLine(editor: LexicalEditor, element: ElementNode): StyleText {
  const { text, language, phrases } = $readLine(editor, element);
  return { text, language, phrases, quoted: $isQuoted(element) };
}

/** Edits each line of a block or a photo, and its alternative text. False when nothing was to be changed. */
export function $editLines(node: LexicalNode, find: LineEditor): boolean {
  const editor = $getEditor();
  let changed = false;
  for (const run of $textRuns(node)) {
    const edits = find($styleLine(editor, run.element));
    if (edits.length === 0) continue;
    $editRun(run, edits);
    changed = true;
  }
  const photos = $isPhotoNode(node) ? [node] : $isElementNode(node) ? node.getChildren().filter($isPhotoNode) : [];
  for (const photo of photos) {
    const { text, language } = $readAlt(editor, photo);
    const edits = find({ text, language, phrases: [], quoted: false });
    if (edits.length === 0) continue;
    $setPhotoFacts(photo, { alt: edited(text, edits) });
    changed = true;
  }
  return changed;
}
