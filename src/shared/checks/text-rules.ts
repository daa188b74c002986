import { perText } from "../text/per-text.ts";
import type { CheckCode } from "./check-table.ts";
import { loneBracket } from "./text/brackets.ts";
import { type EditFinder, edited, wordsAround } from "./text/edit.ts";
import { invisibleLetters, lookalikes, lostLetters, strayDirections } from "./text/hidden-letters.ts";
import { doubledWords, repeatedMarks } from "./text/repeats.ts";
import { doubleSpaces, missingSpaces, spacesBeforeMarks } from "./text/spacing.ts";
import { stillToCome } from "./text/still-to-come.ts";

/** The faults that can be put right in the text itself, with how that is done. */
export const textMends = {
  "text.doubleSpace": doubleSpaces,
  "text.spaceBefore": spacesBeforeMarks,
  "text.spaceMissing": missingSpaces,
  "text.doubledWord": doubledWords,
  "text.repeatedMark": repeatedMarks,
  "text.invisible": invisibleLetters,
  "text.bidi": strayDirections,
  "text.lookalike": lookalikes,
} as const satisfies Partial<Record<CheckCode, EditFinder>>;

export type TextMendCode = keyof typeof textMends;

export function isTextMend(code: string): code is TextMendCode {
  return Object.hasOwn(textMends, code);
}

/** A fault of one text by itself; `words` are those about the place. */
export interface TextFault {
  code: CheckCode;
  words: string;
  /** What it would be, where that is known. */
  instead: string;
}

function mendable(text: string): TextFault[] {
  return (Object.entries(textMends) as [TextMendCode, EditFinder][]).flatMap(([code, find]) => {
    const [first] = find(text);
    if (!first) return [];
    const words = wordsAround(text, first.start, first.end);
    return [{ code, words, instead: edited(text.slice(0, first.end), [first]).slice(first.start) }];
  });
}

/** Every fault that a text has by itself, whatever story it stands in: of each kind the first. Remembered for each text. */
export const textFaults = perText((text): readonly TextFault[] => {
  const faults = mendable(text);
  const bracket = loneBracket(text);
  const lost = lostLetters(text);
  const open = stillToCome(text);
  const at = (code: CheckCode, place: number) => ({ code, words: wordsAround(text, place, place + 1), instead: "" });
  if (bracket !== null) faults.push(at("text.bracket", bracket));
  if (lost !== null) faults.push(at("text.garbled", lost));
  if (open !== null) faults.push({ code: "text.toCome", words: open, instead: "" });
  return faults;
});
