import { addDays, instantAt, wallClock } from "../../shared/text/wall-clock.ts";

/** A time that desks set often, and which of its words names it. */
export interface QuickTime {
  id: "hour" | "today" | "tomorrow" | "tomorrowEvening" | "monday";
  /** ISO 8601 in UTC. */
  value: string;
}

const hour = 3_600_000;
const fiveMinutes = 300_000;

/** From `now` on (ISO 8601 in UTC), on the clock of the zone: in an hour, this evening while it is to come, tomorrow, the next Monday. */
export function quickTimes(now: string, timeZone: string): QuickTime[] {
  const wall = wallClock(now, timeZone);
  if (wall === null) return [];
  const at = (id: QuickTime["id"], day: string, time: string): QuickTime[] => {
    const value = instantAt({ day, time }, timeZone);
    return value === null || value <= now ? [] : [{ id, value }];
  };
  const tomorrow = addDays(wall.day, 1);
  const weekday = new Date(`${wall.day}T00:00:00.000Z`).getUTCDay();
  const monday = addDays(wall.day, (8 - weekday) % 7 || 7);
  const soon = Math.ceil((Date.parse(now) + hour) / fiveMinutes) * fiveMinutes;
  return [
    { id: "hour", value: new Date(soon).toISOString() },
    ...at("today", wall.day, "18:00"),
    ...at("tomorrow", tomorrow, "09:00"),
    ...at("tomorrowEvening", tomorrow, "18:00"),
    ...(monday === tomorrow ? [] : at("monday", monday, "09:00")),
  ];
}
