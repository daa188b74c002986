import { stageName } from "../../../shared/stage-name.ts";
import { languageDirection } from "../../../shared/text/direction.ts";
import { useSettings } from "../../state/desk-context.ts";
import { languageChoices } from "../../state/languages.ts";
import { useSpeech } from "../../state/say.tsx";
import { useStore } from "../../state/store.ts";
import type { StorySession } from "../../state/story-session.ts";
import { Select } from "../../ui/select.tsx";
import { Switch } from "../../ui/switch.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { BylineField } from "./byline-field.tsx";
import { ReaderFields } from "./reader-fields.tsx";
import { SlugField } from "./slug-field.tsx";
import { useWantedField } from "./wanted-field.ts";
import "./story-panel.css";

const summaryLimit = 2000;

/** The facts of the story that do not stand on the page. Saved with it, through the same queue. */
export function StoryPanel({ session }: { session: StorySession }) {
  const { say, language: spoken } = useSpeech();
  const fields = useStore(session.fields);
  const direction = languageDirection(fields.language);
  const { profile, stages: deskStages } = useSettings();
  const place = useWantedField();
  const stageIds = [...new Set([...deskStages.map(({ id }) => id), fields.stage])];
  const stages = stageIds.map((id) => ({ id, label: stageName(deskStages, id, spoken) }));

  return (
    <div className="story-panel" ref={place}>
      <div className="field-pair">
        <div data-field="stage">
          <Select
            label={say("story.stage")}
            value={fields.stage}
            choices={stages}
            onChange={(stage) => session.changeFields({ stage })}
          />
        </div>
        <div data-field="language">
          <Select
            label={say("story.language")}
            value={fields.language}
            choices={languageChoices(fields.language)}
            onChange={(language) => session.changeFields({ language })}
          />
        </div>
      </div>
      <p className="field-hint direction-hint">
        {say(direction === "rtl" ? "story.directionRtl" : "story.directionLtr")}
      </p>
      <div data-field="onHold">
        <Switch isSelected={fields.onHold} onChange={(onHold) => session.changeFields({ onHold })}>
          {say("story.onHold")}
        </Switch>
        {fields.onHold ? <p className="field-hint">{say("story.onHoldHint")}</p> : null}
      </div>
      <BylineField session={session} />
      <SlugField session={session} />
      <div data-field="section">
        <TextField
          label={say("story.section")}
          value={fields.section}
          onChange={(section) => session.changeFields({ section })}
          maxLength={200}
          dir="auto"
          suggestions="sections"
        />
      </div>
      <datalist id="sections">
        {profile.sections.map((section) => (
          <option key={section} value={section} />
        ))}
      </datalist>
      <div data-field="summary">
        <TextField
          label={say("story.summary")}
          value={fields.summary}
          onChange={(summary) => session.changeFields({ summary })}
          hint={say("story.summaryHint")}
          maxLength={summaryLimit}
          lines
          dir={direction}
          lang={fields.language}
          spellCheck
        />
      </div>
      <ReaderFields session={session} />
      <fieldset className="switches">
        <legend className="field-label">{say("story.page")}</legend>
        <Switch isSelected={fields.followBar} onChange={(followBar) => session.changeFields({ followBar })}>
          {say("story.followBar")}
        </Switch>
        <Switch
          isSelected={fields.commentsNotice}
          onChange={(commentsNotice) => session.changeFields({ commentsNotice })}
        >
          {say("story.commentsNotice")}
        </Switch>
      </fieldset>
    </div>
  );
}
