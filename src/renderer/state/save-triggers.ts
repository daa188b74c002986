import type { Desk } from "./desk.ts";

/**
 * Saves at every moment after which there might be no other: the window loses the focus, is hidden or goes away. Where
 * something is still unsaved, the browser asks before the window closes. Returns the function that ends it.
 */
export function startSaveTriggers(desk: Desk): () => void {
  const flush = () => {
    for (const session of desk.tabs.sessions()) void session.flush();
    void desk.photoDesk.drafts.flush();
  };
  const isClean = () =>
    desk.tabs.sessions().every((session) => session.isClean()) &&
    Object.keys(desk.photoDesk.drafts.pending.get()).length === 0;
  const whenHidden = () => {
    if (document.visibilityState === "hidden") flush();
  };
  const beforeUnload = (event: BeforeUnloadEvent) => {
    if (isClean()) return;
    flush();
    event.preventDefault();
  };
  window.addEventListener("blur", flush);
  window.addEventListener("pagehide", flush);
  window.addEventListener("beforeunload", beforeUnload);
  document.addEventListener("visibilitychange", whenHidden);
  return () => {
    window.removeEventListener("blur", flush);
    window.removeEventListener("pagehide", flush);
    window.removeEventListener("beforeunload", beforeUnload);
    document.removeEventListener("visibilitychange", whenHidden);
  };
}
