import type { Desk } from "./desk.ts";

/** Back to the page from what stands in its place, with the caret where it was. */
export function leavePlace(desk: Pick<Desk, "place" | "session">): void {
  desk.place.set("page");
  // The page can have the keyboard once it has been drawn again.
  setTimeout(() => desk.session.get()?.editor()?.focus());
}
