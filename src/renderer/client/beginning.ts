/**
 * What the address says that this window is opened for, and takes it out of the address, so that a reload goes on as any other:
 * `#new` for a window that begins anew, `#story=<id>` for one that begins with that story.
 */
export function readBeginning(): { fresh: boolean; story: string | null } {
  const { hash, pathname, search } = window.location;
  const story = /^#story=([0-9a-f-]{36})$/.exec(hash)?.[1] ?? null;
  const fresh = story !== null || hash === "#new";
  if (fresh) window.history.replaceState(null, "", pathname + search);
  return { fresh, story };
}

/** Opens another window of the browser on the same host, with a story in it. */
export function openBrowserWindow(story: string): void {
  window.open(`${window.location.pathname}#story=${story}`, "_blank", "noopener");
}
