import { useInsertionEffect, useLayoutEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";
import type { PageSpot } from "../editor/page-spot.ts";
import { useDesk, useSession } from "../state/desk-context.ts";
import { useStore } from "../state/store.ts";
import type { StorySession } from "../state/story-session.ts";
import { createQuietBox } from "./create-quiet-root.ts";
import { StoryPage } from "./story-page.tsx";

/** The ids by which a tab and its page name each other. */
export const tabId = (story: string) => `tab.${story}`;
export const pageId = (story: string) => `page.${story}`;

/**
 * The pages of the stories that were in front last, each in its editor with its undo and its selection. Only the one in front is in
 * the document; the others cost neither layout nor a look at them, and are put back as they were.
 */
export function KeptPages() {
  const desk = useDesk();
  const tabs = useStore(desk.tabs.all);
  const front = useSession();
  const [place, setPlace] = useState<HTMLElement | null>(null);
  /** Whether the page that was taken out had the keyboard. */
  const hadKeyboard = useRef(false);
  const sessions = tabs.flatMap(({ session }) => session ?? []);
  return (
    <div className="kept-pages" ref={setPlace}>
      {place === null
        ? null
        : sessions.map((session) => (
            <KeptPage
              key={session.key}
              session={session}
              place={session === front ? place : null}
              isTabbed={tabs.length > 1}
              hadKeyboard={hadKeyboard}
            />
          ))}
    </div>
  );
}

interface KeptPageProps {
  session: StorySession;
  /** Where the page is to be seen; null while it is not. */
  place: HTMLElement | null;
  isTabbed: boolean;
  hadKeyboard: { current: boolean };
}

function KeptPage({ session, place, isTabbed, hadKeyboard }: KeptPageProps) {
  const [box] = useState(() => createQuietBox("kept-page"));
  const leftAt = useRef<PageSpot | null>(null);
  const wasShown = useRef(false);

  // Before any other effect, so that a page is in the document when it looks at itself for the first time.
  useInsertionEffect(() => {
    if (place === null) return;
    place.append(box);
    return () => {
      hadKeyboard.current = box.contains(document.activeElement);
      leftAt.current = session.spot();
      box.remove();
    };
  }, [place, box, session, hadKeyboard]);

  useLayoutEffect(() => {
    if (place === null) return;
    const takesKeyboard = hadKeyboard.current;
    hadKeyboard.current = false;
    const isBack = wasShown.current;
    wasShown.current = true;
    const spot = isBack ? leftAt.current : session.startsAt;
    // What was selected is there still in an editor that was kept.
    if (spot !== null) session.editor()?.showSpot(isBack ? { ...spot, caret: null } : spot);
    if (!takesKeyboard) return;
    session.editor()?.focus();
    // The keyboard brings the caret into sight, wherever somebody was reading.
    if (spot !== null) session.editor()?.showSpot({ ...spot, caret: null });
  }, [place, session, hadKeyboard]);

  useLayoutEffect(() => {
    box.id = pageId(session.id);
    for (const [name, value] of [
      ["role", "tabpanel"],
      ["aria-labelledby", tabId(session.id)],
    ] as const) {
      if (isTabbed) box.setAttribute(name, value);
      else box.removeAttribute(name);
    }
  }, [box, session, isTabbed]);

  return createPortal(<StoryPage session={session} />, box);
}
