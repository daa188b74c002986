import { useState } from "react";
import type { StoryFields } from "../../../shared/stories.ts";
import { languageDirection } from "../../../shared/text/direction.ts";
import { useSay } from "../../state/say.tsx";
import { useStore } from "../../state/store.ts";
import type { StorySession } from "../../state/story-session.ts";
import { TextField } from "../../ui/text-field.tsx";
import { namesOf, sameNames } from "./byline-names.ts";

/** Commas of the scripts that stories are written in. */
const tagsIn = (text: string) => namesOf(text.split(/[,،]/)).slice(0, 50);

/** What the story is about, between commas. */
function TagsField({ session }: { session: StorySession }) {
  const say = useSay();
  const { tags, language } = useStore(session.fields);
  // The text as typed: a comma and a trailing space must not be tidied away under the caret.
  const [text, setText] = useState(tags.join(", "));
  const shown = sameNames(tagsIn(text), tags) ? text : tags.join(", ");
  const type = (next: string) => {
    setText(next);
    session.changeFields({ tags: tagsIn(next) });
  };
  return (
    <TextField
      label={say("story.tags")}
      value={shown}
      onChange={type}
      hint={say("story.tagsHint")}
      maxLength={2000}
      dir={languageDirection(language)}
      lang={language}
    />
  );
}

/** What the story says to those who read it and to those who only find it: where it is from, what it is about, how it is shown elsewhere. */
export function ReaderFields({ session }: { session: StorySession }) {
  const say = useSay();
  const fields = useStore(session.fields);
  const own = { dir: languageDirection(fields.language), lang: fields.language };
  const change = (patch: Partial<StoryFields>) => session.changeFields(patch);
  return (
    <fieldset className="reader-fields">
      <legend className="field-label">{say("story.forReaders")}</legend>
      <TextField
        label={say("story.dateline")}
        value={fields.dateline}
        onChange={(dateline) => change({ dateline })}
        hint={say("story.datelineHint")}
        maxLength={200}
        dir="auto"
      />
      <div data-field="tag">
        <TagsField session={session} />
      </div>
      <div data-field="seo">
        <TextField
          label={say("story.seoTitle")}
          value={fields.seoTitle}
          onChange={(seoTitle) => change({ seoTitle })}
          hint={say("story.seoTitleHint")}
          maxLength={300}
          spellCheck
          {...own}
        />
      </div>
      <TextField
        label={say("story.socialText")}
        value={fields.socialText}
        onChange={(socialText) => change({ socialText })}
        hint={say("story.socialTextHint")}
        maxLength={1000}
        lines
        spellCheck
        {...own}
      />
      <div data-field="canonical">
        <TextField
          label={say("story.canonicalUrl")}
          value={fields.canonicalUrl}
          onChange={(canonicalUrl) => change({ canonicalUrl })}
          hint={say("story.canonicalUrlHint")}
          placeholder="https://"
          maxLength={2000}
          dir="ltr"
        />
      </div>
    </fieldset>
  );
}
