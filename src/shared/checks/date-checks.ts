import type { MessageKey } from "../messages/catalogue.ts";
import type { Check, Issue } from "./check-input.ts";
import { storyTexts } from "./story-texts.ts";
import { datesIn, isPossible, otherWeekday } from "./text/dates.ts";

const weekdays: readonly MessageKey[] = [
  "weekday.sunday",
  "weekday.monday",
  "weekday.tuesday",
  "weekday.wednesday",
  "weekday.thursday",
  "weekday.friday",
  "weekday.saturday",
];

/** Warns: the calendar has no such day. */
export const checkImpossibleDates: Check = ({ document }) =>
  storyTexts(document).flatMap(({ where, block, text }): Issue[] => {
    const wrong = datesIn(text).find((date) => date.isSure && !isPossible(date));
    return wrong ? [{ code: "date.impossible", where, block, values: { date: wrong.words } }] : [];
  });

/** Warns: weekday and date do not go together. A date without a year is taken to be near today, or is not judged. */
export const checkWeekdays: Check = ({ document, now }) =>
  storyTexts(document).flatMap(({ where, block, text }): Issue[] => {
    for (const date of datesIn(text)) {
      const weekday = otherWeekday(date, now);
      const key = weekday === null ? undefined : weekdays[weekday];
      if (key === undefined) continue;
      return [{ code: "date.weekday", where, block, values: { date: date.words }, spoken: { weekday: key } }];
    }
    return [];
  });
