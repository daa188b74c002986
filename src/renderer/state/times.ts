import type { InterfaceLanguage } from "../../shared/messages/catalogue.ts";

const locales = { en: "en-GB", he: "he-IL" } as const;

const clock = (language: InterfaceLanguage, seconds: boolean) =>
  new Intl.DateTimeFormat(locales[language], {
    hour: "2-digit",
    minute: "2-digit",
    ...(seconds ? { second: "2-digit" } : {}),
    hourCycle: "h23",
  });

/** The time of day with seconds, on this machine's clock: `14:05:12`. */
export function clockTime(language: InterfaceLanguage, iso: string): string {
  return clock(language, true).format(new Date(iso));
}

/** Day and time in full: `22 November 2026, 14:05`. */
export function fullTime(language: InterfaceLanguage, iso: string): string {
  const date = new Date(iso);
  const day = new Intl.DateTimeFormat(locales[language], { day: "numeric", month: "long", year: "numeric" }).format(
    date,
  );
  return `${day}, ${clock(language, false).format(date)}`;
}

const units = [
  ["day", 86_400_000],
  ["hour", 3_600_000],
  ["minute", 60_000],
] as const;

/** Day, time and zone where the clock stands in `timeZone`: `22 November 2026, 14:05 (Asia/Jerusalem)`. What is no time is given back. */
export function zonedTime(language: InterfaceLanguage, iso: string, timeZone: string): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return iso;
  const words = new Intl.DateTimeFormat(locales[language], {
    ...{ day: "numeric", month: "long", year: "numeric" },
    ...{ hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone },
  });
  return `${words.format(date)} (${timeZone})`;
}

/** How long ago in words: `3 hours ago`, `now`. */
export function timeAgo(language: InterfaceLanguage, iso: string, now: Date): string {
  const passed = now.getTime() - new Date(iso).getTime();
  const words = new Intl.RelativeTimeFormat(locales[language], { numeric: "auto" });
  const [unit, size] = units.find(([, length]) => Math.abs(passed) >= length) ?? ["second", Number.POSITIVE_INFINITY];
  return words.format(-Math.round(passed / size) || 0, unit);
}

/** As short as a list needs: the time today, day and month this year, the whole date before. */
export function shortTime(language: InterfaceLanguage, iso: string, now: Date): string {
  const date = new Date(iso);
  if (date.toDateString() === now.toDateString()) return clock(language, false).format(date);
  const year = date.getFullYear() === now.getFullYear() ? {} : ({ year: "numeric" } as const);
  return new Intl.DateTimeFormat(locales[language], { day: "numeric", month: "short", ...year }).format(date);
}

const numbers = { en: new Intl.NumberFormat(locales.en), he: new Intl.NumberFormat(locales.he) } as const;

/** A whole number as people read it: `98,232`. */
export function shownNumber(language: InterfaceLanguage, number: number): string {
  return numbers[language].format(number);
}
