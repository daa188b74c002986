/** Days of a calendar, counted from 1 January 1970; `to` is the first day behind. */
export interface Days {
  from: number;
  to: number;
}

const dayLength = 86_400_000;

/** The number of a day: months count from 1 and may be beyond 12, days beyond their month. */
export function dayNumber(year: number, month: number, day: number): number {
  // Two figures are years of their own, not of the last century.
  return new Date(0).setUTCFullYear(year, month - 1, day) / dayLength;
}

/** Year, month and day of a day's number. */
export function calendarDay(day: number): [year: number, month: number, day: number] {
  const date = new Date(day * dayLength);
  return [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
}

/** Words for days, in English and Hebrew, and which they are, counted from today. */
export const dayWords = {
  today: ["today", "היום", 0, 1],
  yesterday: ["yesterday", "אתמול", -1, 0],
  tomorrow: ["tomorrow", "מחר", 1, 2],
  week: ["week", "השבוע", 0, 7],
} as const;

const written = /^(\d{4})(?:-(\d{1,2})?(?:-(\d{1,2})?)?)?$/;

function writtenDays(year: number, month: number, day: number): Days | null {
  if (month === 0) return { from: dayNumber(year, 1, 1), to: dayNumber(year + 1, 1, 1) };
  if (month > 12 || day > calendarDay(dayNumber(year, month + 1, 0))[2]) return null;
  if (day === 0) return { from: dayNumber(year, month, 1), to: dayNumber(year, month + 1, 1) };
  return { from: dayNumber(year, month, day), to: dayNumber(year, month, day + 1) };
}

/**
 * The days that somebody means: `2024`, `2024-05`, `2024-05-09`, or a word. A date that is still being typed is the part that is there;
 * of what may yet become one, `typing`. Null for what is no day.
 */
export function readDays(value: string, today: number): Days | "typing" | null {
  const text = value.trim().toLowerCase();
  const found = written.exec(text);
  if (found) {
    const [year, month, day] = found.slice(1).map((part) => Number(part ?? 0));
    return writtenDays(year ?? 0, month ?? 0, day ?? 0);
  }
  for (const [english, hebrew, from, to] of Object.values(dayWords)) {
    if (text === english || text === hebrew) return { from: today + from, to: today + to };
  }
  const begins = Object.values(dayWords).some(
    ([english, hebrew]) => english.startsWith(text) || hebrew.startsWith(text),
  );
  return begins || /^\d{1,3}$/.test(text) ? "typing" : null;
}
