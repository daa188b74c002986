import { repeatedNames, withoutBy } from "../../../shared/checks/byline-checks.ts";
import { blockTexts } from "../../../shared/checks/story-texts.ts";
import { guessLanguage } from "../../../shared/text/direction.ts";
import type { StorySession } from "../story-session.ts";
import type { MakeMend } from "./mend-of.ts";

/** The names without those that come a second time. */
function once(names: readonly string[]): string[] {
  const left = [...repeatedNames(names)];
  return names
    .toReversed()
    .filter((name) => {
      const at = left.lastIndexOf(name);
      if (at >= 0) left.splice(at, 1);
      return at < 0;
    })
    .toReversed();
}

const changeNames = (session: StorySession, change: (names: readonly string[]) => string[]) => () => {
  const { byline } = session.fields.get();
  session.changeFields({ byline: { ...byline, names: change(byline.names) } });
};

export const bylineMends: Readonly<Record<"twice" | "by", MakeMend>> = {
  twice: (_desk, session) => ({ run: changeNames(session, once) }),
  by: (_desk, session) => ({ run: changeNames(session, (names) => names.map(withoutBy)) }),
};

export const tagMend: MakeMend = (_desk, session) => ({
  run: () => session.changeFields({ tags: once(session.fields.get().tags) }),
});

/** The language that the script of the text points to. */
export const turnLanguage: MakeMend = (_desk, session) => {
  const { language } = session.fields.get();
  const guessed = blockTexts(session.read())
    .map((text) => guessLanguage(text, language))
    .find((one) => one !== "");
  return guessed === undefined ? null : { run: () => session.changeFields({ language: guessed }) };
};
