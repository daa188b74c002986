import { blockRuns, bodyOf, inlineText } from "../document/walk.ts";
import type { PageContext } from "./page-context.ts";

const isBreak = (code: number) =>
  code <= 0x20 ||
  code === 0xa0 ||
  code === 0x1680 ||
  (code >= 0x2000 && code <= 0x200b) ||
  (code >= 0x2013 && code <= 0x2014) ||
  code === 0x2026 ||
  (code >= 0x2028 && code <= 0x202f) ||
  code === 0x3000 ||
  code === 0xfeff;

const isLetter = (code: number) =>
  (code >= 0x30 && code <= 0x39) ||
  (code >= 0x41 && code <= 0x5a) ||
  (code >= 0x61 && code <= 0x7a) ||
  (code >= 0xc0 && code !== 0xd7 && code !== 0xf7 && (code < 0x2010 || code > 0x2bff));

/** Scripts without spaces between words, and what lies beyond the first 65,536 characters. */
const isUncountable = (code: number) =>
  (code >= 0x0e00 && code <= 0x0eff) ||
  (code >= 0x1000 && code <= 0x109f) ||
  (code >= 0x1780 && code <= 0x17ff) ||
  (code >= 0x2e80 && code <= 0x9fff && code !== 0x3000) ||
  (code >= 0xf900 && code <= 0xfaff);

/** The words of a text between spaces and dashes; null for scripts whose words only a dictionary can tell. */
export function quickWords(text: string): number | null {
  let words = 0;
  let inWord = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (isUncountable(code)) return null;
    if (isBreak(code)) inWord = false;
    else if (!inWord && isLetter(code)) {
      inWord = true;
      words += 1;
    }
  }
  return words;
}

/**
 * How many words the body has, captions apart; undefined where no script of it can be counted. By plain rules and not by the system's
 * dictionaries, so that one story gives the same page on every machine.
 */
export function bodyWords(page: PageContext): number | undefined {
  let words = 0;
  for (const node of bodyOf(page.input.document)) {
    if (node.type === "photo" || node.type === "gallery") continue;
    for (const run of blockRuns(node)) {
      const found = quickWords(inlineText(run));
      if (found === null) return undefined;
      words += found;
    }
  }
  return words;
}
