import { Check, CircleDashed, CloudOff, TriangleAlert } from "lucide-react";
import type { Speech } from "../state/say.tsx";
import { useSpeech } from "../state/say.tsx";
import { useStore } from "../state/store.ts";
import type { SessionSave, StorySession } from "../state/story-session.ts";
import { clockTime } from "../state/times.ts";
import { Button } from "../ui/button.tsx";

const icons = {
  saved: Check,
  unsaved: CircleDashed,
  saving: CircleDashed,
  failed: TriangleAlert,
  offline: CloudOff,
  conflict: TriangleAlert,
  damaged: TriangleAlert,
} as const;

function statusText({ say, sayError, language }: Speech, state: SessionSave): string {
  switch (state.status) {
    case "saved":
      return say("desk.saved", { time: clockTime(language, state.at) });
    case "unsaved":
      return say("desk.unsaved");
    case "saving":
      return say("desk.saving");
    case "failed":
      return say("desk.saveFailed", { problem: sayError(state.error) });
    case "offline":
      return say("desk.saveOffline");
    case "conflict":
      return say("desk.saveConflict");
    case "damaged":
      return say("desk.saveDamaged");
  }
}

/** How the open story stands with its stored form. Only trouble is read out: "saved" every two seconds would drown the text. */
export function SaveStatus({ session }: { session: StorySession }) {
  const speech = useSpeech();
  const state = useStore(session.shownSave);
  const Icon = icons[state.status];
  const text = statusText(speech, state);
  const quiet = state.status === "saved" || state.status === "unsaved" || state.status === "saving";
  return (
    <div className={`save-status ${state.status}`}>
      <Icon size={14} aria-hidden />
      <span className="save-text" data-testid="save-status" title={text}>
        {text}
      </span>
      {state.status === "failed" ? (
        <Button look="bare" onPress={session.retry}>
          {speech.say("desk.saveNow")}
        </Button>
      ) : null}
      <span role="status" aria-label={speech.say("desk.columnPage")} className="heard-only">
        {quiet ? "" : text}
      </span>
    </div>
  );
}
