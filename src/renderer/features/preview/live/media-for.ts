/** As what a page is shown. */
export interface PageLook {
  isPrint: boolean;
  scheme: "light" | "dark";
}

const met = "(min-width: 0px)";
const unmet = "(max-width: 0px)";

/**
 * A media condition with what it asks of paper and of light and dark answered as the look has it, whatever this window's own answers
 * are; the rest of it stays. Paper is light.
 */
export function mediaFor(condition: string, { isPrint, scheme }: PageLook): string {
  if (isPrint && /\bscreen\b/i.test(condition)) return "not all";
  const asked = isPrint ? "light" : scheme;
  return condition
    .replace(/\bprint\b/gi, isPrint ? "all" : "print")
    .replace(/\(\s*prefers-color-scheme\s*:\s*(\w+)\s*\)/gi, (_, wanted: string) =>
      wanted.toLowerCase() === asked ? met : unmet,
    );
}
