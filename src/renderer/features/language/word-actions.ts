import { plainWord, withoutPossessive } from "../../../shared/language/known-words.ts";
import { mostWords } from "../../../shared/language/language-settings.ts";
import { tidyWords } from "../../../shared/language/word-list-file.ts";
import { say } from "../../../shared/messages/catalogue.ts";
import { type LanguageFinding, remarkName } from "../../editor/language/language-finding.ts";
import type { Desk } from "../../state/desk.ts";
import { errorText } from "../../state/say.tsx";
import type { StorySession } from "../../state/story-session.ts";

/** A word as a list has it. */
const entryOf = ({ words }: LanguageFinding) => withoutPossessive(plainWord(words));

/** Whose list a word is added to. */
export type WordList = "mine" | "house";

/** Adds a finding's word to a list. Tells a failure; false when nothing was kept. */
export async function addWord(desk: Desk, finding: LanguageFinding, list: WordList): Promise<boolean> {
  const { actor, personalWords, publicationWords, interfaceLanguage } = desk.settings.get();
  const old = list === "mine" ? (personalWords[actor] ?? []) : publicationWords;
  if (old.length >= mostWords) {
    desk.notices.tell("danger", say(interfaceLanguage, "language.listFull", { limit: mostWords }));
    return false;
  }
  const words = tidyWords([...old, entryOf(finding)]);
  try {
    await desk.changeSettings(
      list === "mine" ? { personalWords: { ...personalWords, [actor]: words } } : { publicationWords: words },
    );
    return true;
  } catch (error) {
    desk.notices.tell("danger", errorText(interfaceLanguage, error));
    return false;
  }
}

/** From now on the story lets these words stand. */
export function letStand(session: StorySession, finding: LanguageFinding): void {
  const { letStand: old = [] } = session.fields.get();
  const name = finding.remark ? remarkName(finding.remark) : entryOf(finding);
  session.changeFields({ letStand: [...new Set([...old, name.slice(0, 300)])].slice(-1000) });
}
