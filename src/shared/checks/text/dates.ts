import { perText } from "../../text/per-text.ts";

/** A date as a text has it. `weekday` counts from 0 = Sunday; null where the text does not say. `month` counts from 1. */
export interface DateMention {
  words: string;
  weekday: number | null;
  day: number;
  month: number;
  year: number | null;
  /** Whether it can be nothing but a date: "31 באפריל" may be thirty-one people in April. */
  isSure: boolean;
}

const english = {
  months: "January February March April May June July August September October November December".split(" "),
  days: "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" "),
};
const hebrew = {
  months: "ינואר פברואר מרץ אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר".split(" "),
  days: "ראשון שני שלישי רביעי חמישי שישי שבת".split(" "),
  letters: "אבגדהוש",
};

const month =
  "(?<month>Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)";
const day = "(?<day>\\d{1,2})(?<ordinal>st|nd|rd|th)?";
const year = "(?:,? (?<year>\\d{4}))?";
/** The last day of a range of days or dates says nothing about the first. */
const weekday =
  "(?<![-–/]|\\bto |\\band |\\bor |\\bthrough )\\b(?:(?<weekday>Sun|Mon|Tue(?:s)?|Wed(?:nes)?|Thu(?:r|rs)?|Fri|Sat(?:ur)?)(?:day|\\.)?,? (?:the )?)?";
const end = "(?![\\d:]|[-–/]\\d|,\\d|\\.\\d)\\b";
const patterns = [
  new RegExp(`${weekday}${day} (?:of )?${month}${year}${end}`, "g"),
  new RegExp(`${weekday}${month} ${day}${year}${end}`, "g"),
  /(?<![\p{L}\p{M}])(?:[ובלמהש]{0,2}(?:יום (?<weekday>ראשון|שני|שלישי|רביעי|חמישי|שישי|[אבגדהו]['׳’])|(?<sabbath>שבת)),? (?:ה-?)?)?(?<day>\d{1,2}) (?:ב[-־]?)?(?<month>ינואר|פברואר|מרץ|מרס|אפריל|מאי|יוני|יולי|אוגוסט|ספטמבר|אוקטובר|נובמבר|דצמבר)(?:,? (?<year>\d{4}))?(?![\p{L}\d])/gu,
  /(?<![\p{L}\p{M}])[ובלמהש]{0,2}(?:יום (?<weekday>ראשון|שני|שלישי|רביעי|חמישי|שישי|[אבגדהו]['׳’])|(?<sabbath>שבת)),? \(?(?:ה-?)?(?<day>\d{1,2})[./](?<month>\d{1,2})[./](?<year>\d{4})(?!\d)/gu,
];

const numberOf = (words: readonly string[], start: string) => words.findIndex((word) => word.startsWith(start));

function monthOf(text: string): number {
  if (/^\d/.test(text)) return Number(text);
  if (text === "מרס") return 3;
  return 1 + Math.max(numberOf(english.months, text.replace(".", "").slice(0, 3)), numberOf(hebrew.months, text));
}

function weekdayOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  if (/^[א-ו]['׳’]$/.test(text)) return hebrew.letters.indexOf(text.charAt(0));
  return Math.max(numberOf(english.days, text.slice(0, 3)), numberOf(hebrew.days, text));
}

/** Every date of a text that has a day and a month, in English or Hebrew. Dates of figures only are read where Hebrew names their weekday. */
export const datesIn = perText((text): readonly DateMention[] => {
  if (!/\d/.test(text)) return [];
  return patterns.flatMap((pattern, at) =>
    [...text.matchAll(pattern)].map(({ 0: words, groups = {} }): DateMention => {
      const { year, ordinal } = groups;
      const day = Number(groups.day);
      const weekday = groups.sabbath === undefined ? weekdayOf(groups.weekday) : 6;
      const isSure = weekday !== null || [year, ordinal].some((one) => one !== undefined) || (at === 0 && day <= 31);
      const month = monthOf(groups.month ?? "");
      return { words: words.trim(), weekday, day, month, year: year === undefined ? null : Number(year), isSure };
    }),
  );
});

const utc = (year: number, month: number, day: number) => Date.UTC(year, month - 1, day);

/** Whether the year has such a day; any year that could, where the text names none. */
export function isPossible({ day, month, year }: DateMention): boolean {
  const last = new Date(utc(year ?? 2024, month + 1, 0)).getUTCDate();
  return month >= 1 && month <= 12 && day >= 1 && day <= last;
}

/** So far from today a date without a year is taken to be of the nearest year, in days. */
const near = 120;

/**
 * The weekday that the date falls on where the text names another, else null. A date without a year is judged only when it is
 * within `near` days of `now`; dates before the calendar of today (1900) are not.
 */
export function otherWeekday(date: DateMention, now: string | undefined): number | null {
  if (date.weekday === null || !isPossible(date)) return null;
  const found = date.year ?? nearestYear(date, now);
  if (found === null || found < 1900) return null;
  const weekday = new Date(utc(found, date.month, date.day)).getUTCDay();
  return weekday === date.weekday ? null : weekday;
}

function nearestYear({ month, day }: DateMention, now: string | undefined): number | null {
  const today = now === undefined ? Number.NaN : Date.parse(now);
  if (Number.isNaN(today)) return null;
  const current = new Date(today).getUTCFullYear();
  const isNear = (year: number) => Math.abs(utc(year, month, day) - today) <= near * 24 * 60 * 60 * 1000;
  return [current - 1, current, current + 1].find(isNear) ?? null;
}
