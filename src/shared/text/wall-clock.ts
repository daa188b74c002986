import { printedTime } from "./printed-time.ts";

/** What the clock on a wall shows. */
export interface WallClock {
  /** `2026-11-25`. */
  day: string;
  /** `18:00`. */
  time: string;
}

/** What the clock shows at an instant in an IANA time zone; null for what is no instant or no zone. */
export function wallClock(iso: string, timeZone: string): WallClock | null {
  const instant = new Date(iso);
  if (Number.isNaN(instant.getTime())) return null;
  try {
    const { iso: local } = printedTime(instant, timeZone);
    return { day: local.slice(0, 10), time: local.slice(11, 16) };
  } catch {
    return null;
  }
}

/** The day so many days later. */
export function addDays(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00.000Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

const minutes = ({ day, time }: WallClock) => Date.parse(`${day}T${time}:00.000Z`);

/**
 * The instant at which the clock shows this, ISO 8601 in UTC; null for what no clock shows (30 February) or an unknown zone. Of a
 * time that comes twice, where clocks are put back, it is the first; one that is left out is as much later as clocks are put forward.
 */
export function instantAt(wall: WallClock, timeZone: string): string | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(wall.day) || !/^\d{2}:\d{2}$/.test(wall.time)) return null;
  const meant = minutes(wall);
  if (Number.isNaN(meant) || new Date(meant).toISOString().slice(0, 10) !== wall.day) return null;
  const tries = [-1, 1].flatMap((days) => {
    // The offset from UTC on a day before and on one after: a change of clocks lies between two that differ.
    const near = new Date(meant + days * 86_400_000);
    const shown = wallClock(near.toISOString(), timeZone);
    return shown ? [meant - (minutes(shown) - Math.floor(near.getTime() / 60_000) * 60_000)] : [];
  });
  const [before] = tries;
  if (before === undefined) return null;
  const fitting = tries.filter((instant) => {
    const shown = wallClock(new Date(instant).toISOString(), timeZone);
    return shown !== null && minutes(shown) === meant;
  });
  return new Date(fitting.length > 0 ? Math.min(...fitting) : before).toISOString();
}
