import { useState } from "react";
import type { Candidate } from "../../../shared/contract.ts";
import { noteLimit } from "../../../shared/publication-record.ts";
import { useSpeech } from "../../state/say.tsx";
import type { StorySession } from "../../state/story-session.ts";
import { Choices } from "../../ui/choices.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { NoticeFields } from "./notice-fields.tsx";

export interface CorrectionFieldsProps {
  session: StorySession;
  note: string;
  onNote: (note: string) => void;
  candidate: Candidate | null;
  onPageChanged: () => void;
}

/** What had it is gone by the next frame, and the dialog looks after the lost keyboard before that. */
const takeKeyboard = (notice: HTMLElement | null) => void requestAnimationFrame(() => notice?.focus());

/** A correction tells readers what was wrong, by a notice on the page, or says for the record why it does not. */
export function CorrectionFields({ session, note, onNote, candidate, onPageChanged }: CorrectionFieldsProps) {
  const { say } = useSpeech();
  const [how, setHow] = useState<"notice" | "none">("notice");
  const [wasAsked, setWasAsked] = useState(false);
  const isThere = candidate?.noteKind === "correction" || candidate?.noteKind === "clarification";
  if (isThere) {
    return (
      // Who put it there by a button has the keyboard here, not at the button that closes the dialog.
      <div className="act-notice" tabIndex={-1} ref={wasAsked ? takeKeyboard : null}>
        <p className="quiet">{say("act.noticeIsThere")}</p>
        <blockquote dir="auto">
          <strong>{say(candidate.noteKind === "correction" ? "act.correction" : "act.clarification")}</strong>{" "}
          {candidate.note}
        </blockquote>
      </div>
    );
  }
  return (
    <>
      <Choices
        label={say("act.noticeHow")}
        value={how}
        onChange={(next) => {
          setHow(next);
          onNote("");
        }}
        choices={[
          { id: "notice", label: say("act.notice") },
          { id: "none", label: say("act.noNotice") },
        ]}
      />
      {how === "notice" ? (
        <NoticeFields
          session={session}
          onPageChanged={() => {
            setWasAsked(true);
            onPageChanged();
          }}
        />
      ) : (
        <TextField
          label={say("act.reason")}
          value={note}
          onChange={onNote}
          hint={say("act.reasonHint")}
          maxLength={noteLimit}
          lines
          dir="auto"
          spellCheck
          autoFocus
        />
      )}
    </>
  );
}
