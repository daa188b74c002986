import { ChevronRight, MessageSquareText } from "lucide-react";
import { type RefObject, useEffect, useRef } from "react";
import type { NoteTarget } from "../../editor/notes/note-target.ts";
import { useDesk } from "../../state/desk-context.ts";
import { storyNotes } from "../../state/notes/story-notes.ts";
import { useSay } from "../../state/say.tsx";
import { useStore } from "../../state/store.ts";
import type { StorySession } from "../../state/story-session.ts";
import { useCaretPause } from "../../state/use-caret-pause.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { NoteCard } from "./note-card.tsx";
import { NoteForm } from "./note-form.tsx";
import { useNoteActs } from "./use-note-acts.ts";
import "./notes.css";

export interface NotesPanelProps {
  session: StorySession;
  noteKey: string;
  nextKey: string;
  previousKey: string;
}

/** The note in whose words the caret came to rest is the one that is shown. */
function useCaretNote(session: StorySession): void {
  const pause = useCaretPause();
  // biome-ignore lint/correctness/useExhaustiveDependencies: each pause of the caret is a reason to look.
  useEffect(() => {
    const { list, active } = storyNotes(session);
    if (list.get().length === 0 || !document.activeElement?.closest(".galley-page")) return;
    let isOver = false;
    void session
      .editor()
      ?.notes()
      .then((page) => {
        const here = page.here();
        if (isOver || (active.get() !== null && here.includes(active.get() ?? ""))) return;
        active.set(list.get().find(({ id, resolved }) => resolved === null && here.includes(id))?.id ?? null);
      });
    return () => {
      isOver = true;
    };
  }, [session, pause]);
}

/** Gives the keyboard to the first open note where a finding led here. */
function useWantedNote(): RefObject<HTMLDivElement | null> {
  const desk = useDesk();
  const wanted = useStore(desk.wanted);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (wanted?.code !== "story.notes") return;
    desk.wanted.set(null);
    place.current?.querySelector<HTMLElement>(".note-card button")?.focus();
  }, [desk, wanted]);
  return place;
}

function NewNote({ session, target }: { session: StorySession; target: NoteTarget }) {
  const say = useSay();
  const acts = useNoteActs(session);
  const notes = storyNotes(session);
  const title = target.words === "" ? say("notes.newOnBlock") : say("notes.newOn", { words: target.words });
  return (
    <section className="note-card" aria-label={title}>
      <h2 className="note-new">{say("notes.new")}</h2>
      {target.words === "" ? null : (
        <p className="note-words" dir="auto">
          {target.words}
        </p>
      )}
      <NoteForm
        label={title}
        send={say("notes.add")}
        text={notes.drafts.get("new") ?? ""}
        onDraft={(text) => notes.drafts.set("new", text)}
        onSend={(text) => {
          notes.drafts.delete("new");
          acts.add(target, text);
        }}
        onCancel={() => {
          notes.drafts.delete("new");
          notes.target.set(null);
          acts.toPage();
        }}
      />
    </section>
  );
}

/** The notes on the story's page: open ones first, in its order; those that are settled are folded away. */
export function NotesPanel({ session, noteKey, nextKey, previousKey }: NotesPanelProps) {
  const say = useSay();
  const notes = storyNotes(session);
  const list = useStore(notes.list);
  const target = useStore(notes.target);
  const active = useStore(notes.active);
  useCaretNote(session);
  const place = useWantedNote();
  const open = list.filter(({ resolved }) => resolved === null);
  const settled = list.filter(({ resolved }) => resolved !== null);
  const keys = { note: noteKey, next: nextKey, previous: previousKey };
  return (
    <div className="notes" ref={place}>
      {target === null ? null : <NewNote key={JSON.stringify(target)} session={session} target={target} />}
      {list.length === 0 && target === null ? (
        <div className="notes-none">
          <MessageSquareText size={22} aria-hidden />
          <EmptyState title={say("notes.emptyTitle")}>{say("notes.emptyBody", { key: noteKey })}</EmptyState>
        </div>
      ) : null}
      {open.length === 0 ? null : (
        <section aria-label={say("notes.open")}>
          <h2 className="group-title">
            {say("notes.open")} <span className="quiet">{open.length}</span>
          </h2>
          {open.map((note) => (
            <NoteCard key={note.id} session={session} note={note} />
          ))}
        </section>
      )}
      {settled.length === 0 ? null : (
        <details className="notes-settled" open={settled.some(({ id }) => id === active) || undefined}>
          <summary>
            <ChevronRight size={14} aria-hidden className="group-sign" />
            {say("notes.resolved")} <span className="quiet">{settled.length}</span>
          </summary>
          {settled.map((note) => (
            <NoteCard key={note.id} session={session} note={note} />
          ))}
        </details>
      )}
      {list.length === 0 ? null : <p className="field-hint">{say("notes.keys", keys)}</p>}
    </div>
  );
}
