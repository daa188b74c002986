import type { StoryFields } from "../../../shared/stories.ts";
import { guessLanguage, languageDirection, resolveDirection } from "../../../shared/text/direction.ts";
import { useSelected } from "../../state/store.ts";
import type { StorySession } from "../../state/story-session.ts";

/** One of the story's facts, and how it is changed. The component is drawn again when that fact changes and no other. */
export function useField<Name extends keyof StoryFields>(
  session: StorySession,
  name: Name,
): [StoryFields[Name], (value: StoryFields[Name]) => void] {
  const value = useSelected(session.fields, (fields) => fields[name]);
  return [value, (next) => session.changeFields({ [name]: next } as Partial<StoryFields>)];
}

/** Direction and language of a text of the story: its own where its letters say so, else the story's. */
export function useTextOf(session: StorySession): (text: string) => { dir: "ltr" | "rtl"; lang: string } {
  const [language] = useField(session, "language");
  return (text) => ({
    dir: resolveDirection(text, languageDirection(language), null),
    lang: guessLanguage(text, language) || language,
  });
}
