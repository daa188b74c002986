import type { Finding } from "../../../shared/checks/finding.ts";
import type { DayQuery } from "../../state/day/day-queries.ts";
import type { Desk } from "../../state/desk.ts";
import { everything, type SheetMark } from "../../state/sheet-query.ts";

/** The page of a story that was just opened is drawn a moment later; longer than this nobody waits for it. In milliseconds. */
const longest = 4_000;

/** Resolves when the open story's page can be gone to, or when it is waited for no longer. */
async function pageIsDrawn(desk: Desk): Promise<void> {
  const until = performance.now() + longest;
  while (desk.session.get()?.editor() == null && performance.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}

/** Opens a story in the page's place, with the keyboard on it. */
export async function openStory(desk: Desk, story: string): Promise<void> {
  if (!(await desk.openStory(story))) return;
  desk.place.set("page");
  await pageIsDrawn(desk);
  setTimeout(() => desk.session.get()?.editor()?.focus());
}

/** Opens a story where something is in its way. */
export async function openAt(desk: Desk, story: string, finding: Finding): Promise<void> {
  if (!(await desk.openStory(story))) return;
  desk.place.set("page");
  await pageIsDrawn(desk);
  desk.goTo(finding);
}

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
