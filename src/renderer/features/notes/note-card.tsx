import { memo, useEffect, useRef, useState } from "react";
import type { NoteEntry } from "../../../shared/document/notes.ts";
import { type ListedNote, storyNotes } from "../../state/notes/story-notes.ts";
import { useSpeech } from "../../state/say.tsx";
import { useSelected } from "../../state/store.ts";
import type { StorySession } from "../../state/story-session.ts";
import { fullTime, shortTime } from "../../state/times.ts";
import { Button } from "../../ui/button.tsx";
import { NoteForm } from "./note-form.tsx";
import { useNoteActs } from "./use-note-acts.ts";

/** Who wrote something and when. */
function Signature({ author, at }: Pick<NoteEntry, "author" | "at">) {
  const { say, language } = useSpeech();
  return (
    <p className="note-by">
      <strong dir="auto">{author || say("notes.nobody")}</strong>
      {at === "" ? null : (
        <time dateTime={at} title={fullTime(language, at)}>
          {shortTime(language, at, new Date())}
        </time>
      )}
    </p>
  );
}

/** What a note is on, as a way there; or that it is gone. */
function Place({ note, onGo }: { note: ListedNote; onGo: () => void }) {
  const { say } = useSpeech();
  const { place, words } = note;
  if (place === null)
    return <p className="note-gone">{words === "" ? say("notes.gone") : say("notes.goneWords", { words })}</p>;
  const label = place === "" ? say("notes.goToBlock") : say("notes.goTo", { words: place });
  return (
    <Button look="bare" aria-label={label} onPress={onGo}>
      <span className="note-words" dir="auto">
        {place === "" ? say("notes.block") : place}
      </span>
    </Button>
  );
}

export interface NoteCardProps {
  session: StorySession;
  note: ListedNote;
}

/** A note with its answers and what can be done with it. */
export const NoteCard = memo(function NoteCard({ session, note }: NoteCardProps) {
  const { say } = useSpeech();
  const notes = storyNotes(session);
  const acts = useNoteActs(session);
  const isActive = useSelected(notes.active, (active) => active === note.id);
  const isWanted = useSelected(notes.answering, (answering) => answering === note.id);
  /** What is written: an answer, or another text of the note (-1) or of an answer, by its place. */
  const [writing, setWriting] = useState<"answer" | number | null>(null);
  const card = useRef<HTMLElement>(null);
  useEffect(() => {
    if (isActive) card.current?.scrollIntoView({ block: "nearest" });
  }, [isActive]);
  useEffect(() => {
    if (!isWanted) return;
    setWriting("answer");
    notes.answering.set(null);
  }, [isWanted, notes]);

  const { id, author, words, place, resolved, replies } = note;
  const by = author || say("notes.nobody");
  const on = place || words;
  const draftKey = `${id} ${writing}`;
  const end = () => {
    notes.drafts.delete(draftKey);
    setWriting(null);
  };
  const form = (label: string, send: string, text: string, onSend: (text: string) => void) => (
    <NoteForm
      label={label}
      send={send}
      text={notes.drafts.get(draftKey) ?? text}
      onDraft={(draft) => notes.drafts.set(draftKey, draft)}
      onSend={(sent) => {
        end();
        onSend(sent);
      }}
      onCancel={() => {
        end();
        acts.toPage();
      }}
    />
  );
  const entry = (at: number, { author: who, at: time, text }: NoteEntry) => (
    <>
      <Signature author={who} at={time} />
      {writing === at ? (
        form(at < 0 ? say("notes.edit") : say("notes.editReply", { author: who }), say("notes.save"), text, (sent) =>
          acts.reword(id, at < 0 ? null : at, sent),
        )
      ) : (
        <p className="note-text" dir="auto">
          {text}
        </p>
      )}
    </>
  );
  return (
    <article
      ref={card}
      className="note-card"
      aria-current={isActive}
      aria-label={on === "" ? say("notes.byOnBlock", { author: by }) : say("notes.by", { author: by, words: on })}
    >
      <Place note={note} onGo={() => acts.goTo(id)} />
      {entry(-1, note)}
      {replies.length === 0 ? null : (
        <ul className="note-replies" aria-label={say("notes.replies")}>
          {replies.map((reply, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: answers are only ever added, at the end.
            <li key={at}>
              {entry(at, reply)}
              {writing === null ? (
                <Button
                  look="bare"
                  aria-label={say("notes.editReply", { author: reply.author })}
                  onPress={() => setWriting(at)}
                >
                  {say("notes.edit")}
                </Button>
              ) : null}
            </li>
          ))}
        </ul>
      )}
      {resolved ? (
        <p className="note-settled">{say("notes.resolvedBy", { author: resolved.author || say("notes.nobody") })}</p>
      ) : null}
      {writing === "answer"
        ? form(say("notes.reply"), say("notes.replyNow"), "", (sent) => acts.answer(id, sent))
        : null}
      {writing === null ? (
        <div className="note-ways">
          {resolved ? (
            <Button onPress={() => acts.settle(id, false)}>{say("notes.reopen")}</Button>
          ) : (
            <>
              <Button onPress={() => setWriting("answer")}>{say("notes.reply")}</Button>
              <Button onPress={() => acts.settle(id, true)}>{say("notes.resolve")}</Button>
            </>
          )}
          <Button look="bare" onPress={() => setWriting(-1)}>
            {say("notes.edit")}
          </Button>
          <Button look="bare" onPress={() => acts.remove(id)}>
            {say("notes.remove")}
          </Button>
        </div>
      ) : null}
    </article>
  );
});
