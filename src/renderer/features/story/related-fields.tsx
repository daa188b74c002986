import { X } from "lucide-react";
import { useState } from "react";
import { useOffers } from "../../state/completions.ts";
import { useDesk } from "../../state/desk-context.ts";
import { useSay, useSpeech } from "../../state/say.tsx";
import { findStories, type NamedStory, useStoryNames } from "../../state/story-names.ts";
import type { StorySession } from "../../state/story-session.ts";
import { shortTime } from "../../state/times.ts";
import { Button, IconButton } from "../../ui/button.tsx";
import { ComboField } from "../../ui/combo-field.tsx";
import { useField, useTextOf } from "./use-field.ts";

/** As many as a story may name. */
const most = 50;

/** The stories that belong to this one, and those that it comes from. */
export function RelatedFields({ session }: { session: StorySession }) {
  const say = useSay();
  const [related, changeRelated] = useField(session, "related");
  const [followUpOf, changeFollowUp] = useField(session, "followUpOf");
  const [translationOf, changeTranslation] = useField(session, "translationOf");
  const origins = [
    { id: followUpOf, label: say("story.followUpOf"), remove: () => changeFollowUp("") },
    { id: translationOf, label: say("story.translationOf"), remove: () => changeTranslation("") },
  ].filter(({ id }) => id !== "");
  const names = useStoryNames([...new Set([...related, followUpOf, translationOf])].filter((id) => id !== ""));
  return (
    <>
      {origins.map(({ id, label, remove }) => (
        <div key={label}>
          <p className="field-label">{label}</p>
          <StoryLine id={id} names={names} onRemove={remove} />
        </div>
      ))}
      {related.length > 0 ? (
        <ul className="story-lines" aria-label={say("story.related")}>
          {related.map((id) => (
            <li key={id}>
              <StoryLine
                id={id}
                names={names}
                onRemove={() => changeRelated(related.filter((other) => other !== id))}
              />
            </li>
          ))}
        </ul>
      ) : null}
      {related.length < most ? (
        <StoryPicker
          session={session}
          without={[session.id, ...related]}
          onPick={(id) => changeRelated([...related, id])}
        />
      ) : null}
    </>
  );
}

interface StoryLineProps {
  id: string;
  names: Readonly<Record<string, NamedStory>> | null;
  onRemove: () => void;
}

/** A story by its headline, which opens it. One that the lists do not have keeps its place: it may be in the bin. */
function StoryLine({ id, names, onRemove }: StoryLineProps) {
  const desk = useDesk();
  const say = useSay();
  const story = names?.[id];
  const headline = story ? story.headline || say("stories.untitled") : names === null ? "…" : say("story.gone");
  return (
    <div className="story-line">
      <Button look="bare" onPress={() => void desk.openStory(id)}>
        <span className="story-line-name" dir="auto" lang={story?.headline ? story.language : undefined}>
          {headline}
        </span>
      </Button>
      <IconButton label={say("story.unlink", { headline: `\u2068${headline}\u2069` })} onPress={onRemove}>
        <X size={14} aria-hidden />
      </IconButton>
    </div>
  );
}

interface StoryPickerProps {
  session: StorySession;
  without: readonly string[];
  onPick: (id: string) => void;
}

/** A story is found by its words, as in the search field. */
function StoryPicker({ session, without, onPick }: StoryPickerProps) {
  const { client } = useDesk();
  const { say, language } = useSpeech();
  const textOf = useTextOf(session);
  const [text, setText] = useState("");
  const { offers, ask, clear } = useOffers(async (typed) => {
    const found = await findStories(client, typed, without);
    return found.map((story) => ({
      id: story.id,
      name: story.headline || story.slugline || say("stories.untitled"),
      note: shortTime(language, story.updatedAt, new Date()),
    }));
  });
  const done = () => {
    setText("");
    clear();
  };
  return (
    <ComboField
      label={say("story.addRelated")}
      value={text}
      onChange={setText}
      offers={offers}
      onAsk={ask}
      onPick={({ id }) => {
        onPick(id);
        done();
      }}
      onBlur={done}
      hint={say("story.addRelatedHint")}
      maxLength={200}
      {...textOf(text)}
    />
  );
}
