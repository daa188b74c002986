import { $dfsWithSlots } from "@lexical/utils";
import { $getNodeByKey, $isTextNode } from "lexical";
import type { Note, NoteEntry } from "../../../shared/document/notes.ts";
import { $noteIds, $setNoteIds, $setStoredNotes, $storedNotes } from "./note-state.ts";
import type { NoteTarget } from "./note-target.ts";

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function $stored(): Json {
  const stored = $storedNotes();
  return isObject(stored) ? stored : {};
}

/** What a later version keeps in a note stays in it. */
function $change(id: string, change: (note: Json) => Json): boolean {
  const all = $stored();
  const note = Object.hasOwn(all, id) ? all[id] : undefined;
  if (!isObject(note)) return false;
  $setStoredNotes({ ...all, [id]: change(note) });
  return true;
}

/** Begins a note. Words that are no longer as they were are left alone: then the note stands in the list without a place. */
export function $addNote(id: string, entry: NoteEntry, { words, spots, blocks }: NoteTarget): void {
  $setStoredNotes({ ...$stored(), [id]: { ...entry, words, replies: [], resolved: null } });
  for (const { key, from, to, text } of spots) {
    const node = $getNodeByKey(key);
    if (!$isTextNode(node) || node.getTextContent().slice(from, to) !== text) continue;
    const parts = node.splitText(from, to);
    const part = from === 0 ? parts[0] : parts[1];
    if (part) $setNoteIds(part, [...$noteIds(part), id]);
  }
  for (const key of blocks) {
    const node = $getNodeByKey(key);
    if (node) $setNoteIds(node, [...$noteIds(node), id]);
  }
}

const repliesOf = ({ replies }: Json) => (Array.isArray(replies) ? replies : []);

/** Answers a note, which is open again with that. */
export function $answerNote(id: string, entry: NoteEntry): boolean {
  return $change(id, (note) => ({ ...note, replies: [...repliesOf(note), entry], resolved: null }));
}

/** Settles a note, or opens it again (null). */
export function $settleNote(id: string, resolved: Note["resolved"]): boolean {
  return $change(id, (note) => ({ ...note, resolved }));
}

/** Puts another text in place of a note's, or of one of its answers', counted from 0. */
export function $rewordNote(id: string, reply: number | null, text: string): boolean {
  return $change(id, (note) => {
    if (reply === null) return { ...note, text };
    // Counted as they are read: what is none is passed over.
    const at = repliesOf(note).flatMap((one, place) => (isObject(one) ? [place] : []))[reply];
    return { ...note, replies: repliesOf(note).map((one, place) => (place === at ? { ...one, text } : one)) };
  });
}

/** Takes a note away, with all that was answered to it. */
export function $removeNote(id: string): boolean {
  const { [id]: removed, ...rest } = $stored();
  for (const { node } of $dfsWithSlots()) {
    const ids = $noteIds(node);
    if (ids.includes(id))
      $setNoteIds(
        node,
        ids.filter((one) => one !== id),
      );
  }
  $setStoredNotes(Object.keys(rest).length === 0 ? null : rest);
  return removed !== undefined;
}
