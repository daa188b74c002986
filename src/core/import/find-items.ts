import type { CleanedPage, PageLine } from "./clean-lines.ts";
import { type FurnitureKind, furnitureKind } from "./furniture.ts";
import type { FoundText, PageItem } from "./page-items.ts";
import { markerKind, splitCredit } from "./picture-marks.ts";
import { captionLimit, isForeign, readPictureText } from "./picture-text.ts";
import type { ReportLine } from "./report-line.ts";
import { timeLine } from "./time-line.ts";

const sentenceEnd = /[.!?…]["'”’״)]?$/u;
/** Furniture that may stand before the headline; any other kind there is taken for the headline itself. */
const beforeHeadline = new Set<FurnitureKind>(["advertisement", "comments", "readingAid", "share"]);
const blockLimits = { relatedHeading: 160, tagsHeading: 40 } as const;

const reportKeys = {
  advertisement: "import.advertisement",
  comments: "import.comments",
  commentsNotice: "import.comments",
  follow: "import.follow",
  readingAid: "import.readingAid",
  related: "import.related",
  relatedHeading: "import.related",
  rights: "import.rights",
  share: "import.share",
  tags: "import.tags",
  tagsHeading: "import.tags",
} as const satisfies Record<FurnitureKind, ReportLine["key"]>;

/** Walks the lines once, taking pictures and furniture out of the text. */
class ItemFinder {
  readonly items: PageItem[] = [];
  readonly #lines: readonly PageLine[];
  readonly #evenlySpaced: boolean;
  readonly #language: string;
  #at = 0;
  #texts = 0;

  constructor(page: CleanedPage, language: string) {
    this.#lines = page.lines;
    this.#evenlySpaced = page.evenlySpaced;
    this.#language = language;
  }

  run(): PageItem[] {
    for (let line = this.#line(0); line; line = this.#line(0)) {
      if (markerKind(line.text)) this.#marked();
      else if (!this.#furniture(line.text) && !this.#unmarked(line)) this.#text(line);
    }
    return this.items;
  }

  #line(ahead: number): PageLine | undefined {
    return this.#lines[this.#at + ahead];
  }

  #drop(key: ReportLine["key"], line: string): void {
    this.items.push({ kind: "dropped", report: { key, values: { line } } });
  }

  #text(line: PageLine): void {
    const meaning = !this.#evenlySpaced;
    this.items.push({
      kind: "text",
      text: line.text,
      gapBefore: meaning && line.gap,
      gapAfter: meaning && (this.#line(1)?.gap ?? true),
    });
    this.#texts += 1;
    this.#at += 1;
  }

  /** The line's kind of furniture, unless it stands where the headline must be. */
  #kind(text: string): FurnitureKind | null {
    const kind = furnitureKind(text);
    return kind && (this.#texts > 0 || beforeHeadline.has(kind)) ? kind : null;
  }

  #furniture(text: string): boolean {
    if (!/[\p{L}\p{N}]/u.test(text)) {
      this.#drop("import.noWords", text);
      this.#at += 1;
      return true;
    }
    const kind = this.#kind(text);
    if (kind === null) return false;
    this.#drop(reportKeys[kind], text);
    this.#at += 1;
    if (kind === "relatedHeading" || kind === "tagsHeading") this.#list(kind);
    return true;
  }

  /** The titles or tags under their heading: short lines without the end of a sentence, up to an empty line that means something. */
  #list(kind: "relatedHeading" | "tagsHeading"): void {
    for (let line = this.#line(0), first = true; line; line = this.#line(0), first = false) {
      if (!first && line.gap && !this.#evenlySpaced) return;
      const ends = line.text.length > blockLimits[kind] || sentenceEnd.test(line.text) || this.#stands(line.text);
      if (ends) return;
      this.#drop(reportKeys[kind], line.text);
      this.#at += 1;
    }
  }

  /** Whether a line is known to be something of its own. */
  #stands(text: string): boolean {
    return markerKind(text) !== null || this.#kind(text) !== null || splitCredit(text, false) !== null;
  }

  /** A picture that begins with its marker. "1/3" followed by "View gallery" is one picture; the same marker twice is two. */
  #marked(): void {
    const seen = new Set<string>();
    for (let line = this.#line(0); line; line = this.#line(0)) {
      const kind = markerKind(line.text);
      if (kind === null || seen.has(kind)) break;
      seen.add(kind);
      this.#drop("import.pictureMarker", line.text);
      this.#at += 1;
    }
    const lines: string[] = [];
    for (let line = this.#line(lines.length); line && lines.length < 8; line = this.#line(lines.length)) {
      const split = splitCredit(line.text, true);
      if (split) {
        if (split.caption.length > captionLimit) break;
        this.#at += lines.length + 1;
        this.#picture(split.caption === "" ? lines : [...lines, split.caption], split.credit);
        return;
      }
      if (this.#stands(line.text) || timeLine(line.text) || line.text.length > captionLimit) break;
      if (this.#endsPicture(lines, line.text)) break;
      lines.push(line.text);
    }
    const kept = this.#withoutCredit(lines);
    this.#at += kept.length;
    this.#picture(kept, "");
  }

  /** A fifth different line, or any line after prose, is the story going on and not the picture's. */
  #endsPicture(lines: readonly string[], next: string): boolean {
    const last = lines.at(-1) ?? "";
    const prose = last.length > 160 && sentenceEnd.test(last) && last !== next && last !== lines.at(-2);
    return prose || new Set([...lines, next]).size > 4;
  }

  /** Without a credit to end them, only lines that are surely the picture's: repeated, in another script, or one short line. */
  #withoutCredit(lines: readonly string[]): string[] {
    const kept: string[] = [];
    for (const [at, line] of lines.entries()) {
      if (sentenceEnd.test(line) && line !== lines[at + 1] && line !== lines[at - 1]) break;
      if (line.length > 140) break;
      kept.push(line);
      const repeated = line === lines[at + 1] || line === lines[at - 1];
      if (!repeated && !isForeign(line, this.#language)) break;
    }
    return kept;
  }

  /** A credit with no marker before it: the line before is its caption when it can be one. */
  #unmarked(line: PageLine): boolean {
    const split = splitCredit(line.text, false);
    if (!split || split.caption.length > captionLimit) return false;
    const bracket = /[)\]]\.?$/.test(line.text);
    if (this.#texts === 0 && (split.caption !== "" || !bracket)) return false;
    this.#at += 1;
    const lines = split.caption === "" ? [] : [split.caption];
    if (split.caption !== "" || this.#evenlySpaced || !line.gap) this.#lookBack(lines);
    this.#picture(lines, split.credit);
    return true;
  }

  #last(): FoundText | null {
    const last = this.items.at(-1);
    return last?.kind === "text" ? last : null;
  }

  #pop(lines: string[]): void {
    const last = this.items.pop();
    if (last?.kind !== "text") return;
    lines.unshift(last.text);
    this.#texts -= 1;
  }

  /** Takes caption and alt lines back out of the text; never the headline, nor a second line that may be the standfirst. */
  #lookBack(lines: string[]): void {
    const longest = () => (this.#texts <= 1 ? 0 : this.#texts === 2 ? 80 : 180);
    const last = this.#last();
    if (lines.length === 0) {
      if (!last || last.text.length > longest() || timeLine(last.text)) return;
      this.#pop(lines);
    }
    for (let before = this.#last(); before && before.text.length <= longest(); before = this.#last()) {
      if (lines.length >= 8) return;
      const twin = this.items.at(-2);
      const doubled = before.text === lines[0] || (twin?.kind === "text" && twin.text === before.text);
      const foreign = isForeign(before.text, this.#language) && !sentenceEnd.test(before.text);
      if (!doubled && !foreign) return;
      this.#pop(lines);
    }
  }

  #picture(lines: readonly string[], credit: string): void {
    const { picture, reports } = readPictureText(lines, credit, this.#language);
    this.items.push(picture);
    for (const report of reports) this.items.push({ kind: "dropped", report });
    // A page that prints the credit under the picture and again under the caption.
    for (let line = this.#line(0); credit !== "" && line?.text === credit; line = this.#line(0)) {
      this.#drop("import.repeated", line.text);
      this.#at += 1;
    }
  }
}

/** Sorts the lines of a page into texts, pictures and furniture, in the page's order. Every line ends up in one item. */
export function findItems(page: CleanedPage, language: string): PageItem[] {
  return new ItemFinder(page, language).run();
}
