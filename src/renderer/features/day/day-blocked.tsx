import type { SurveyedStory } from "../../../shared/publish-many.ts";
import { useBlocked } from "../../state/day/use-blocked.ts";
import type { Day } from "../../state/day/use-day.ts";
import { useDesk } from "../../state/desk-context.ts";
import { openAtFinding, openPage } from "../../state/open-page.ts";
import { useSpeech } from "../../state/say.tsx";
import { FindingList } from "../../ui/finding-list.tsx";

/** What keeps the stories from going out that should: each reason leads to its place. */
export function DayBlocked({ day }: { day: Day }) {
  const { say, sayError } = useSpeech();
  const { stories, isLooking, error } = useBlocked(day.queries, day.counts !== null);
  const isNone = !isLooking && error === null && stories.length === 0;
  return (
    <section className="day-part">
      <h3 className="day-title">{say("day.blocked")}</h3>
      <p className="quiet" role="status">
        {say(isLooking ? "day.blockedLooking" : isNone ? "day.blockedNone" : "day.blockedHint")}
      </p>
      {error === null ? null : (
        <p className="problem" role="alert">
          {say("day.blockedFailed", { problem: sayError(error) })}
        </p>
      )}
      {stories.map((story) => (
        <BlockedStory key={story.id} story={story} />
      ))}
    </section>
  );
}

function BlockedStory({ story }: { story: SurveyedStory }) {
  const desk = useDesk();
  const { say } = useSpeech();
  return (
    <div className="day-blocked">
      <button type="button" className="day-blocked-story" onClick={() => void openPage(desk, story.id)}>
        <bdi>{story.headline || say("stories.untitled")}</bdi>
      </button>
      <FindingList
        label={say("day.reasons")}
        findings={story.stops}
        onChoose={(finding) => void openAtFinding(desk, story.id, finding)}
      />
    </div>
  );
}
