import { printedTime } from "../text/printed-time.ts";
import { dayNumber } from "./read-days.ts";

const dayLength = 86_400_000;

/** By how many milliseconds a zone's clocks are ahead of UTC. */
function offsetAt(instant: number, timeZone: string): number {
  const wall = printedTime(new Date(instant), timeZone).iso.slice(0, 19);
  return Date.parse(`${wall}Z`) - Math.floor(instant / 1000) * 1000;
}

/** The day that it is in a time zone, as a number (`read-days.ts`). */
export function dayOf(instant: Date, timeZone: string): number {
  const { year, month, day } = printedTime(instant, timeZone);
  return dayNumber(year, month, day);
}

/** Instants before and after these days are written with a sign and more figures, and would no longer sort as text. */
const [firstDay, lastDay] = [dayNumber(1, 1, 3), dayNumber(9999, 12, 29)];

/**
 * The instant at which a day begins in a time zone. Where its clocks leap over midnight, the first instant of that day. Days before the
 * year 1 and behind 9999 begin with the first and the last that there are.
 */
export function startOfDay(day: number, timeZone: string): Date {
  const midnight = Math.min(Math.max(day, firstDay), lastDay) * dayLength;
  const guesses = [midnight - dayLength, midnight + dayLength].map((near) => midnight - offsetAt(near, timeZone));
  const fitting = guesses.find((guess) => guess + offsetAt(guess, timeZone) === midnight);
  return new Date(fitting ?? Math.max(...guesses));
}
