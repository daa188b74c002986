import type { StylePaint } from "../editor/house-style/paint-style.ts";
import type { Desk } from "./desk.ts";
import type { StorySession } from "./story-session.ts";

/**
 * Marks on the page what the publication writes otherwise, as long as it has rules: what does it is fetched for the first of them.
 * Returns the function that ends it.
 */
export function markStyle(desk: Desk, session: StorySession): () => void {
  let paint: StylePaint | null = null;
  let isOver = false;
  let isAsked = false;
  let rules = desk.settings.get().houseStyle.rules;

  const fetch = async () => {
    isAsked = true;
    const editor = await session.mounted();
    const fetched = await editor?.paintStyle(rules);
    if (!fetched) return;
    if (isOver) return fetched.end();
    paint = fetched;
    paint.change(rules);
  };
  const look = () => {
    const next = desk.settings.get().houseStyle.rules;
    if (next === rules && isAsked) return;
    rules = next;
    if (paint) paint.change(rules);
    else if (!isAsked && rules.length > 0) void fetch().catch(() => {});
  };
  look();
  const stop = desk.settings.subscribe(look);
  return () => {
    isOver = true;
    stop();
    paint?.end();
  };
}
