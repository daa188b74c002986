import { stageName } from "../../../shared/stage-name.ts";
import { languageDirection } from "../../../shared/text/direction.ts";
import { useCompletions } from "../../state/completions.ts";
import { useSettings } from "../../state/desk-context.ts";
import { languageChoices } from "../../state/languages.ts";
import { useSay, useSpeech } from "../../state/say.tsx";
import type { StorySession } from "../../state/story-session.ts";
import { ChipsField } from "../../ui/chips-field.tsx";
import { ComboField } from "../../ui/combo-field.tsx";
import { Select } from "../../ui/select.tsx";
import { Switch } from "../../ui/switch.tsx";
import { BylineField } from "./byline-field.tsx";
import { SlugField } from "./slug-field.tsx";
import { TextFact } from "./text-fact.tsx";
import { useField, useTextOf } from "./use-field.ts";

/** What the story is, where it belongs, and how far it has come. */
export function StoryFacts({ session }: { session: StorySession }) {
  const say = useSay();
  return (
    <>
      <div className="field-pair">
        <StageField session={session} />
        <LanguageField session={session} />
      </div>
      <HoldField session={session} />
      <BylineField session={session} />
      <TextFact
        session={session}
        name="slugline"
        label={say("story.slugline")}
        hint={say("story.sluglineHint")}
        maxLength={200}
      />
      <SlugField session={session} />
      <CompletedField session={session} name="section" />
      <TagsField session={session} />
      <CompletedField session={session} name="dateline" />
    </>
  );
}

function StageField({ session }: { session: StorySession }) {
  const { say, language } = useSpeech();
  const { stages } = useSettings();
  const [stage, change] = useField(session, "stage");
  // One that the desk no longer has is kept until another is chosen.
  const ids = [...new Set([...stages.map(({ id }) => id), stage])];
  const choices = ids.map((id) => ({ id, label: stageName(stages, id, language) }));
  return (
    <div data-field="stage">
      <Select label={say("story.stage")} value={stage} choices={choices} onChange={change} />
    </div>
  );
}

function LanguageField({ session }: { session: StorySession }) {
  const say = useSay();
  const [language, change] = useField(session, "language");
  const runs = say(languageDirection(language) === "rtl" ? "story.directionRtl" : "story.directionLtr");
  return (
    <div data-field="language">
      <Select
        label={say("story.language")}
        value={language}
        choices={languageChoices(language)}
        onChange={change}
        hint={runs}
      />
    </div>
  );
}

function HoldField({ session }: { session: StorySession }) {
  const say = useSay();
  const [onHold, change] = useField(session, "onHold");
  return (
    <div data-field="onHold">
      <Switch isSelected={onHold} onChange={change}>
        {say("story.onHold")}
      </Switch>
      {onHold ? <p className="field-hint">{say("story.onHoldHint")}</p> : null}
    </div>
  );
}

const completed = {
  section: { kind: "section", label: "story.section", hint: undefined },
  dateline: { kind: "place", label: "story.dateline", hint: "story.datelineHint" },
} as const;

/** A name that other stories have too: the section, or the place that it was reported from. */
function CompletedField({ session, name }: { session: StorySession; name: keyof typeof completed }) {
  const say = useSay();
  const [value, change] = useField(session, name);
  const textOf = useTextOf(session);
  const { sections } = useSettings().profile;
  const { kind, label, hint } = completed[name];
  const { offers, ask, clear } = useCompletions(kind, name === "section" ? sections : []);
  return (
    <div data-field={name}>
      <ComboField
        label={say(label)}
        value={value}
        onChange={change}
        offers={offers}
        onAsk={ask}
        onPick={(offer) => {
          change(offer.name);
          clear();
        }}
        onBlur={clear}
        hint={hint && say(hint)}
        maxLength={200}
        {...textOf(value)}
      />
    </div>
  );
}

/** What the story is about. */
function TagsField({ session }: { session: StorySession }) {
  const say = useSay();
  const [tags, change] = useField(session, "tags");
  const { offers, ask, clear } = useCompletions("tag");
  const textOf = useTextOf(session);
  return (
    <div data-field="tag">
      <ChipsField
        label={say("story.tags")}
        names={tags}
        onChange={change}
        offers={offers}
        onAsk={ask}
        onTaken={clear}
        // Commas of the scripts that stories are written in.
        separators=",،、，"
        most={50}
        maxLength={100}
        refused={say("story.nameRefused", { most: 50, length: 100 })}
        hint={say("story.tagsHint")}
        textOf={textOf}
      />
    </div>
  );
}
