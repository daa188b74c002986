import type { PrintedTime } from "../publication/page-input.ts";

const fields = ["year", "month", "day", "hour", "minute", "second"] as const;

/** The wall-clock time of `instant` in an IANA time zone, to the second. Throws RangeError for an unknown zone. */
export function printedTime(instant: Date, timeZone: string): PrintedTime {
  const format = new Intl.DateTimeFormat("en-US-u-ca-gregory-nu-latn", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  const parts = new Map(format.formatToParts(instant).map((part) => [part.type, Number(part.value)]));
  const [year, month, day, hour, minute, second] = fields.map((field) => parts.get(field) ?? 0) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const wall = Date.UTC(year, month - 1, day, hour, minute, second);
  const offset = Math.round((wall - Math.floor(instant.getTime() / 1000) * 1000) / 60_000);
  const two = (value: number) => String(value).padStart(2, "0");
  const zone = `${offset < 0 ? "-" : "+"}${two(Math.floor(Math.abs(offset) / 60))}:${two(Math.abs(offset) % 60)}`;
  const date = `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`;
  return {
    iso: `${date}T${two(hour)}:${two(minute)}:${two(second)}${zone}`,
    year,
    month,
    day,
    hour,
    minute,
    weekday: new Date(wall).getUTCDay(),
  };
}

/** Whether this system knows the zone. */
export function isTimeZone(timeZone: string): boolean {
  try {
    printedTime(new Date(0), timeZone);
    return true;
  } catch {
    return false;
  }
}
