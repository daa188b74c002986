/** Words that are right here whatever a dictionary says. */
export interface KnownWords {
  has(word: string): boolean;
  /** All of them, each once. */
  all(): Iterable<string>;
}

const part = /[\p{L}\p{M}]+(?:['-][\p{L}\p{M}]+)*/gu;

/** A word as dictionaries have it: composed, with a keyboard's apostrophe and hyphen. */
export function plainWord(word: string): string {
  return word.replace(/[’ʼ]/g, "'").replace(/[‐‑]/g, "-").normalize("NFC");
}

/** The word without a possessive's ending: the mayor's, the dockers'. */
export function withoutPossessive(word: string): string {
  return word.replace(/'s?$/i, "");
}

/** The single words of names and lists, with a keyboard's apostrophe and hyphen: "Miriam Ben‑Adler" is known by both of its words. */
export function singleWords(entries: Iterable<string>): Set<string> {
  const words = new Set<string>();
  for (const entry of entries) {
    for (const [found] of plainWord(entry).matchAll(part)) words.add(found);
  }
  return words;
}

/**
 * The words of lists and of names. What is written small is known with a capital too, and in capitals; what is written with a capital is a name
 * and known only so, and in capitals.
 */
export function knownWords(entries: Iterable<string>): KnownWords {
  const words = singleWords(entries);
  const capitals = new Set([...words].map((word) => word.toUpperCase()));
  return {
    has: (word) =>
      words.has(word) ||
      (/^\p{Lu}/u.test(word) && words.has(word.charAt(0).toLowerCase() + word.slice(1))) ||
      (word === word.toUpperCase() && capitals.has(word)),
    all: () => words,
  };
}

/** Nothing. */
export const noKnownWords: KnownWords = { has: () => false, all: () => [] };
