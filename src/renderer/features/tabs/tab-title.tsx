import { useEffect } from "react";
import { headText } from "../../../shared/document/walk.ts";
import { languageDirection, resolveDirection } from "../../../shared/text/direction.ts";
import { useDesk } from "../../state/desk-context.ts";
import { useSay } from "../../state/say.tsx";
import { createStore, useSelected } from "../../state/store.ts";
import type { SessionSave } from "../../state/story-session.ts";
import type { StoryTab } from "../../state/story-tabs.ts";

/** How a tab's story stands with its stored form, as far as it is worth a sign. */
export type TabState = "stored" | "unsaved" | "offline" | "problem";

const states: Record<SessionSave["status"], TabState> = {
  saved: "stored",
  saving: "unsaved",
  unsaved: "unsaved",
  offline: "offline",
  failed: "problem",
  conflict: "problem",
  damaged: "problem",
};
const asleep = createStore<SessionSave>({ status: "saved", at: "" });

export function useTabState({ session }: StoryTab): TabState {
  return useSelected<SessionSave, TabState>(session?.shownSave ?? asleep, ({ status }) => states[status]);
}

/** A story's headline as a tab shows it: as it stands on the page, taken up in the pauses of the writing. */
export function TabTitle({ tab }: { tab: StoryTab }) {
  const desk = useDesk();
  const say = useSay();
  const { id, session, headline, language } = tab;
  useEffect(() => {
    if (session === null) return;
    const look = () => {
      const now = { headline: headText(session.read(), "headline"), language: session.fields.get().language };
      const known = desk.tabs.find(id);
      if (known && (known.headline !== now.headline || known.language !== now.language)) desk.tabs.change(id, now);
    };
    const ends = [session.looks.subscribe(look), session.rewrites.subscribe(look)];
    return () => {
      for (const end of ends) end();
    };
  }, [desk, id, session]);
  if (headline === "") return <span className="tab-title quiet">{say("stories.untitled")}</span>;
  return (
    <bdi
      className="tab-title"
      lang={language}
      dir={resolveDirection(headline, languageDirection(language), null)}
      data-passing={tab.passing && !session?.isTouched()}
    >
      {headline}
    </bdi>
  );
}
