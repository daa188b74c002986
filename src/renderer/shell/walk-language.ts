import { type MessageKey, say } from "../../shared/messages/catalogue.ts";
import type { Desk } from "../state/desk.ts";

/** Why there is nothing to go to; null where there is. */
function whyNot(desk: Desk, step: 1 | -1): MessageKey | null {
  const { spelling, grammar } = desk.settings.get().language;
  if (!spelling && !grammar) return "language.off";
  const care = desk.session.get()?.care.get();
  if (!care) return "language.starting";
  if (care.status.get() === "down") return "language.down";
  return care.walk(step) ? null : "language.clear";
}

/** Goes to the next place in spelling and grammar, or the one before, and says why where there is none. */
export function walkLanguage(desk: Desk, step: 1 | -1): void {
  const why = whyNot(desk, step);
  if (why !== null) desk.notices.tell("info", say(desk.settings.get().interfaceLanguage, why));
}
