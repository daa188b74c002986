import { $dfsWithSlots } from "@lexical/utils";
import { $getRoot, $isTextNode, type LexicalEditor, type LexicalNode, type NodeKey } from "lexical";
import type { PageNode } from "../../../shared/document/nodes.ts";
import { hasNotes } from "../../../shared/document/notes.ts";
import { readDocument } from "../read-document.ts";
import { paintText } from "../text-paint/paint-text.ts";
import { movedWholes, type TextSpot } from "../text-paint/text-spot.ts";
import { $noteIds, $notes } from "./note-state.ts";
import type { NoteTarget } from "./note-target.ts";

interface Marks {
  spots: TextSpot[];
  here: TextSpot[];
  blocks: Map<NodeKey, "note" | "note-here">;
}

/** Of blocks that have notes in them, and of no other. */
function $noted(blocks: readonly PageNode[]): LexicalNode[] {
  const nodes = $getRoot().getChildren();
  return nodes.flatMap((node, at) => {
    const block = blocks[at];
    return block && hasNotes(block) ? $dfsWithSlots(node).map((step) => step.node) : [];
  });
}

function $marks(blocks: readonly PageNode[], active: string | null): Marks {
  const open = new Set($notes().flatMap(({ id, resolved }) => (resolved === null ? [id] : [])));
  const marks: Marks = { spots: [], here: [], blocks: new Map() };
  for (const node of $noted(blocks)) {
    const ids = $noteIds(node);
    const isHere = active !== null && ids.includes(active);
    if (!isHere && !ids.some((id) => open.has(id))) continue;
    const key = node.getKey();
    if (!$isTextNode(node)) marks.blocks.set(key, isHere ? "note-here" : "note");
    else (isHere ? marks.here : marks.spots).push({ key, from: 0, to: node.getTextContentSize() });
  }
  return marks;
}

/** The marks of notes on a page: on the words by the browser's highlights, on photos and blocks by an attribute that style sheets see. */
export function paintNotes(editor: LexicalEditor) {
  const [spots, here] = [paintText(editor, "note", movedWholes), paintText(editor, "note-here", movedWholes)];
  let blocks: Marks["blocks"] = new Map();
  const mark = (next: Marks["blocks"]) => {
    for (const key of blocks.keys()) if (!next.has(key)) editor.getElementByKey(key)?.removeAttribute("data-noted");
    for (const [key, look] of next) editor.getElementByKey(key)?.setAttribute("data-noted", look);
    blocks = next;
  };
  return {
    /** Marks the words of open notes, those of `active` more strongly, and what a note is being written on. */
    show(active: string | null, target: NoteTarget | null): void {
      const { root } = readDocument(editor);
      const marks = editor.getEditorState().read(() => $marks(root.children, active));
      spots.set(marks.spots);
      here.set([...marks.here, ...(target?.spots ?? [])]);
      mark(new Map([...marks.blocks, ...(target?.blocks ?? []).map((key) => [key, "note-here"] as const)]));
    },
    end(): void {
      spots.end();
      here.end();
      mark(new Map());
    },
  };
}
