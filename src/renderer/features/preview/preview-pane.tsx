import { type ReactNode, type RefObject, useEffect, useLayoutEffect, useRef, useState } from "react";
import { useDesk } from "../../state/desk-context.ts";
import { closePreview, openPreview } from "../../state/preview-pane.ts";
import { useSay } from "../../state/say.tsx";
import { useStore } from "../../state/store.ts";
import type { StorySession } from "../../state/story-session.ts";
import { Later } from "../../ui/later.tsx";
import { CaretFollower } from "./caret-follower.tsx";
import { type LivePreview, startLivePreview } from "./live/live-preview.ts";
import { PreviewFoot } from "./preview-foot.tsx";
import { PreviewStage } from "./preview-stage.tsx";
import { PreviewState } from "./preview-state.tsx";
import { PreviewTools } from "./preview-tools.tsx";
import { SearchCard } from "./search-card.tsx";
import { SocialCards } from "./social-cards.tsx";
import "./preview.css";

/** The story as readers will get it, beside the page that is written: it follows each key, and the page stays editable. */
export function PreviewPane({ session, resizer }: { session: StorySession; resizer: ReactNode }) {
  const desk = useDesk();
  const say = useSay();
  const isNarrow = useStore(desk.isNarrow);
  const isWhole = useStore(desk.preview) === "whole";
  const { view } = useStore(desk.previewLook);
  const live = useLivePreview(session);
  const pane = useRef<HTMLElement>(null);
  const isOver = isNarrow || isWhole;

  useEffect(() => {
    // Where it lies over the page, the page cannot be written; and who had the keyboard in the inspector has it nowhere now.
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (isOver || isLost)
      pane.current?.querySelector<HTMLElement>(".preview-tools [role=radio][aria-checked=true]")?.focus();
  }, [isOver]);

  const leave = () => {
    if (desk.preview.get() === "whole" && !desk.isNarrow.get()) openBeside();
    else closePreview(desk);
  };
  const openBeside = () => {
    desk.preview.set("beside");
    openPreview(desk);
  };
  useEscape(pane, leave);

  const isCard = view === "search" || view === "social";
  return (
    <aside
      className="column preview-column"
      aria-label={say("preview.title")}
      data-region
      data-place={isWhole ? "whole" : "beside"}
      ref={pane}
    >
      <PreviewTools onClose={() => closePreview(desk)} />
      {live === null ? null : (
        <Later>
          <PreviewState live={live} />
          <PreviewStage live={live} session={session} onEscape={leave} isShown={!isCard} />
          {view === "search" ? <SearchCard live={live} /> : null}
          {view === "social" ? <SocialCards live={live} /> : null}
          <PreviewFoot live={live} />
          <CaretFollower live={live} session={session} />
        </Later>
      )}
      {isOver ? null : resizer}
    </aside>
  );
}

/** One Escape leads out, also while a tooltip is shown, which would take it for itself. */
function useEscape(pane: RefObject<HTMLElement | null>, leave: () => void): void {
  const latest = useRef(leave);
  useLayoutEffect(() => {
    latest.current = leave;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === "Escape" && pane.current?.contains(document.activeElement)) latest.current();
    };
    window.addEventListener("keydown", onKey, { capture: true });
    return () => window.removeEventListener("keydown", onKey, { capture: true });
  }, [pane]);
}

function useLivePreview(session: StorySession): LivePreview | null {
  const desk = useDesk();
  const [live, setLive] = useState<LivePreview | null>(null);
  useEffect(() => {
    const started = startLivePreview(desk, session);
    setLive(started);
    return () => started.stop();
  }, [desk, session]);
  return live;
}
