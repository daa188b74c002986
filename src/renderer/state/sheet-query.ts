import type { PhotoFilter, PhotoQuery, PhotoSort } from "../../shared/photo-query.ts";

/** What the contact sheet can be narrowed to with one press, in the order shown. */
export const sheetMarks = [
  "uncredited",
  "noAlt",
  "review",
  "unused",
  "used",
  "usedHere",
  "published",
  "expiring",
  "embargoed",
  "restricted",
  "synthetic",
  "killed",
] as const;
export type SheetMark = (typeof sheetMarks)[number];

/** What a person asks the contact sheet for; empty texts ask for nothing. */
export interface SheetQuery {
  text: string;
  marks: readonly SheetMark[];
  person: string;
  place: string;
  keyword: string;
  /** `2026`, `2026-03` or `2026-03-04`. */
  takenFrom: string;
  takenTo: string;
  sort: PhotoSort;
}

/** The whole library, what came last first. */
export const everything: SheetQuery = {
  text: "",
  marks: [],
  person: "",
  place: "",
  keyword: "",
  takenFrom: "",
  takenTo: "",
  sort: "added",
};

/** So long before the rights end a photo is among those whose rights are ending; the same span as the story's checks. */
export const expiringMilliseconds = 14 * 24 * 60 * 60 * 1000;

/** Whether a date can be looked for: nothing, a year, a month or a day. */
export function isSearchDay(text: string): boolean {
  return text === "" || /^\d{4}(-\d{2}(-\d{2})?)?$/.test(text);
}

/** Whether anything narrows the sheet. */
export function isNarrowed({ sort: _, ...query }: SheetQuery): boolean {
  return Object.values(query).some((value) => value.length > 0);
}

function ofMark(mark: SheetMark, now: Date, story: string | null): PhotoFilter {
  switch (mark) {
    case "unused":
      return { used: false };
    case "usedHere":
      return story === null ? {} : { usedIn: story };
    case "expiring":
      return { expiresBefore: new Date(now.getTime() + expiringMilliseconds).toISOString() };
    case "embargoed":
      return { embargoedAfter: now.toISOString() };
    default:
      return { [mark]: true };
  }
}

/** The question for the core. A date that is not complete yet asks for nothing. `story`: the open one, for `usedHere`. */
export function toPhotoQuery(query: SheetQuery, now: Date, story: string | null): PhotoQuery {
  const words = { person: query.person.trim(), place: query.place.trim(), keyword: query.keyword.trim() };
  const days = { takenFrom: query.takenFrom, takenTo: query.takenTo };
  const filter: PhotoFilter = Object.assign(
    {},
    ...query.marks.map((mark) => ofMark(mark, now, story)),
    Object.fromEntries(Object.entries(words).filter(([, word]) => word !== "")),
    Object.fromEntries(Object.entries(days).filter(([, day]) => day !== "" && isSearchDay(day))),
  );
  return { text: query.text, filter, sort: query.sort };
}
