import { houseMarks, numberWithUnit } from "./house-marks.ts";

/** What stands before the caret instead: so many of the characters before it, the typed one included, give way to `text`. */
export interface Replacement {
  length: number;
  text: string;
}

/** What comes before an opening mark: nothing, a space, a bracket, a dash or another opening mark. */
const opensAfter = /(?:^|[\s([{<\u2013\u2014\u05BE/\u201C\u2018\u00AB\u201E\u201A])$/;
const hebrewLetter = /[\u05D0-\u05EA]/;
const letter = /[\p{L}\p{M}]/u;
/** Addresses are left as they are typed. */
const address = /(?:[a-z][a-z0-9+.-]*:\/\/|www\.|[\w.+-]+@)\S*$/i;
/** English words that begin with an apostrophe, not with a quotation. */
const clipped = /(?:^|[\s(])‘(?:tis|twas|til|em|cause|n|bout|round)$/i;
const boundary = /[\s.,;:!?)\]…]/;
/** How far back a mark looks. */
const reach = 200;

/** How many more opening than closing marks a text has. */
const isOpen = (before: string, [open, close]: readonly [string, string]) =>
  before.lastIndexOf(open.trim()) > before.lastIndexOf(close.trim());

function quotation(before: string, typed: string, language: string): Replacement | null {
  const { double, single } = houseMarks(language);
  const marks = typed === '"' ? double : single;
  const last = before.slice(-1);
  const isHebrew = hebrewLetter.test(last);
  // Inside Hebrew words the mark is part of the word, whatever the language is: צה״ל, צ׳כיה.
  if (isHebrew) return { length: 1, text: typed === '"' ? "״" : "׳" };
  if (typed === "'" && /(?:^|\s)‘n$/i.test(before)) return { length: 3, text: `’${last}’` };
  // Feet, inches, minutes and seconds stay straight, unless a quotation is to be closed.
  if (/\d/.test(last) && !isOpen(before, marks)) return null;
  if (typed === "'" && letter.test(last)) return { length: 1, text: "’" };
  return { length: 1, text: opensAfter.test(before) ? marks[0] : marks[1] };
}

function dash(before: string, typed: string, language: string): Replacement | null {
  const { dash: mark } = houseMarks(language);
  // Dashes at the beginning of a block make a line across the page.
  if (typed === "-") return before.endsWith("-") && /[^-\s]/.test(before) ? { length: 2, text: mark } : null;
  return typed === " " && /[^\s-] -$/.test(before) ? { length: 2, text: "– " } : null;
}

/** A word that turns out to be the name of a mailbox gets its straight apostrophe back. */
function mailbox(before: string): Replacement | null {
  const name = /\S*$/.exec(before)?.[0] ?? "";
  if (!name.includes("’")) return null;
  return { length: name.length + 1, text: `${name.replaceAll("’", "'")}@` };
}

/** What a character puts right in the text before it. */
function afterwards(before: string, typed: string): Replacement | null {
  if (before.endsWith("-") && hebrewLetter.test(typed) && hebrewLetter.test(before.slice(-2, -1))) {
    return { length: 2, text: `\u05BE${typed}` };
  }
  if (/\d/.test(typed) && /(?:^|[\s(])‘$/.test(before)) return { length: 2, text: `’${typed}` };
  if (!boundary.test(typed)) return null;
  const word = clipped.exec(before)?.[0];
  if (word !== undefined) {
    const kept = word.slice(word.indexOf("‘") + 1);
    return { length: kept.length + 2, text: `’${kept}${typed}` };
  }
  const unit = numberWithUnit.exec(before)?.[1];
  return unit === undefined ? null : { length: unit.length + 2, text: `\u00A0${unit}${typed}` };
}

/**
 * What house typography makes of a character that was typed behind `before` (the block's text up to it) in a language; null where it
 * stays as it is. Letters and figures are never changed, added or left out. Pure.
 */
export function typeCharacter(before: string, typed: string, language: string): Replacement | null {
  const near = before.slice(-reach);
  if (address.test(near)) return null;
  if (typed === "@") return mailbox(near);
  if (typed === '"' || typed === "'") return quotation(near, typed, language);
  if (typed === "." && near.endsWith("..") && !near.endsWith("...")) return { length: 3, text: "…" };
  return dash(near, typed, language) ?? afterwards(near, typed);
}

/** How much of the text before a character says whether it may matter: more than the longest unit, or clipped word, behind its mark. */
export const nearReach = 10;

/**
 * Whether a character may put something right behind `near`, the last `nearReach` characters before it. Says yes too often, never too
 * seldom: digits and Hebrew letters do only behind a mark, blanks and the marks of sentences only where a figure or a mark is near.
 */
export function mayMatter(typed: string, near: string): boolean {
  if (`"'-@`.includes(typed) || (typed === "." && near.endsWith("."))) return true;
  if (boundary.test(typed)) return /[\d‘-]/.test(near);
  return (near.endsWith("-") || near.endsWith("‘")) && /[\d\u05D0-\u05EA]/.test(typed);
}

/**
 * A whole text as if it had been typed character by character behind `before`, which stays as it is. Lines are blocks of their own.
 * Pure.
 */
export function houseText(text: string, language: string, before = ""): string {
  let line = before.slice(before.lastIndexOf("\n") + 1);
  let done = "";
  // What may not be changed any more: the line's part that stood there already.
  let fixed = line.length;
  for (const typed of text) {
    if (typed === "\n") {
      done += `${line.slice(fixed)}\n`;
      line = "";
      fixed = 0;
      continue;
    }
    const change = mayMatter(typed, line.slice(-nearReach)) ? typeCharacter(line, typed, language) : null;
    const start = line.length + 1 - (change?.length ?? 0);
    line = change === null || start < fixed ? line + typed : line.slice(0, start) + change.text;
  }
  return done + line.slice(fixed);
}
