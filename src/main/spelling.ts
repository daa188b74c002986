import type { Session } from "electron";

/**
 * The dictionaries for what is written here, of those that there are: for each wanted language its own, or else the best
 * variant of it (`preferred`, e.g. the system's `en-GB`, or the first). None for a language without a dictionary.
 */
export function dictionariesFor(wanted: readonly string[], available: readonly string[], preferred: string): string[] {
  const base = (tag: string) => tag.split("-")[0];
  const found = wanted.flatMap((tag) => {
    if (available.includes(tag)) return [tag];
    const variants = available.filter((one) => base(one) === base(tag));
    return variants.includes(preferred) ? [preferred] : variants.slice(0, 1);
  });
  return [...new Set(found)];
}

type Speller = Pick<Session, "availableSpellCheckerLanguages" | "setSpellCheckerLanguages">;

/** Checks the spelling in these languages. A Mac's own speller finds the language by itself. */
export function checkSpelling(
  speller: Speller,
  wanted: readonly string[],
  system: { platform: string; locale: string },
): void {
  if (system.platform === "darwin") return;
  speller.setSpellCheckerLanguages(dictionariesFor(wanted, speller.availableSpellCheckerLanguages, system.locale));
}
