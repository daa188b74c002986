import type { Desk } from "./desk.ts";

/** Shows the preview beside the page. The keyboard stays where it is; where the preview lies over the page it goes there. */
export function openPreview(desk: Desk): void {
  desk.place.set("page");
  desk.focusMode.set(false);
  desk.drawer.set(null);
  desk.beside.set("preview");
  if (desk.preview.get() === "closed") desk.preview.set("beside");
}

/** Closes the preview. The keyboard goes back to the page if it was in there. */
export function closePreview(desk: Desk): void {
  const isInside = document.activeElement?.closest(".preview-column") != null;
  desk.preview.set("closed");
  if (isInside) desk.session.get()?.editor()?.focus();
}

/** What its key does. */
export function togglePreview(desk: Desk): void {
  const isShown = desk.preview.get() !== "closed" && desk.place.get() === "page" && desk.beside.get() === "preview";
  if (!isShown) openPreview(desk);
  else closePreview(desk);
}
