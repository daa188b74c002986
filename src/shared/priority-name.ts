import type { MessageKey } from "./messages/catalogue.ts";

/** The words for how urgent a story is, from -2 to 2. */
export function priorityName(priority: number): MessageKey {
  if (priority >= 2) return "priority.highest";
  if (priority === 1) return "priority.high";
  if (priority === -1) return "priority.low";
  return priority <= -2 ? "priority.lowest" : "priority.normal";
}
