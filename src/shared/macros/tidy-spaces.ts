import type { Edit } from "../checks/text/edit.ts";
import { spacesBeforeMarks } from "../checks/text/spacing.ts";
import { numberWithUnit } from "../typography/house-marks.ts";

/** Spaces of any kind, none of which ends a line. */
const run = /[ \t\u00A0\u2000-\u200A\u202F\u205F\u3000]+/g;
/** Marks before which French sets a space that does not break. */
const frenchMarks = /[;:!?»]/;
const fixed = /[\u00A0\u202F]/;

/** The word behind a place, without the mark that may end its sentence. */
const wordAt = (text: string, at: number) =>
  /^[^\s,;:!?)\]…]+/.exec(text.slice(at, at + 24))?.[0].replace(/\.$/, "") ?? "";

/** What stands between two characters instead of a run of spaces. */
function spaceBetween(text: string, from: number, to: number, french: boolean): string {
  const [before, after] = [text.charAt(from - 1), text.charAt(to)];
  if (before === "" || before === "\n" || after === "" || after === "\n") return "";
  if (french && (frenchMarks.test(after) || before === "«"))
    return fixed.test(text.slice(from, to))
      ? text
          .slice(from, to)
          .replace(/[^\u00A0\u202F]/g, "")
          .charAt(0)
      : "\u00A0";
  if (/[)\]]/.test(after) || /[([]/.test(before)) return "";
  if (numberWithUnit.test(`${before} ${wordAt(text, to)}`)) return "\u00A0";
  const spaces = text.slice(from, to);
  return spaces.length === 1 && spaces !== "\t" ? spaces : (fixed.exec(spaces)?.[0] ?? " ");
}

/**
 * Puts the spaces of a text right: one in the place of several, none at the ends of a line, inside brackets and before a mark (as each
 * language sets it), one that does not break between a figure and its unit. Nothing but spaces is changed. A text that was tidied stays as it is.
 */
export function tidySpaces(text: string, language: string): Edit[] {
  const french = /^fr\b/.test(language);
  const needless = french ? [] : spacesBeforeMarks(text.replace(run, (spaces) => " ".repeat(spaces.length)));
  return [...text.matchAll(run)].flatMap(({ 0: spaces, index: start }): Edit[] => {
    const end = start + spaces.length;
    const isNeedless = needless.some((edit) => edit.start < end && edit.end > start);
    const instead = isNeedless ? "" : spaceBetween(text, start, end, french);
    return instead === spaces ? [] : [{ start, end, text: instead }];
  });
}
