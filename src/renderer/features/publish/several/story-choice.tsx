import { Checkbox } from "react-aria-components";
import type { SurveyedStory } from "../../../../shared/publish-many.ts";
import { useSay } from "../../../state/say.tsx";

function blockingText(say: ReturnType<typeof useSay>, [first = "", ...more]: readonly string[]): string {
  return more.length === 0 ? first : say("several.more", { first, count: more.length });
}

export interface StoryChoicesProps {
  title: string;
  stories: readonly SurveyedStory[];
  chosen: ReadonlySet<string>;
  onChange: (id: string, isChosen: boolean) => void;
}

/** Stories of one group with a box to tick each; those that are blocked say by what. Nothing where there are none. */
export function StoryChoices({ title, stories, chosen, onChange }: StoryChoicesProps) {
  const say = useSay();
  if (stories.length === 0) return null;
  return (
    <section>
      <h3 className="group-title">{title}</h3>
      <ul className="several-list">
        {stories.map((story) => {
          const isBlocked = story.blocking.length > 0;
          const state = story.publication === "withdrawn" ? "withdrawn" : story.candidate;
          return (
            <li key={story.id} className="several-row">
              <Checkbox
                className="tick"
                isSelected={chosen.has(story.id)}
                isDisabled={isBlocked}
                onChange={(isChosen) => onChange(story.id, isChosen)}
              >
                <span className="tick-box" aria-hidden />
                <span className="several-story">
                  <bdi>{story.headline || say("stories.untitled")}</bdi>
                  {isBlocked ? <span className="quiet">{blockingText(say, story.blocking)}</span> : null}
                </span>
                <span className="several-state">{say(`several.${state}`)}</span>
              </Checkbox>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
