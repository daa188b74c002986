import type { InterfaceLanguage } from "../../shared/messages/catalogue.ts";

/** Instants as people read them where the publication's clock stands. What is no instant is given back as it is. */
export interface ZonedClock {
  /** The time of day today, day and month this year, the whole date otherwise. */
  short(iso: string): string;
  /** As `short`, with the time of day of every day. */
  withTime(iso: string): string;
  /** Day, time and zone: `22 November 2026, 14:05 (Asia/Jerusalem)`. */
  full(iso: string): string;
}

const locales = { en: "en-GB", he: "he-IL" } as const;

export function createZonedClock(language: InterfaceLanguage, timeZone: string, now: Date): ZonedClock {
  const make = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locales[language], { ...options, timeZone });
  const time = make({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  const calendar = new Intl.DateTimeFormat("sv-SE", { timeZone });
  const thisYear = make({ day: "numeric", month: "short" });
  const otherYear = make({ day: "numeric", month: "short", year: "numeric" });
  const whole = make({ day: "numeric", month: "long", year: "numeric" });
  const today = calendar.format(now);

  const told = (iso: string, tell: (date: Date, day: string) => string) => {
    const date = new Date(iso);
    return Number.isNaN(date.getTime()) ? iso : tell(date, calendar.format(date));
  };
  const dayWords = (date: Date, day: string) =>
    (day.slice(0, 4) === today.slice(0, 4) ? thisYear : otherYear).format(date);
  return {
    short: (iso) => told(iso, (date, day) => (day === today ? time.format(date) : dayWords(date, day))),
    withTime: (iso) =>
      told(iso, (date, day) => (day === today ? time.format(date) : `${dayWords(date, day)}, ${time.format(date)}`)),
    full: (iso) => told(iso, (date) => `${whole.format(date)}, ${time.format(date)} (${timeZone})`),
  };
}
