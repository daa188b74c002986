import type { DayQuery } from "../../state/day/day-queries.ts";
import type { Desk } from "../../state/desk.ts";
import { everything, type SheetMark } from "../../state/sheet-query.ts";

/** Shows all stories that a number of the day counts. */
export function showStories(desk: Desk, { text, sort }: DayQuery): void {
  desk.deskList.look({ text, sort });
  desk.place.set("stories");
}

const uncredited: readonly SheetMark[] = ["uncredited", "used"];

/** Shows the photos that stories use and that nobody is credited for. */
export function showUncredited(desk: Desk): void {
  desk.photoDesk.sheet.query.set({ ...everything, marks: uncredited });
  desk.place.set("photos");
}
