import type { Finding } from "../../shared/checks/finding.ts";
import type { Desk } from "../state/desk.ts";
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

/** Goes to the finding after the one that was gone to last, or before it. */
export function goToNeighbour(desk: Desk, step: 1 | -1): void {
  const session = desk.session.get();
  if (session === null) return;
  const was = mendedAt.get(session) ?? null;
  const finding = neighbour(session.findings.get(), session.lastFinding.get(), step, was);
  mendedAt.delete(session);
  if (finding !== null) desk.goTo(finding);
}
