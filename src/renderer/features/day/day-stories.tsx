import { stageName } from "../../../shared/stage-name.ts";
import type { StoryRow } from "../../../shared/story-list.ts";
import { languageDirection, resolveDirection } from "../../../shared/text/direction.ts";
import type { DayQuery } from "../../state/day/day-queries.ts";
import { useDesk, useSettings } from "../../state/desk-context.ts";
import { createListTimes } from "../../state/desk-list/list-times.ts";
import { openPage } from "../../state/open-page.ts";
import { useSpeech } from "../../state/say.tsx";
import { Button } from "../../ui/button.tsx";
import { LinkList } from "./link-list.tsx";
import { showStories } from "./open-from-day.ts";

interface DayStoriesProps {
  title: string;
  /** What stands there when there are none. */
  none: string;
  query: DayQuery;
  /** The first of them; null while they are not known. */
  stories: readonly StoryRow[] | null;
  count: number;
}

/** The first stories of a kind, and the way to all of them. */
export function DayStories({ title, none, query, stories, count }: DayStoriesProps) {
  const desk = useDesk();
  const { say, language } = useSpeech();
  const { stages, profile } = useSettings();
  const times = createListTimes(language, profile.timeZone, new Date());
  const links = (stories ?? []).map((story) => {
    const headline = story.headline || say("stories.untitled");
    const facts = [stageName(stages, story.stage, language), story.onHold ? say("stories.onHold") : ""];
    const due = say("day.dueAt", { time: times.withTime(story.due) });
    return {
      id: story.id,
      label: [headline, due, ...facts.filter((fact) => fact !== "")].join(", "),
      content: (
        <>
          <span className="day-headline">
            <bdi lang={story.language} dir={resolveDirection(story.headline, languageDirection(story.language), null)}>
              {headline}
            </bdi>
          </span>
          <span className="row-facts">
            <time dateTime={story.due}>{due}</time>
            <bdi>{facts[0]}</bdi>
            {story.onHold ? <span className="mark warn">{facts[1]}</span> : null}
            {story.section === "" ? null : <bdi>{story.section}</bdi>}
          </span>
        </>
      ),
      open: () => void openPage(desk, story.id),
    };
  });
  return (
    <section className="day-part">
      <h3 className="day-title">{title}</h3>
      {stories?.length === 0 ? <p className="quiet">{none}</p> : null}
      {links.length === 0 ? null : <LinkList label={title} links={links} className="day-stories" />}
      {stories !== null && stories.length < count ? (
        <Button look="bare" onPress={() => showStories(desk, query)}>
          {say("day.all", { count })}
        </Button>
      ) : null}
    </section>
  );
}
