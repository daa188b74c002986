import { useState } from "react";
import { languageDirection } from "../../../shared/text/direction.ts";
import { useSay } from "../../state/say.tsx";
import { useStore } from "../../state/store.ts";
import type { StorySession } from "../../state/story-session.ts";
import { Switch } from "../../ui/switch.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { namesOf, sameNames } from "./byline-names.ts";

const namesIn = (text: string) => namesOf(text.split("\n"));

/** Who wrote the story, one name a line, or the deliberate choice of nobody. Neither means that it is still open. */
export function BylineField({ session }: { session: StorySession }) {
  const say = useSay();
  const { byline, language } = useStore(session.fields);
  // The text as typed: half a line and a trailing space must not be tidied away under the caret.
  const [text, setText] = useState(byline.names.join("\n"));
  // Written on the page meanwhile: then that stands here.
  const shown = sameNames(namesIn(text), byline.names) ? text : byline.names.join("\n");
  const undecided = !byline.none && byline.names.length === 0;

  const type = (next: string) => {
    setText(next);
    const names = namesIn(next);
    session.changeFields({ byline: { names, none: byline.none && names.length === 0 } });
  };
  const chooseNone = (none: boolean) => {
    session.changeFields({ byline: { names: none ? [] : namesIn(text), none } });
  };

  return (
    <div className="byline" data-field="byline">
      {byline.none ? null : (
        <TextField
          label={say("story.byline")}
          value={shown}
          onChange={type}
          hint={say(undecided ? "story.bylineUnset" : "story.bylineHint")}
          lines
          dir={languageDirection(language)}
          lang={language}
        />
      )}
      <Switch isSelected={byline.none} onChange={chooseNone}>
        {say("story.noByline")}
      </Switch>
    </div>
  );
}
