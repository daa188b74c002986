import { activitySentence } from "../../shared/activity-sentence.ts";
import type { LogEntry } from "../../shared/story-list.ts";
import { useDesk, useSettings } from "../state/desk-context.ts";
import { createListTimes, type ListTimes } from "../state/desk-list/list-times.ts";
import { openPage } from "../state/open-page.ts";
import { useSpeech } from "../state/say.tsx";
import { zonedTime } from "../state/times.ts";
import type { Activity } from "../state/use-activity.ts";
import { Button } from "./button.tsx";
import "./activity-list.css";

interface ActivityListProps {
  activity: Activity;
  label: string;
  /** Whether stories are called by their headlines, and lead there; else it is the open one. */
  named: boolean;
}

/** Entries of the log, the newest first; older ones come when they are asked for. */
export function ActivityList({ activity, label, named }: ActivityListProps) {
  const { say, sayError, language } = useSpeech();
  const { timeZone } = useSettings().profile;
  const { entries, hasOlder, error, older } = activity;
  const clock = createListTimes(language, timeZone, new Date());
  return (
    <div className="activity">
      {error === null ? null : (
        <p className="problem" role="alert">
          {say("activity.failed", { problem: sayError(error) })}
        </p>
      )}
      {entries?.length === 0 ? <p className="quiet">{say("activity.empty")}</p> : null}
      {entries === null || entries.length === 0 ? null : (
        <ol className="activity-entries" aria-label={label}>
          {entries.map((entry) => (
            <ActivityRow key={entry.id} entry={entry} clock={clock} named={named} />
          ))}
        </ol>
      )}
      {hasOlder ? (
        <Button look="bare" onPress={older}>
          {say("activity.older")}
        </Button>
      ) : null}
    </div>
  );
}

function ActivityRow({ entry, clock, named }: { entry: LogEntry; clock: ListTimes; named: boolean }) {
  const desk = useDesk();
  const { language } = useSpeech();
  const { stages, profile } = useSettings();
  const sentence = activitySentence(entry, { language, stages, when: clock.withTime, named });
  return (
    <li className="activity-row">
      <time className="activity-time quiet" dateTime={entry.at} title={zonedTime(language, entry.at, profile.timeZone)}>
        {clock.short(entry.at)}
      </time>
      {named ? (
        <button type="button" className="activity-open" onClick={() => void openPage(desk, entry.story)}>
          {sentence}
        </button>
      ) : (
        <span>{sentence}</span>
      )}
    </li>
  );
}
