import type { StoryDocument } from "../document/nodes.ts";
import { notesOf, noteText } from "../document/notes.ts";
import { compareFields, type FieldDiff } from "./compare-fields.ts";

const notesText = (document: StoryDocument) => notesOf(document).map(noteText).join("\n\n");

/** The difference of the desk's notes on two versions, as a field of text. */
export function compareNotes(before: StoryDocument, after: StoryDocument): FieldDiff {
  const [notes] = compareFields({ notes: notesText(before) }, { notes: notesText(after) });
  return notes as FieldDiff;
}
