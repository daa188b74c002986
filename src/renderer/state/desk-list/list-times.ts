import type { InterfaceLanguage } from "../../../shared/messages/catalogue.ts";

/** Instants as a list shows them, in the publication's time zone, in which also `due:today` is meant. */
export interface ListTimes {
  /** As short as a row needs: the time today, day and month this year, the whole date otherwise. */
  short(iso: string): string;
  /** As `short`, with the time of day of every day. */
  withTime(iso: string): string;
  /** The day as `2026-11-25`; empty for no instant. */
  day(iso: string): string;
  /** A day as people say it: `Wed 25 Nov`. */
  dayName(day: string): string;
  today: string;
}

const locales = { en: "en-GB", he: "he-IL" } as const;

const dayOf = (format: Intl.DateTimeFormat, date: Date) => format.format(date);

/** Made once for all rows: a formatter costs more than a row. */
export function createListTimes(language: InterfaceLanguage, timeZone: string, now: Date): ListTimes {
  const make = (options: Intl.DateTimeFormatOptions, locale: string = locales[language]) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone });
  const iso = make({ year: "numeric", month: "2-digit", day: "2-digit" }, "sv-SE");
  const clock = make({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  const thisYear = make({ day: "numeric", month: "short" });
  const otherYear = make({ day: "numeric", month: "short", year: "numeric" });
  const name = new Intl.DateTimeFormat(locales[language], {
    ...{ weekday: "short", day: "numeric", month: "short", timeZone: "UTC" },
  });
  const nameOfOther = new Intl.DateTimeFormat(locales[language], {
    ...{ day: "numeric", month: "short", year: "numeric", timeZone: "UTC" },
  });
  const today = dayOf(iso, now);
  const isThisYear = (day: string) => day.slice(0, 4) === today.slice(0, 4);
  const short = (text: string): string => {
    if (text === "") return "";
    const date = new Date(text);
    if (Number.isNaN(date.getTime())) return text;
    const day = dayOf(iso, date);
    if (day === today) return clock.format(date);
    return (isThisYear(day) ? thisYear : otherYear).format(date);
  };
  return {
    today,
    short,
    withTime(text) {
      const date = new Date(text);
      if (text === "" || Number.isNaN(date.getTime())) return text;
      const shown = short(text);
      return dayOf(iso, date) === today ? shown : `${shown}, ${clock.format(date)}`;
    },
    day: (text) => (text === "" || Number.isNaN(new Date(text).getTime()) ? "" : dayOf(iso, new Date(text))),
    dayName: (day) => (day === "" ? "" : (isThisYear(day) ? name : nameOfOther).format(new Date(`${day}T12:00:00Z`))),
  };
}
