import { stageName } from "../../../shared/stage-name.ts";
import type { ChartDay } from "../../state/day/day-queries.ts";
import type { Day } from "../../state/day/use-day.ts";
import { useDesk, useSettings } from "../../state/desk-context.ts";
import { useSpeech } from "../../state/say.tsx";
import { chartHeights } from "./chart-heights.ts";
import { type DayLink, LinkList } from "./link-list.tsx";
import { showStories } from "./open-from-day.ts";

const locales = { en: "en-GB", he: "he-IL" } as const;

/** How the unpublished stories are spread over the desk's stages. */
export function StageBars({ day }: { day: Day }) {
  const desk = useDesk();
  const { say, language } = useSpeech();
  const { stages } = useSettings();
  const counts = day.queries.stages.map(({ text }) => day.counts?.[text] ?? 0);
  const widths = chartHeights(counts);
  const links = day.queries.stages.map((query, at): DayLink => {
    const name = stageName(stages, query.id, language);
    const count = counts[at] ?? 0;
    return {
      id: query.id,
      label: say("day.counted", { name: `\u2068${name}\u2069`, count }),
      content: (
        <span className="stage-bar" aria-hidden>
          <bdi className="stage-name">{name}</bdi>
          <span className="stage-track">
            <span className="bar-fill" style={{ inlineSize: `${widths[at]}%` }} />
          </span>
          <span className="bar-count">{day.counts === null ? "–" : count}</span>
        </span>
      ),
      open: () => showStories(desk, query),
    };
  });
  return (
    <section className="day-part">
      <h3 className="day-title">{say("day.stages")}</h3>
      <LinkList label={say("day.stages")} links={links} className="stage-bars" isDrawn />
    </section>
  );
}

interface DayBarsProps {
  title: string;
  days: readonly ChartDay[];
  day: Day;
}

/** A number for each of some days as a bar. What a bar shows, its name says. */
export function DayBars({ title, days, day }: DayBarsProps) {
  const desk = useDesk();
  const { say, language } = useSpeech();
  const counts = days.map(({ text }) => day.counts?.[text] ?? 0);
  const heights = chartHeights(counts);
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locales[language], { ...options, timeZone: "UTC" });
  const whole = format({ weekday: "long", day: "numeric", month: "long" });
  const short = format({ weekday: "narrow" });
  const number = format({ day: "numeric" });
  const links = days.map((query, at): DayLink => {
    const noon = new Date(`${query.date}T12:00:00Z`);
    const count = counts[at] ?? 0;
    return {
      id: query.date,
      label: say("day.counted", { name: whole.format(noon), count }),
      content: (
        <span className="day-bar" data-today={query.date === day.queries.today} aria-hidden>
          <span className="bar-count">{count === 0 ? "" : count}</span>
          <span className="bar-track">
            <span className="bar-fill" style={{ blockSize: `${heights[at]}%` }} />
          </span>
          <span className="bar-day">{short.format(noon)}</span>
          <span className="bar-day">{number.format(noon)}</span>
        </span>
      ),
      open: () => showStories(desk, query),
    };
  });
  return (
    <section className="day-part">
      <h3 className="day-title">{title}</h3>
      {day.counts !== null && counts.every((count) => count === 0) ? (
        <p className="quiet">{say("day.chartNone")}</p>
      ) : (
        <LinkList label={title} links={links} className="day-bars" isDrawn orientation="horizontal" />
      )}
    </section>
  );
}
