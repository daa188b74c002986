import { say } from "../../shared/messages/catalogue.ts";
import type { Desk } from "./desk.ts";

/** Goes to the TK or טק after the caret, or before it; says so where there is none. */
export async function stepOpenMark(desk: Desk, step: 1 | -1): Promise<void> {
  desk.place.set("page");
  const isThere = await desk.session.get()?.editor()?.stepOpenMark(step);
  if (isThere === false) desk.notices.tell("info", say(desk.settings.get().interfaceLanguage, "around.tkNone"));
}
