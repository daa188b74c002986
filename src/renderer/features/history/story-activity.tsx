import { useSpeech } from "../../state/say.tsx";
import { useActivity } from "../../state/use-activity.ts";
import { ActivityList } from "../../ui/activity-list.tsx";

/** What was done to one story besides writing it, in sentences. */
export function StoryActivity({ story }: { story: string }) {
  const { say } = useSpeech();
  return (
    <section className="history-part" aria-label={say("activity.title")}>
      <h2 className="group-title activity-title">{say("activity.title")}</h2>
      <ActivityList activity={useActivity(story, 5)} label={say("activity.list")} named={false} />
    </section>
  );
}
