import type { StoryView } from "../../../shared/story-views.ts";

/** The views with one in another place: `by` places down, or up where it is negative. */
export function moveView(views: readonly StoryView[], id: string, by: number): StoryView[] {
  const next = [...views];
  const from = next.findIndex((view) => view.id === id);
  if (from < 0) return next;
  const to = Math.max(0, Math.min(next.length - 1, from + by));
  next.splice(to, 0, ...next.splice(from, 1));
  return next;
}

/** The views with something of one of them changed; what a later version wrote into it stays. */
export function changeView(views: readonly StoryView[], id: string, change: Partial<StoryView>): StoryView[] {
  return views.map((view) => (view.id === id ? { ...view, ...change, id } : view));
}

/** Whether another view has this name already. */
export function isNameTaken(views: readonly StoryView[], name: string, id: string | null): boolean {
  const wanted = name.trim().toLocaleLowerCase();
  return views.some((view) => view.id !== id && view.name.toLocaleLowerCase() === wanted);
}
