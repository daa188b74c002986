/** Thousands of thousands by their words, in steps of a thousand; an empty word is a step that nobody writes out. */
const ladders: readonly (readonly string[])[] = [
  ["", "thousand", "million", "billion", "trillion"],
  ["", "k", "m", "bn", "tn"],
  ["", "אלף", "מיליון", "מיליארד", "טריליון"],
];

/** Forms of a word in a compound, and other ways to shorten it. */
const plain: Readonly<Record<string, string>> = { b: "bn", אלפי: "אלף", מיליוני: "מיליון", מיליארדי: "מיליארד" };

export interface FittedScale {
  /** By which the figure is multiplied. */
  factor: number;
  /** The word behind it; empty for none. */
  scale: string;
}

/**
 * The word that a figure is written with after it was turned into another measure: 0.49 million is 490,000, 3,200 million is 3.2 billion.
 * English does not write thousands as a word unless the figure came with it.
 */
export function fitScale(value: number, scale: string): FittedScale {
  const own = plain[scale.toLowerCase()] ?? scale.toLowerCase();
  const ladder = ladders.find((steps) => own !== "" && steps.includes(own));
  if (!ladder) return { factor: 1, scale };
  let at = ladder.indexOf(own);
  let factor = 1;
  while (Math.abs(value * factor) >= 1000 && ladder[at + 1] !== undefined) {
    at += 1;
    factor /= 1000;
  }
  while (at > 0 && value !== 0 && Math.abs(value * factor) < 1) {
    at -= 1;
    factor *= 1000;
  }
  const isUnwritten = at === 1 && own !== ladder[1] && /^(?:thousand|k)$/.test(ladder[1] ?? "");
  if (isUnwritten) return { factor: factor * 1000 ** at, scale: "" };
  return factor === 1 ? { factor, scale } : { factor, scale: ladder[at] ?? "" };
}
