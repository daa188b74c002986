import { Minimize2 } from "lucide-react";
import { commandKey } from "../../state/command-key.ts";
import { useDesk, useSession } from "../../state/desk-context.ts";
import { useSay } from "../../state/say.tsx";
import { useSelected } from "../../state/store.ts";
import type { StorySession } from "../../state/story-session.ts";
import { IconButton } from "../../ui/button.tsx";

/** The way out of focus mode, and the one thing that must be seen there all the same: that the writing is not being saved. */
export function FocusLeave() {
  const desk = useDesk();
  const say = useSay();
  const session = useSession();
  return (
    <div className="focus-leave">
      {session === null ? null : <UnsavedMark session={session} />}
      <IconButton
        label={say("around.focusLeave")}
        keys={commandKey("focus-mode", desk.host.platform)}
        onPress={() => {
          desk.focusMode.set(false);
          // The button goes, and would take the keyboard along.
          session?.editor()?.focus();
        }}
      >
        <Minimize2 size={15} aria-hidden />
      </IconButton>
    </div>
  );
}

function UnsavedMark({ session }: { session: StorySession }) {
  const say = useSay();
  const status = useSelected(session.save, (save) =>
    save.status === "failed" || save.status === "offline" || save.status === "conflict" ? save.status : null,
  );
  if (status === null) return null;
  if (status !== "conflict") return <span className="focus-unsaved">{say("desk.unsaved")}</span>;
  return <span className="focus-unsaved">{say("desk.saveConflict")}</span>;
}
