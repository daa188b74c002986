import type { MessageKey, MessageValues } from "../messages/catalogue.ts";
import { styleTokens } from "./style-tokens.ts";

/** One step of a pattern. `apart`: white space has to stand before it. */
export type PatternItem =
  /** A word, number or mark; `exact` where its capitals count. */
  | { kind: "word"; text: string; exact: string | null; apart: boolean }
  /** The beginning of a word. */
  | { kind: "rest"; text: string; exact: string | null; apart: boolean }
  | { kind: "number"; apart: boolean }
  /** One word, whichever. */
  | { kind: "any"; apart: boolean }
  /** One word with a capital, or of a script that has none. */
  | { kind: "name"; apart: boolean }
  /** None to `most` words, whichever. */
  | { kind: "words"; most: number };

/** A pattern without alternatives: the steps in order. */
export type PatternLine = readonly PatternItem[];

/** Why a pattern cannot be used, as a sentence. */
export interface PatternFault {
  key: MessageKey;
  values: MessageValues;
}

export type ParsedPattern = { lines: PatternLine[] } | { fault: PatternFault };

/** What a pattern may be at most, so that no rule can keep publishing waiting. */
export const patternLimits = { lines: 64, items: 16, gaps: 2, words: 8, usualWords: 3 } as const;

/** Stand for the signs of the notation while alternatives are written out; nothing typed holds them (private use). */
const signs = { number: "\uE001", star: "\uE002", gap: "\uE003", name: "\uE004" } as const;
const sign = /[\uE001-\uE004]/;
const written = { "#": signs.number, "*": signs.star, "@": signs.name } as const;

class Faulty extends Error {
  readonly fault: PatternFault;
  constructor(key: MessageKey, values: MessageValues = {}) {
    super(key);
    this.fault = { key, values };
  }
}

const closers: Readonly<Record<string, string>> = { "(": ")", "[": "]" };

interface Reading {
  text: string;
  at: number;
  depth: number;
}

/** All ways to continue each of the beginnings. */
function product(heads: readonly string[], tails: readonly string[]): string[] {
  if (heads.length * tails.length > patternLimits.lines) {
    throw new Faulty("style.patternMany", { most: patternLimits.lines });
  }
  return heads.flatMap((head) => tails.map((tail) => head + tail));
}

function readGroup(reading: Reading): string[] {
  const opener = reading.text.charAt(reading.at);
  const closer = closers[opener] ?? "";
  if (reading.depth > 4) throw new Faulty("style.patternDeep");
  reading.at += 1;
  reading.depth += 1;
  const found = readAlternatives(reading);
  reading.depth -= 1;
  if (reading.text.charAt(reading.at) !== closer) throw new Faulty("style.patternOpen", { sign: opener });
  reading.at += 1;
  return opener === "[" ? [...found, ""] : found;
}

/** The sign or letter that stands here, as it is carried on while alternatives are written out. */
function readSign(reading: Reading): string {
  const { text, at } = reading;
  const here = text.charAt(at);
  if (here === "\\" && at + 1 < text.length) {
    reading.at += 2;
    return text.charAt(at + 1);
  }
  const dots = text.startsWith("...", at) ? 3 : 1;
  if (here === "…" || dots === 3) {
    reading.at += dots;
    const most = /^[1-9]/.exec(text.slice(reading.at))?.[0];
    if (most !== undefined) reading.at += 1;
    return ` ${signs.gap}${most ?? patternLimits.usualWords} `;
  }
  reading.at += 1;
  return here in written ? written[here as keyof typeof written] : here;
}

function readAlternatives(reading: Reading): string[] {
  const alternatives: string[] = [];
  let own = [""];
  while (reading.at < reading.text.length) {
    const here = reading.text.charAt(reading.at);
    if (here === ")" || here === "]") {
      if (reading.depth === 0) throw new Faulty("style.patternClosed", { sign: here });
      break;
    }
    if (here === "|" && reading.depth === 0) throw new Faulty("style.patternBar");
    if (here === "|") {
      alternatives.push(...own);
      own = [""];
      reading.at += 1;
    } else own = product(own, closers[here] ? readGroup(reading) : [readSign(reading)]);
  }
  const all = [...alternatives, ...own];
  if (all.length > patternLimits.lines) throw new Faulty("style.patternMany", { most: patternLimits.lines });
  return all;
}

const hasCapital = (text: string) => /\p{Lu}/u.test(text);

/** The steps of a text without alternatives. */
function itemsOf(text: string): PatternItem[] {
  const items: PatternItem[] = [];
  let apart = false;
  for (const part of text.split(/([\uE001\uE002\uE004]|\uE003\d)/)) {
    if (part.startsWith(signs.gap)) {
      const most = Math.min(Number(part.slice(1)), patternLimits.words);
      items.push({ kind: "words", most });
      apart = true;
      continue;
    }
    if (part === signs.number || part === signs.name) {
      items.push({ kind: part === signs.name ? "name" : "number", apart });
    } else if (part === signs.star) {
      const last = items.at(-1);
      if (apart || last?.kind !== "word") items.push({ kind: "any", apart });
      else items[items.length - 1] = { ...last, kind: "rest" };
    } else {
      for (const token of styleTokens(part)) {
        const own = token.from === 0 ? apart : token.apart;
        items.push({ kind: "word", text: token.text, exact: hasCapital(token.exact) ? token.exact : null, apart: own });
      }
      if (part !== "") apart = /\s$/.test(part);
      continue;
    }
    apart = false;
  }
  return items;
}

function checkItems(items: readonly PatternItem[]): void {
  const [first] = items;
  const last = items.at(-1);
  if (!first) throw new Faulty("style.patternEmpty");
  if (items.length > patternLimits.items) throw new Faulty("style.patternLong", { most: patternLimits.items });
  if (first.kind === "any" || first.kind === "name" || first.kind === "words" || last?.kind === "words")
    throw new Faulty("style.patternEdge");
  const gaps = items.filter(({ kind }) => kind === "words").length;
  if (gaps > patternLimits.gaps) throw new Faulty("style.patternGaps", { most: patternLimits.gaps });
  if (!items.some(({ kind }) => kind === "word" || kind === "rest")) throw new Faulty("style.patternNoWord");
  for (const [at, item] of items.entries()) {
    const next = items[at + 1];
    const isGlued = next !== undefined && next.kind !== "words" && !next.apart;
    if (isGlued && (item.kind === "rest" || item.kind === "any" || item.kind === "name") && next.kind !== "number") {
      const isMark = next.kind === "word" && !/[\p{L}\p{N}]/u.test(next.text);
      if (!isMark) throw new Faulty("style.patternStar");
    }
  }
}

/**
 * Reads the notation of house rules: words (any case, or exactly where they have capitals), `(a|b)` alternatives, `[the]` what may be
 * missing, `#` a number, `@` a word with a capital, `*` the rest of a word or a word by itself, `…` up to three words between (`…5` up to five), `\` before a
 * sign that is meant as itself. Everything is written out into lines of steps, few and short enough that matching cannot run away.
 */
export function parsePattern(pattern: string): ParsedPattern {
  try {
    if (sign.test(pattern)) throw new Faulty("style.patternEmpty");
    const texts = readAlternatives({ text: pattern.trim(), at: 0, depth: 0 });
    const lines = [...new Set(texts.map((text) => text.trim()))].map((text) => {
      const items = itemsOf(text);
      checkItems(items);
      return items;
    });
    return { lines };
  } catch (error) {
    if (error instanceof Faulty) return { fault: error.fault };
    throw error;
  }
}
