import { looksLikeNames, readBylineLine } from "./byline-line.ts";
import type { FoundText, PageItem } from "./page-items.ts";
import type { ReportLine } from "./report-line.ts";
import { timeLine } from "./time-line.ts";

/** What stands at the top of a page. */
export interface PageHead {
  headline: string;
  standfirst: string;
  names: string[];
  /** The items that are left for the body, in order, with what the head left out among them. */
  rest: PageItem[];
}

const sentenceEnd = /[.!?…]["'”’״)]?$/u;
/** "CAIRO (Reuters) - …" and "JERUSALEM, May 9 — …" begin a story, not a standfirst. */
const dateline = /^(?:\p{Lu}{3,}[\p{Lu} .'-]*(?:,[^—–-]{0,30})?(?: \([^)]{2,30}\))?) ?[—–-] ?\S/u;

/**
 * Whether the first paragraph after the headline is the standfirst: set off by empty lines, or else short. Where it is
 * the only paragraph, it is one only when it does not end as a sentence does; and so where an empty line sets the
 * headline off, but none stands between it and the `next` paragraph, which follows `directly`.
 */
function isStandfirst(text: FoundText, next: FoundText | undefined, directly: boolean): boolean {
  if (dateline.test(text.text)) return false;
  const ends = sentenceEnd.test(text.text);
  if (!next) return !ends && text.text.length <= 200;
  if (ends && directly && text.gapBefore && !text.gapAfter) return false;
  if (text.gapAfter) return text.text.length <= 600;
  return text.text.length <= (ends ? 200 : 300);
}

const dropped = (key: ReportLine["key"], line: string): PageItem => ({
  kind: "dropped",
  report: { key, values: { line } },
});

/** Reads the head's texts one by one until the first paragraph of the body. */
class HeadReader {
  readonly head: PageHead = { headline: "", standfirst: "", names: [], rest: [] };
  readonly #items: readonly PageItem[];
  readonly #texts: readonly FoundText[];
  #seen = 0;
  #done = false;

  constructor(items: readonly PageItem[]) {
    this.#items = items;
    this.#texts = items.filter((item) => item.kind === "text");
  }

  run(): PageHead {
    for (const item of this.#items) {
      if (item.kind !== "text") this.head.rest.push(item);
      else {
        this.#seen += 1;
        this.#read(item);
      }
    }
    return this.head;
  }

  #read(item: FoundText): void {
    const { head } = this;
    if (this.#seen === 1) head.headline = item.text;
    else if (timeLine(item.text) === "said" || (!this.#done && timeLine(item.text))) {
      head.rest.push(dropped("import.time", item.text));
    } else if (this.#done) head.rest.push(item);
    else if (this.#seen === 2 && item.text === head.headline) head.rest.push(dropped("import.repeated", item.text));
    else if (!this.#byline(item)) this.#paragraph(item);
  }

  #paragraph(item: FoundText): void {
    const next = this.#nextParagraph();
    if (this.head.standfirst === "" && isStandfirst(item, next, next === this.#texts[this.#seen])) {
      this.head.standfirst = item.text;
      return;
    }
    this.#done = true;
    this.head.rest.push(item);
  }

  /** The next text that is neither a byline nor a time. */
  #nextParagraph(): FoundText | undefined {
    const after = this.#texts.slice(this.#seen, this.#seen + 6);
    return after.find((text) => timeLine(text.text) === null && readBylineLine(text.text) === null);
  }

  #byline(item: FoundText): boolean {
    const names = readBylineLine(item.text)?.names ?? this.#bareNames(item);
    if (names === null) return false;
    this.head.names.push(...names.filter((name) => !this.head.names.includes(name)));
    this.head.rest.push(dropped("import.byline", item.text));
    return true;
  }

  /** A line of names alone is the byline where the time of publication stands directly under it. */
  #bareNames(item: FoundText): string[] | null {
    const next = this.#texts[this.#seen];
    if (!next || timeLine(next.text) === null || !looksLikeNames(item.text)) return null;
    const latin = /\p{Lu}/u.test(item.text) && item.text.split(" ").length >= 2;
    if (!latin && this.head.standfirst === "") return null;
    return readBylineLine(`${item.text} | ${next.text}`)?.names ?? null;
  }
}

/**
 * Takes headline (the first text), standfirst, byline and time lines off the top of the page. Times are left out with a
 * sentence, since publishing sets its own; a line such as "Updated: …" is left out wherever it stands.
 */
export function readPageHead(items: readonly PageItem[]): PageHead {
  return new HeadReader(items).run();
}
