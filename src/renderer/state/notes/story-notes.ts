import { canonicalJson } from "../../../shared/compare/compare-fields.ts";
import { type Note, notePlaces, notesOf } from "../../../shared/document/notes.ts";
import type { NoteTarget } from "../../editor/notes/note-target.ts";
import { createStore, type Store } from "../store.ts";
import type { StorySession } from "../story-session.ts";
import { type NoteDrafts, noteDrafts } from "./note-drafts.ts";

/** A note with the words that it is on now; null where they are gone. Empty for a photo or a block. */
export interface ListedNote extends Note {
  place: string | null;
}

/** The notes of an open story as a window shows them. */
export interface StoryNotes {
  /** Those with a place in the order of the page, then those without. As new as the last look at the page. */
  list: Store<readonly ListedNote[]>;
  /** The note that is shown, on the page and in the list. */
  active: Store<string | null>;
  /** What a note is being written on. */
  target: Store<NoteTarget | null>;
  /** A note whose answer somebody wants to write; its field takes the keyboard and clears it. */
  answering: Store<string | null>;
  /** What is written and not sent yet, by the note that it answers or rewords. */
  drafts: NoteDrafts;
  /** Reads the page again; for changes that must be seen before the next look at it. */
  refresh(): void;
}

const ofSessions = new WeakMap<StorySession, StoryNotes>();

function listNotes(session: StorySession): ListedNote[] {
  const document = session.read();
  const notes = notesOf(document);
  if (notes.length === 0) return [];
  const places = new Map(notePlaces(document).map(({ id, words }, at) => [id, { words, at }]));
  const rank = ({ id }: Note) => places.get(id)?.at ?? places.size;
  return notes
    .toSorted((one, other) => rank(one) - rank(other))
    .map((note) => ({ ...note, place: places.get(note.id)?.words ?? null }));
}

/** The notes of a session: the same object for as long as it is there. */
export function storyNotes(session: StorySession): StoryNotes {
  const known = ofSessions.get(session);
  if (known) return known;
  const list = createStore<readonly ListedNote[]>(listNotes(session));
  const notes: StoryNotes = {
    list,
    active: createStore<string | null>(null),
    target: createStore<NoteTarget | null>(null),
    answering: createStore<string | null>(null),
    drafts: noteDrafts(session.id),
    refresh() {
      const before = new Map(list.get().map((note) => [note.id, note]));
      // What is the same stays the same object, so that nothing is drawn for it.
      const next = listNotes(session).map((note) => {
        const was = before.get(note.id);
        return was && canonicalJson(was) === canonicalJson(note) ? was : note;
      });
      const now = list.get();
      if (next.length !== now.length || next.some((note, at) => note !== now[at])) list.set(next);
    },
  };
  ofSessions.set(session, notes);
  return notes;
}

/** How many notes are open. */
export const countOpen = (list: readonly ListedNote[]): number =>
  list.filter(({ resolved }) => resolved === null).length;
