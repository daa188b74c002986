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

/** The instant at which a day begins in a time zone. Where its clocks leap over midnight, the first instant of that day. */
export function startOfDay(day: number, timeZone: string): Date {
  const midnight = day * dayLength;
  const guesses = [midnight - dayLength, midnight + dayLength].map((near) => midnight - offsetAt(near, timeZone));
  const fitting = guesses.find((guess) => guess + offsetAt(guess, timeZone) === midnight);
  return new Date(fitting ?? Math.max(...guesses));
}
