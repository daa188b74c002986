import { useEffect } from "react";
import { useDesk, useSession } from "../state/desk-context.ts";
import { startLiveChecks } from "../state/live-checks.ts";
import { useSay } from "../state/say.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { IncidentBanners } from "./incident-banner.tsx";
import { LanguageBanner } from "./language-banner.tsx";
import { OfflineBanner, SessionBanners } from "./page-banners.tsx";
import { StoryPage } from "./story-page.tsx";

/** The middle column: the open story's page, or what to do when none is open. */
export function PageColumn() {
  const desk = useDesk();
  const session = useSession();
  const say = useSay();
  useEffect(() => (session === null ? undefined : startLiveChecks(desk, session)), [desk, session]);
  if (session === null) {
    return (
      <>
        <OfflineBanner />
        <IncidentBanners />
        <div className="page-empty">
          <EmptyState title={say("page.emptyTitle")}>{say("page.emptyBody")}</EmptyState>
        </div>
      </>
    );
  }
  return (
    <>
      <OfflineBanner />
      <IncidentBanners />
      <SessionBanners session={session} />
      <LanguageBanner key={`offer.${session.key}`} session={session} />
      <StoryPage key={session.key} session={session} />
    </>
  );
}
