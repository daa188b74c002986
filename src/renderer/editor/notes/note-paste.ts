import { $dfsWithSlots } from "@lexical/utils";
import type { LexicalNode } from "lexical";
import { $noteIds, $notes, $setNoteIds } from "./note-state.ts";

/**
 * Notes on words that come from the clipboard: they stay where the words were cut on this very page. Copied words bring no note a second
 * time, and words of another story none of that story's.
 */
export function $settlePastedNotes(pasted: readonly LexicalNode[]): void {
  const noted = pasted
    .flatMap((node) => $dfsWithSlots(node).map((step) => step.node))
    .filter((node) => $noteIds(node).length > 0);
  if (noted.length === 0) return;
  const homeless = new Set($notes().map(({ id }) => id));
  for (const { node } of $dfsWithSlots()) for (const id of $noteIds(node)) homeless.delete(id);
  for (const node of noted)
    $setNoteIds(
      node,
      $noteIds(node).filter((id) => homeless.has(id)),
    );
}
