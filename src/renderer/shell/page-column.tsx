import { useEffect } from "react";
import { TabStrip } from "../features/tabs/tab-strip.tsx";
import { useDesk, useSession } from "../state/desk-context.ts";
import { startLiveChecks } from "../state/live-checks.ts";
import { useSay } from "../state/say.tsx";
import { useStore } from "../state/store.ts";
import { EmptyState } from "../ui/empty-state.tsx";
import { IncidentBanners } from "./incident-banner.tsx";
import { KeptPages, pageId, tabId } from "./kept-pages.tsx";
import { LanguageBanner } from "./language-banner.tsx";
import { OfflineBanner, SessionBanners } from "./page-banners.tsx";

/** The middle column: the page of the story in front, or what to do when none is open. */
export function PageColumn() {
  const desk = useDesk();
  const session = useSession();
  const isFocused = useStore(desk.focusMode);
  const say = useSay();
  useEffect(() => (session === null ? undefined : startLiveChecks(desk, session)), [desk, session]);
  return (
    <>
      {isFocused ? null : <TabStrip tabId={tabId} pageId={pageId} />}
      <OfflineBanner />
      <IncidentBanners />
      {session === null ? (
        <div className="page-empty">
          <EmptyState title={say("page.emptyTitle")}>{say("page.emptyBody")}</EmptyState>
        </div>
      ) : (
        <>
          <SessionBanners session={session} />
          <LanguageBanner key={`offer.${session.key}`} session={session} />
        </>
      )}
      <KeptPages />
    </>
  );
}
