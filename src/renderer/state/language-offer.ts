import { headText } from "../../shared/document/walk.ts";
import { guessLanguage, languageDirection } from "../../shared/text/direction.ts";
import type { StorySession } from "./story-session.ts";

/**
 * The language to turn a story to because its headline is in another script than the story's language is written in; empty
 * where it fits. Latin letters name no language: then it is the publication's own, if that is written in them, else English.
 */
export function offeredLanguage(headline: string, story: string, publication: string): string {
  const guessed = guessLanguage(headline, story);
  return guessed === "en" && languageDirection(publication) === "ltr" ? publication : guessed;
}

/** The same for a story as it stands now; nothing for a translation, which begins with the words of its original. Reads its page: ask in a pause, not on every key. */
export function offerOf(session: StorySession, publication: string): string {
  if (session.damage !== "" || session.fields.get().translationOf !== "") return "";
  return offeredLanguage(headText(session.read(), "headline"), session.fields.get().language, publication);
}
