import { $getRoot, $isElementNode, $parseSerializedNode, CLEAR_HISTORY_COMMAND, type LexicalEditor } from "lexical";
import { canonicalJson } from "../../shared/compare/compare-fields.ts";
import { diffSequences } from "../../shared/compare/sequence-diff.ts";
import type { PageNode, StoryDocument } from "../../shared/document/nodes.ts";
import { packForeignKeys } from "./foreign-keys.ts";
import { $isHeadNode } from "./head/head-nodes.ts";
import { $setStoredNotes } from "./notes/note-state.ts";
import { readDocument } from "./read-document.ts";
import { shownTag } from "./text/lists-apart.ts";

/** `undoable`: as a person's change, one step back in the undo stack. `afresh`: as if it had been opened so. */
export type ShowMode = "undoable" | "afresh";

const parse = (node: PageNode) => $parseSerializedNode(node as unknown as Parameters<typeof $parseSerializedNode>[0]);

function $showHead(place: number, node: PageNode): void {
  const head = $getRoot().getChildAtIndex(place);
  const next = parse(node);
  if (!$isHeadNode(head) || !$isElementNode(next)) return;
  head.splice(0, head.getChildrenSize(), next.getChildren());
}

/**
 * Puts another page in place of the one that is shown. Blocks that are equal stay as they are, so that the caret, the place
 * that is read and the pictures stay too.
 */
export function showDocument(editor: LexicalEditor, document: StoryDocument, mode: ShowMode): void {
  const shown = readDocument(editor).root;
  const wanted = packForeignKeys(document.root).children;
  const present = packForeignKeys(shown).children;
  const numbers = new Map<string, number>();
  const number = (node: PageNode) => {
    const json = canonicalJson(node);
    const known = numbers.get(json) ?? numbers.size;
    numbers.set(json, known);
    return known;
  };
  const hunks = diffSequences(present.map(number), wanted.map(number));
  const notes = document.root.$?.notes;
  const hasOtherNotes = canonicalJson(notes) !== canonicalJson(shown.$?.notes);
  if (hunks.length === 0 && !hasOtherNotes) return;
  const heads = 3;
  editor.update(
    () => {
      if (hasOtherNotes) $setStoredNotes(notes);
      for (const { aStart, aEnd, bStart, bEnd } of hunks.toReversed()) {
        const from = Math.max(heads, aStart);
        const blocks = wanted.slice(Math.max(heads, bStart), Math.max(heads, bEnd));
        $getRoot().splice(from, Math.max(0, aEnd - from), blocks.map(parse));
      }
      for (let place = 0; place < heads; place += 1) {
        const node = wanted[place];
        const isChanged = hunks.some((hunk) => hunk.bStart <= place && place < hunk.bEnd);
        if (node && isChanged) $showHead(place, node);
      }
    },
    {
      discrete: true,
      tag: [
        shownTag,
        ...(mode === "undoable" ? ["history-push"] : ["historic", "skip-dom-selection", "skip-scroll-into-view"]),
      ],
    },
  );
  if (mode === "afresh") editor.dispatchCommand(CLEAR_HISTORY_COMMAND);
}
