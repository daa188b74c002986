import { useEffect } from "react";
import { say } from "../../shared/messages/catalogue.ts";
import { TabStrip } from "../features/tabs/tab-strip.tsx";
import type { Desk } from "../state/desk.ts";
import { useDesk, useSession } from "../state/desk-context.ts";
import { useSay } from "../state/say.tsx";
import { useStore } from "../state/store.ts";
import type { StorySession } from "../state/story-session.ts";
import { EmptyState } from "../ui/empty-state.tsx";
import { FindBar } from "./find-part.ts";
import { IncidentBanners } from "./incident-banner.tsx";
import { KeptPages, pageId, tabId } from "./kept-pages.tsx";
import { LanguageBanner } from "./language-banner.tsx";
import { OfflineBanner, SessionBanners } from "./page-banners.tsx";

/** Starts the checks once they are there: they look at a story that can be written already. Returns the function that ends them. */
function fetchLiveChecks(desk: Desk, session: StorySession): () => void {
  let end = () => {};
  let isOver = false;
  import("../state/live-checks.ts").then(
    ({ startLiveChecks }) => {
      if (!isOver) end = startLiveChecks(desk, session);
    },
    () => desk.notices.tell("danger", say(desk.settings.get().interfaceLanguage, "desk.notFetched")),
  );
  return () => {
    isOver = true;
    end();
  };
}

/** Keeps notes and open marks on the page in sight once what does it is there. Returns the function that ends it. */
function fetchMarks(desk: Desk, session: StorySession): () => void {
  let end = () => {};
  let isOver = false;
  void import("../state/keep-marks.ts").then(({ keepMarks }) => {
    if (!isOver) end = keepMarks(desk, session);
  });
  return () => {
    isOver = true;
    end();
  };
}

/** The middle column: the page of the story in front, or what to do when none is open. */
export function PageColumn() {
  const desk = useDesk();
  const session = useSession();
  const isFocused = useStore(desk.focusMode);
  const words = useSay();
  const isFinding = useStore(desk.findBar) !== null;
  useEffect(() => (session === null ? undefined : fetchLiveChecks(desk, session)), [desk, session]);
  useEffect(() => (session === null ? undefined : fetchMarks(desk, session)), [desk, session]);
  return (
    <>
      {isFocused ? null : <TabStrip tabId={tabId} pageId={pageId} />}
      <OfflineBanner />
      <IncidentBanners />
      {session === null ? (
        <div className="page-empty">
          <EmptyState title={words("page.emptyTitle")}>{words("page.emptyBody")}</EmptyState>
        </div>
      ) : (
        <>
          <SessionBanners session={session} />
          <LanguageBanner key={`offer.${session.key}`} session={session} />
        </>
      )}
      {isFinding && session !== null ? <FindBar key={`find.${session.key}`} session={session} /> : null}
      <KeptPages />
    </>
  );
}
