import type { Finding } from "../../shared/checks/finding.ts";
import type { Desk } from "../state/desk.ts";
import { setShown } from "../state/side-columns.ts";
import type { StorySession } from "../state/story-session.ts";
import { sameFinding } from "../ui/finding-list.tsx";

/**
 * The finding that comes after (or before) the one that was gone to last; the first (or last) when there is none. One that was put
 * right since stood at the place `was` in the list: what stands there now comes after it.
 */
export function neighbour(
  findings: readonly Finding[],
  last: Finding | null,
  step: 1 | -1,
  was: number | null = null,
): Finding | null {
  if (findings.length === 0) return null;
  const at = findings.findIndex((finding) => sameFinding(finding, last));
  const next = at >= 0 ? at + step : was === null ? (step > 0 ? 0 : -1) : was - (step > 0 ? 0 : 1);
  return findings.at(next % findings.length) ?? null;
}

/** Where in the list a finding stood that was put right at the press of a key, until another is gone to. */
export const mendedAt = new WeakMap<StorySession, number>();

/** Whether a finding is about the story, not about the publication, whose settings would lie over the page. */
const isOfStory = ({ where }: Finding) => where !== "publication";

/**
 * Goes to the finding of the story after the one that was gone to last, or before it. Where only the publication has some left, they are
 * shown in the list beside the page, which keeps the keyboard.
 */
export function goToNeighbour(desk: Desk, step: 1 | -1): void {
  const session = desk.session.get();
  if (session === null) return;
  const all = session.findings.get();
  const at = mendedAt.get(session);
  const was = at === undefined ? null : all.slice(0, at).filter(isOfStory).length;
  mendedAt.delete(session);
  const finding = neighbour(all.filter(isOfStory), session.lastFinding.get(), step, was);
  if (finding !== null) desk.goTo(finding);
  else if (all.length > 0) showInList(desk, session, all[0] ?? null);
}

function showInList(desk: Desk, session: StorySession, finding: Finding | null): void {
  session.lastFinding.set(finding);
  setShown(desk, "inspector", true);
  desk.tab.set("checks");
}
