import { guessLanguage } from "../../shared/text/direction.ts";
import type { FoundPicture } from "./page-items.ts";
import type { ReportLine } from "./report-line.ts";

/** The longest line that may be a caption or an alt text, in UTF-16 units. */
export const captionLimit = 300;

/** A picture made of the lines between its marker and its credit, with what was left out on the way. */
export interface PictureText {
  picture: FoundPicture;
  reports: ReportLine[];
}

/** Whether a text is in another script than the story, as the alt text of a translated page often is. */
export function isForeign(text: string, language: string): boolean {
  return guessLanguage(text, language) !== "";
}

function joinAlt(lines: readonly string[]): string {
  return lines.map((line, at) => (at < lines.length - 1 && !/[.!?…]$/.test(line) ? `${line}.` : line)).join(" ");
}

/**
 * Decides what a picture's lines are. Exact repeats collapse and are reported. The last line is the caption and those
 * before it are alt text; but a last line in another script gives way to the last one in the story's, and lines all in
 * another script are alt text, because readers were never shown them.
 */
export function readPictureText(lines: readonly string[], credit: string, language: string): PictureText {
  const distinct = [...new Set(lines)];
  const reports = lines
    .filter((line, at) => lines.indexOf(line) !== at)
    .map((line): ReportLine => ({ key: "import.repeated", values: { line } }));
  let caption = distinct.findLastIndex((line) => !isForeign(line, language));
  if (caption >= 0 && distinct.slice(caption + 1).length > 1) caption = distinct.length - 1;
  const alt = distinct.filter((_, at) => at !== caption);
  return {
    picture: { kind: "picture", caption: distinct[caption] ?? "", alt: joinAlt(alt), credit },
    reports,
  };
}
