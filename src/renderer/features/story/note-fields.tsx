import { useSay } from "../../state/say.tsx";
import type { StorySession } from "../../state/story-session.ts";
import { TextFact } from "./text-fact.tsx";

/** What is said about the story, to the desk and to whoever receives it. */
export function NoteFields({ session }: { session: StorySession }) {
  const say = useSay();
  return (
    <>
      <TextFact
        session={session}
        name="internalNote"
        label={say("story.internalNote")}
        hint={say("story.internalNoteHint")}
        maxLength={10_000}
        lines
        spellCheck
      />
      <TextFact
        session={session}
        name="publisherNote"
        label={say("story.publisherNote")}
        hint={say("story.publisherNoteHint")}
        maxLength={2000}
        lines
        spellCheck
      />
    </>
  );
}
