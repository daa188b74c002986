import { seeded } from "../../bench/harness/random.ts";

/** Chance that is the same for the same seed: every story has one of its own, so that none depends on how many there are. */
export interface Chance {
  /** From 0 to 1. */
  number(): number;
  /** A whole number from `least` to `most`. */
  between(least: number, most: number): number;
  /** Whether something of this likelihood happens. */
  happens(likelihood: number): boolean;
  /** Any of these alike. */
  pick<T>(from: readonly T[]): T;
  /** Few of these often and most of them seldom, as words and names come: by Zipf's law with an exponent of about 1. */
  common<T>(from: readonly T[]): T;
}

export function chance(seed: number): Chance {
  const number = seeded(seed);
  const at = <T>(from: readonly T[], index: number): T => from[Math.min(index, from.length - 1)] as T;
  return {
    number,
    between: (least, most) => least + Math.floor(number() * (most - least + 1)),
    happens: (likelihood) => number() < likelihood,
    pick: (from) => at(from, Math.floor(number() * from.length)),
    common: (from) => at(from, Math.floor((from.length + 1) ** number()) - 1),
  };
}

/** A UUID of version 7 (RFC 9562 §5.7) with the random part by chance. */
export function idAt(time: number, { between }: Chance): string {
  const hex = (digits: number) =>
    between(0, 16 ** digits - 1)
      .toString(16)
      .padStart(digits, "0");
  const moment = time.toString(16).padStart(12, "0");
  const variant = between(0x8000, 0xbfff).toString(16);
  return `${moment.slice(0, 8)}-${moment.slice(8)}-7${hex(3)}-${variant}-${hex(6)}${hex(6)}`;
}
