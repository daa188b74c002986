import type { Candidate } from "../../../shared/contract.ts";
import { noteLimit, type PublicationAct, plainAct } from "../../../shared/publication-record.ts";
import type { PublicationState } from "../../../shared/stories.ts";
import { useSpeech } from "../../state/say.tsx";
import type { StorySession } from "../../state/story-session.ts";
import { Choices } from "../../ui/choices.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { CorrectionFields } from "./correction-fields.tsx";

export interface ActChoiceProps {
  session: StorySession;
  state: PublicationState;
  act: PublicationAct;
  onAct: (act: PublicationAct) => void;
  candidate: Candidate | null;
  /** The page was changed from here. */
  onPageChanged: () => void;
}

/** What publishing comes to for this story: said where there is no choice, else an update or a correction with the words that go with it. */
export function ActChoice({ session, state, act, onAct, candidate, onPageChanged }: ActChoiceProps) {
  const { say } = useSpeech();
  if (state === "unpublished") return <p className="quiet">{say("act.first")}</p>;
  const isOut = state !== "withdrawn";
  const isCorrection = act.kind === "correct";
  return (
    <section className="act" aria-label={say("act.title")}>
      {isOut ? (
        <Choices
          label={say("act.title")}
          value={isCorrection ? "correct" : "publish"}
          onChange={(kind) => onAct({ kind, note: "" })}
          choices={[
            { id: "publish", label: say("act.update") },
            { id: "correct", label: say("act.correct") },
          ]}
        />
      ) : (
        <p className="quiet">{say("act.again")}</p>
      )}
      {isCorrection ? (
        <CorrectionFields
          session={session}
          note={act.note}
          onNote={(note) => onAct({ kind: "correct", note })}
          candidate={candidate}
          onPageChanged={onPageChanged}
        />
      ) : (
        <TextField
          label={say("act.line")}
          value={act.note}
          onChange={(note) => onAct({ kind: "publish", note })}
          hint={
            candidate?.unchanged && candidate.note !== "" && act.note === ""
              ? say("act.lineStays")
              : say("act.lineHint")
          }
          maxLength={noteLimit}
          dir="auto"
          spellCheck
          // Only as the dialog opens: a choice made by key keeps the keyboard.
          autoFocus={act === plainAct}
        />
      )}
    </section>
  );
}
