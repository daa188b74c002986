const [first, last] = [1900, 2099];

/** Months counted from the year 0, of an instant in UTC. */
function monthOf(instant: Date): number {
  return instant.getUTCFullYear() * 12 + instant.getUTCMonth();
}

const two = (month: number) => String(month + 1).padStart(2, "0");

/**
 * Beginnings of the index's words for the time of the last change (`y2024`, `m202405`) of which every story changed in `[from, to)` has
 * one: whole decades and years where they are in it, months at the ends. Null leaves an end open, from 1900 to 2099.
 */
export function monthFacts(from: Date | null, to: Date | null): string[] {
  let month = Math.max(from === null ? 0 : monthOf(from), first * 12);
  const end = Math.min(to === null ? Number.POSITIVE_INFINITY : monthOf(new Date(to.getTime() - 1)), last * 12 + 11);
  const facts: string[] = [];
  while (month <= end) {
    const year = Math.floor(month / 12);
    if (month % 120 === 0 && month + 119 <= end) {
      facts.push(`y${year / 10}`);
      month += 120;
    } else if (month % 12 === 0 && month + 11 <= end) {
      facts.push(`y${year}`);
      month += 12;
    } else {
      facts.push(`m${year}${two(month % 12)}`);
      month += 1;
    }
  }
  return facts;
}
