import { $isHeadingNode } from "@lexical/rich-text";
import { $isTableNode, $setTableRowIsHeader } from "@lexical/table";
import { $isElementNode, type LexicalNode } from "lexical";
import { type EditFinder, edited } from "../../../shared/checks/text/edit.ts";
import type { Credit } from "../../../shared/credit/credit.ts";
import type { Direction } from "../../../shared/document/nodes.ts";
import { $cutCaptionEnd } from "../figure/caption-end.ts";
import { $removeFigure } from "../figure/figure-deletion.ts";
import { $isFigure } from "../figure/figure-nodes.ts";
import { $photoFacts, $setPhotoFacts } from "../figure/photo-facts.ts";
import { $isPhotoNode } from "../figure/photo-node.tsx";
import { $makeHeading } from "./mend-blocks.ts";
import { $markForeignWords } from "./mend-language.ts";
import { $editLines, type LineEditor } from "./mend-lines.ts";
import { $changeLinks, $unlink } from "./mend-links.ts";
import { $editRun, $textRuns } from "./text-runs.ts";

/** A change that puts right what a finding is about. */
export type Mend =
  | { kind: "heading-level"; level: 2 | 3 | 4 }
  /** A bold paragraph becomes a heading, and bold no more. */
  | { kind: "make-heading"; level: 2 | 3 | 4 }
  /** Links to these addresses become plain words; those without words go. */
  | { kind: "unlink"; urls: readonly string[] }
  /** Links to the addresses named first lead to those named second. */
  | { kind: "change-links"; urls: ReadonlyMap<string, string> }
  /** What is found in each line of text, and in a photo's alternative text, is edited. */
  | { kind: "edit"; find: EditFinder }
  /** What is found in each line, of which more is known than its words, and in alternative texts, is edited. */
  | { kind: "edit-lines"; find: LineEditor }
  /** What is found in the last line of text is edited. */
  | { kind: "edit-end"; find: EditFinder }
  /** A credit's line leaves the end of a photo's caption, and becomes the photo's own credit where it is given. */
  | { kind: "lift-credit"; line: string; credit: Credit | null }
  | { kind: "alt"; text: string }
  | { kind: "not-decorative" }
  | { kind: "mark-language"; story: Direction }
  | { kind: "header-row" }
  | { kind: "remove" };

function $editTexts(node: LexicalNode, find: EditFinder): boolean {
  let changed = false;
  for (const run of $textRuns(node)) {
    const edits = find(run.text);
    if (edits.length === 0) continue;
    $editRun(run, edits);
    changed = true;
  }
  if (!$isPhotoNode(node)) return changed;
  const { alt } = $photoFacts(node);
  const edits = find(alt);
  if (edits.length > 0) $setPhotoFacts(node, { alt: edited(alt, edits) });
  return changed || edits.length > 0;
}

function $editEnd(node: LexicalNode, find: EditFinder): boolean {
  const run = $textRuns(node).at(-1);
  const edits = run ? find(run.text) : [];
  if (!run || edits.length === 0) return false;
  $editRun(run, edits);
  return true;
}

function $remove(node: LexicalNode): boolean {
  if ($isFigure(node)) $removeFigure(node);
  else {
    const landing = node.getNextSibling() ?? node.getPreviousSibling();
    node.remove();
    if ($isElementNode(landing) && !$isFigure(landing)) landing.selectStart();
  }
  return true;
}

/** Carries out a mend on the block or photo of a finding. False when there is nothing to be mended there. */
export function $mend(node: LexicalNode, mend: Mend): boolean {
  switch (mend.kind) {
    case "heading-level":
      if (!$isHeadingNode(node)) return false;
      node.setTag(`h${mend.level}`);
      return true;
    case "make-heading":
      return $makeHeading(node, mend.level);
    case "unlink":
      return $unlink(node, mend.urls);
    case "change-links":
      return $changeLinks(node, mend.urls);
    case "edit":
      return $editTexts(node, mend.find);
    case "edit-lines":
      return $editLines(node, mend.find);
    case "edit-end":
      return $editEnd(node, mend.find);
    case "mark-language":
      return $markForeignWords(node, mend.story);
    case "remove":
      return $remove(node);
    case "header-row":
      if (!$isTableNode(node)) return false;
      $setTableRowIsHeader(node, 0, true);
      return true;
    case "lift-credit":
      if (!$cutCaptionEnd(node, mend.line)) return false;
      if (mend.credit !== null) $setPhotoFacts(node, { credit: mend.credit });
      return true;
    case "alt":
    case "not-decorative":
      if (!$isPhotoNode(node)) return false;
      $setPhotoFacts(node, mend.kind === "alt" ? { alt: mend.text } : { decorative: false });
      return true;
  }
}
