import type { Journal } from "./journal.ts";
import type { StorySession } from "./story-session.ts";
import type { StoryTabs } from "./story-tabs.ts";

/** How soon after a change that cannot be stored it is in the journal; in milliseconds. */
const pause = 400;

/**
 * While the session's saves fail, what is typed goes into the journal, so that it outlives this window; once it is stored, it
 * leaves. Returns the function that ends it. A journal that fails is no reason to stop the writing: the banner says the rest.
 */
export function startJournal(session: StorySession, journal: Journal): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isKept = false;

  const isFailing = () => {
    const { status } = session.save.get();
    return status === "offline" || status === "failed";
  };
  const keep = () => {
    timer = undefined;
    if (!isFailing()) return;
    isKept = true;
    journal.put({ id: session.id, version: session.version(), ...session.snapshot() }).catch(() => {});
  };
  const look = () => {
    if (isFailing()) timer ??= setTimeout(keep, pause);
    else if (session.save.get().status === "saved" && isKept) {
      isKept = false;
      journal.remove(session.id).catch(() => {});
    }
  };
  const ends = [session.save.subscribe(look), session.changes.subscribe(look)];
  return () => {
    clearTimeout(timer);
    for (const end of ends) end();
    // A session ends when all is stored, or when a person has chosen what becomes of it. A window that dies ends nothing.
    if (isKept) journal.remove(session.id).catch(() => {});
  };
}

/** Keeps a journal of every story that stands open. Returns the function that ends it. */
export function startJournals(tabs: StoryTabs, journal: Journal): () => void {
  const ends = new Map<StorySession, () => void>();
  const look = () => {
    const open = new Set(tabs.sessions());
    for (const [session, end] of ends) {
      if (open.has(session)) continue;
      ends.delete(session);
      end();
    }
    for (const session of open) if (!ends.has(session)) ends.set(session, startJournal(session, journal));
  };
  const end = tabs.all.subscribe(look);
  look();
  return () => {
    end();
    for (const stop of ends.values()) stop();
  };
}
