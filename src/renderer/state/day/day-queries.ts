import { dayOf } from "../../../shared/search/day-bounds.ts";
import { calendarDay } from "../../../shared/search/read-days.ts";
import { writeTerm } from "../../../shared/search/write-query.ts";
import type { DeskStage } from "../../../shared/stages.ts";
import type { StorySort } from "../../../shared/story-list.ts";

/** A number of the day: the stories that this text finds, in this order. The list shows the same ones under the same text. */
export interface DayQuery {
  text: string;
  sort: StorySort;
}

/** A day of a chart. `date` is as `2026-11-25`. */
export interface ChartDay extends DayQuery {
  date: string;
}

export interface DayQueries {
  /** Today in the publication's time zone, as `2026-11-25`. */
  today: string;
  due: DayQuery;
  overdue: DayQuery;
  published: DayQuery;
  held: DayQuery;
  embargoed: DayQuery;
  /** Readers have an older text. */
  changed: DayQuery;
  /** Of the stages that are ready; null for a desk that has none. */
  ready: DayQuery | null;
  /** Every stage of the desk, with the unpublished stories that are in it. */
  stages: readonly (DayQuery & { id: string })[];
  /** The last days with today as the last one. */
  outDays: readonly ChartDay[];
  /** The coming days with today as the first one. */
  dueDays: readonly ChartDay[];
}

/** So many days each chart is long. */
export const [outLength, dueLength] = [14, 7];

const soonest: StorySort = { by: "due", descending: false };
const newest: StorySort = { by: "updated", descending: true };
const lastOut: StorySort = { by: "published", descending: true };

function dateOf(day: number): string {
  const [year, month, date] = calendarDay(day);
  const two = (value: number) => String(value).padStart(2, "0");
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(date)}`;
}

const stageTerm = (id: string) => writeTerm({ operator: "stage", value: id, quoted: true });

/** What is asked for on the day that it is at `now`, where the publication is. Pure. */
export function dayQueries(now: Date, timeZone: string, stages: readonly DeskStage[]): DayQueries {
  const today = dayOf(now, timeZone);
  const ready = stages.filter((stage) => stage.ready);
  const chart = (from: number, length: number, ask: (date: string) => DayQuery) =>
    Array.from({ length }, (_, at) => dateOf(from + at)).map((date) => ({ date, ...ask(date) }));
  return {
    today: dateOf(today),
    due: { text: "due:today is:unpublished", sort: soonest },
    overdue: { text: "is:overdue", sort: soonest },
    published: { text: "published:today", sort: lastOut },
    held: { text: "is:held", sort: newest },
    embargoed: { text: "is:embargoed", sort: newest },
    changed: { text: "is:changed", sort: newest },
    ready:
      ready.length === 0
        ? null
        : { text: ["is:unpublished", ...ready.map(({ id }) => stageTerm(id))].join(" "), sort: soonest },
    stages: stages.map(({ id }) => ({ id, text: `is:unpublished ${stageTerm(id)}`, sort: newest })),
    outDays: chart(today - outLength + 1, outLength, (date) => ({ text: `published:${date}`, sort: lastOut })),
    dueDays: chart(today, dueLength, (date) => ({ text: `due:${date} is:unpublished`, sort: soonest })),
  };
}

/** Every text whose stories are counted, each once. */
export function countedTexts(queries: DayQueries): string[] {
  const { due, overdue, published, held, embargoed, changed, stages, outDays, dueDays } = queries;
  const all = [due, overdue, published, held, embargoed, changed, ...stages, ...outDays, ...dueDays];
  return [...new Set(all.map(({ text }) => text))];
}
