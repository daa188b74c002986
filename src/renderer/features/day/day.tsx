import type { KeyboardEvent } from "react";
import { useDay } from "../../state/day/use-day.ts";
import { useDesk, useSettings } from "../../state/desk-context.ts";
import { leavePlace } from "../../state/leave-place.ts";
import { useSpeech } from "../../state/say.tsx";
import { useActivity } from "../../state/use-activity.ts";
import { ActivityList } from "../../ui/activity-list.tsx";
import { DayBlocked } from "./day-blocked.tsx";
import { DayBars, StageBars } from "./day-charts.tsx";
import { DayNumbers } from "./day-numbers.tsx";
import { DayStories } from "./day-stories.tsx";
import "./day.css";

const locales = { en: "en-GB", he: "he-IL" } as const;

/** The desk's day in place of the page: what is due, late, out and in the way, and what was done. */
export function DayPlace() {
  const desk = useDesk();
  const { say, sayError, language } = useSpeech();
  const { timeZone } = useSettings().profile;
  const day = useDay();
  const { queries, counts, error } = day;
  const date = new Intl.DateTimeFormat(locales[language], {
    ...{ weekday: "long", day: "numeric", month: "long", year: "numeric", timeZone: "UTC" },
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    event.preventDefault();
    leavePlace(desk);
  };
  const count = (text: string) => counts?.[text] ?? 0;
  return (
    <main className="column day" aria-label={say("day.title")} data-region onKeyDown={onKeyDown}>
      <div className="day-inner">
        <div className="day-head">
          <h2 className="day-date">{date.format(new Date(`${queries.today}T12:00:00Z`))}</h2>
          <p className="quiet">{say("day.zone", { zone: `\u2068${timeZone}\u2069` })}</p>
        </div>
        {error === null ? null : (
          <p className="problem" role="alert">
            {say("day.failed", { problem: sayError(error) })}
          </p>
        )}
        <DayNumbers day={day} />
        <div className="day-columns">
          <div className="day-column">
            <DayStories
              title={say("day.overdue")}
              none={say("day.noneOverdue")}
              query={queries.overdue}
              stories={day.overdue}
              count={count(queries.overdue.text)}
            />
            <DayStories
              title={say("day.due")}
              none={say("day.noneDue")}
              query={queries.due}
              stories={day.due}
              count={count(queries.due.text)}
            />
            <DayBlocked day={day} />
          </div>
          <div className="day-column">
            <StageBars day={day} />
            <DayBars title={say("day.coming")} days={queries.dueDays} day={day} />
            <DayBars title={say("day.out")} days={queries.outDays} day={day} />
            <section className="day-part">
              <h3 className="day-title">{say("activity.title")}</h3>
              <ActivityList activity={useActivity(null, 12)} label={say("activity.ofAll")} named />
            </section>
          </div>
        </div>
      </div>
    </main>
  );
}
