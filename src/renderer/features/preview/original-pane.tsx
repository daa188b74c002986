import { Languages, LocateFixed, SquareArrowOutUpRight, TriangleAlert, X } from "lucide-react";
import { type ReactNode, useEffect, useState } from "react";
import { ToggleButton } from "react-aria-components";
import { headText } from "../../../shared/document/walk.ts";
import { useDesk } from "../../state/desk-context.ts";
import { languageName } from "../../state/languages.ts";
import { closePreview } from "../../state/preview-pane.ts";
import { useSpeech } from "../../state/say.tsx";
import { useStore } from "../../state/store.ts";
import type { StorySession } from "../../state/story-session.ts";
import { Button, IconButton, WithTooltip } from "../../ui/button.tsx";
import { Later } from "../../ui/later.tsx";
import { CaretFollower } from "./caret-follower.tsx";
import { type LivePreview, startLivePreview } from "./live/live-preview.ts";
import { PreviewStage } from "./preview-stage.tsx";
import { useOriginal } from "./use-original.ts";
import "./preview.css";

const size = { size: 15, "aria-hidden": true } as const;

/**
 * The story that the open one translates, as readers get it and read only, beside the page: what the caret stands in is marked and in
 * sight there, and a click in it leads to the same place of the translation.
 */
export function OriginalPane({ session, resizer }: { session: StorySession; resizer: ReactNode }) {
  const desk = useDesk();
  const { say, sayError } = useSpeech();
  const { translationOf } = useStore(session.fields);
  const isNarrow = useStore(desk.isNarrow);
  const { original, error, hasChanged, seen } = useOriginal(session, translationOf);
  const close = () => closePreview(desk);
  return (
    <aside className="column preview-column original-column" aria-label={say("original.title")} data-region>
      <OriginalTools original={original} onClose={close} />
      {hasChanged ? (
        <div className="original-changed" role="status">
          <TriangleAlert {...size} className="original-sign" />
          <p>{say("original.changed")}</p>
          <Button onPress={seen}>{say("original.seen")}</Button>
        </div>
      ) : null}
      {error === null ? null : (
        <p className="problem" role="alert">
          {say("original.gone", { problem: sayError(error) })}
        </p>
      )}
      {original === null ? null : (
        <OriginalPage key={original.key} original={original} session={session} onEscape={close} />
      )}
      {isNarrow ? null : resizer}
    </aside>
  );
}

function OriginalTools({ original, onClose }: { original: StorySession | null; onClose: () => void }) {
  const desk = useDesk();
  const { say } = useSpeech();
  const { follows } = useStore(desk.previewLook);
  return (
    <div className="preview-tools" role="toolbar" aria-label={say("original.title")}>
      <Languages {...size} />
      <p className="original-about" dir="auto">
        {original === null ? "" : <About original={original} />}
      </p>
      <WithTooltip label={say("preview.follow")}>
        <ToggleButton
          className="button bare icon"
          aria-label={say("preview.follow")}
          isSelected={follows}
          onChange={(isOn) => desk.previewLook.update((now) => ({ ...now, follows: isOn }))}
        >
          <LocateFixed {...size} />
        </ToggleButton>
      </WithTooltip>
      {original === null ? null : (
        <IconButton label={say("original.open")} onPress={() => void desk.openStory(original.id)}>
          <SquareArrowOutUpRight {...size} className="pointing" />
        </IconButton>
      )}
      <IconButton label={say("original.close")} onPress={onClose}>
        <X {...size} />
      </IconButton>
    </div>
  );
}

function About({ original }: { original: StorySession }) {
  const { say } = useSpeech();
  useStore(original.changes);
  const headline = headText(original.read(), "headline") || say("stories.untitled");
  const language = languageName(original.fields.get().language);
  return say("original.about", { language: `\u2068${language}\u2069`, headline: `\u2068${headline}\u2069` });
}

interface OriginalPageProps {
  original: StorySession;
  /** The translation, which has the caret. */
  session: StorySession;
  onEscape: () => void;
}

function OriginalPage({ original, session, onEscape }: OriginalPageProps) {
  const desk = useDesk();
  const [live, setLive] = useState<LivePreview | null>(null);
  useEffect(() => {
    const started = startLivePreview(desk, original);
    setLive(started);
    return () => started.stop();
  }, [desk, original]);
  if (live === null) return null;
  return (
    <Later>
      <PreviewStage live={live} session={session} onEscape={onEscape} isShown screen="phone" />
      <CaretFollower live={live} session={session} />
    </Later>
  );
}
