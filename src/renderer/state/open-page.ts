import type { Finding } from "../../shared/checks/finding.ts";
import type { Desk } from "./desk.ts";

/** The page of a story that was just opened is drawn a moment later; longer than this nobody waits for it. In milliseconds. */
const longest = 4_000;

/** Resolves when the open story's page can have the keyboard, or when it is waited for no longer. */
async function pageIsDrawn(desk: Desk): Promise<void> {
  const until = performance.now() + longest;
  while (desk.session.get()?.editor() == null && performance.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}

async function bringUp(desk: Desk, story: string): Promise<boolean> {
  if (!(await desk.openStory(story))) return false;
  // The one that is open already is only to be seen.
  desk.place.set("page");
  await pageIsDrawn(desk);
  return desk.session.get()?.id === story;
}

/** Opens a story in the middle, with the keyboard on its page; `headline`: in its headline. False where it could not be opened. */
export async function openPage(desk: Desk, story: string, at: "caret" | "headline" = "caret"): Promise<boolean> {
  if (!(await bringUp(desk, story))) return false;
  setTimeout(() => {
    const editor = desk.session.get()?.editor();
    if (at === "headline") editor?.focusHeadline();
    else editor?.focus();
  });
  return true;
}

/** Opens a story at the place of something that was found in it. */
export async function openAtFinding(desk: Desk, story: string, finding: Finding): Promise<void> {
  if (await bringUp(desk, story)) desk.goTo(finding);
}
