import { $getRoot, $getState, $setState, createState, type LexicalNode } from "lexical";
import { canonicalJson } from "../../../shared/compare/compare-fields.ts";
import { type Note, readNoteIds, readNotes } from "../../../shared/document/notes.ts";

const asItCame = (value: unknown) => value ?? null;
const isEqual = (one: unknown, other: unknown) => {
  if (one === null || other === null) return one === other;
  return one === other || canonicalJson(one) === canonicalJson(other);
};

// What is stored is kept as it came, whatever it is: only those who read it ask for sense.

/** Kept beside a node's own keys: the ids of the notes on a text, a photo or a block; beside the root's, the notes themselves. */
const state = createState("notes", { parse: asItCame, isEqual, resetOnCopyNode: true });

/** The ids of the notes on a node. */
export function $noteIds(node: LexicalNode): readonly string[] {
  const stored = $getState(node, state);
  return stored === null ? [] : readNoteIds(stored);
}

/** Puts these notes on a node, in place of those that were on it. */
export function $setNoteIds(node: LexicalNode, ids: readonly string[]): void {
  // In one order, so that texts on which the same notes are become one.
  $setState(node, state, () => (ids.length === 0 ? null : [...new Set(ids)].sort()));
}

/** What stands beside the root, as it came. */
export function $storedNotes(): unknown {
  return $getState($getRoot(), state);
}

/** Puts notes in place of all that stand beside the root. */
export function $setStoredNotes(notes: unknown): void {
  $setState($getRoot(), state, () => notes ?? null);
}

/** The notes of the page. */
export function $notes(): readonly Note[] {
  return readNotes($storedNotes());
}
