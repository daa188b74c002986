import { useEffect, useState } from "react";
import type { PhotoUse, StalePage } from "../../../shared/photo-uses.ts";
import { useDesk } from "../../state/desk-context.ts";
import { useSpeech } from "../../state/say.tsx";
import { useSelected } from "../../state/store.ts";
import { Button } from "../../ui/button.tsx";
import { ModalDialog } from "../../ui/modal-dialog.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { StalePages, StoryUses } from "./uses-list.tsx";

/** Kills a picture with a reason, or takes that back, and says which stories and pages it concerns, before and after. */
export function KillDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const desk = useDesk();
  const { say, sayError } = useSpeech();
  const photo = useSelected(desk.library.known, (known) => known[id]);
  // What it was when the dialog opened: afterwards it is the other way round.
  const [wasKilled] = useState(photo?.killed !== null);
  const [reason, setReason] = useState("");
  const hasReason = /[\p{L}\p{N}]/u.test(reason);
  const [uses, setUses] = useState<readonly PhotoUse[]>([]);
  const [stale, setStale] = useState<readonly StalePage[]>([]);
  const [isDone, setDone] = useState(false);
  const [problem, setProblem] = useState("");
  useEffect(() => {
    desk.client.request("photos.usage", { id }).then(setUses, (error: unknown) => setProblem(sayError(error)));
  }, [desk, id, sayError]);

  const act = async () => {
    try {
      const done = await desk.client.request(wasKilled ? "photos.release" : "photos.kill", { id, reason });
      desk.library.remember([done.photo]);
      const { file } = done.photo;
      desk.photoDesk.steps.addDecision(wasKilled ? "photoEditor.stepRelease" : "photoEditor.stepKill", { file });
      if (wasKilled) return onClose();
      setUses(done.uses);
      setDone(true);
      setStale(await desk.client.request("photos.stalePages", { id }));
    } catch (error) {
      setProblem(sayError(error));
    }
  };
  const close = <Button onPress={onClose}>{say("desk.close")}</Button>;
  const button = (
    <Button look="accent" type="submit" form="kill-form" isDisabled={!hasReason}>
      {say(wasKilled ? "photoEditor.releaseNow" : "photoEditor.killNow")}
    </Button>
  );
  return (
    <ModalDialog
      title={say(wasKilled ? "photoEditor.releaseTitle" : "photoEditor.killTitle")}
      onClose={onClose}
      actions={isDone ? close : button}
    >
      {problem === "" ? null : (
        <p className="problem" role="alert">
          {problem}
        </p>
      )}
      {isDone ? (
        <>
          <p role="status">{say(uses.length > 0 ? "photoEditor.killed" : "photoEditor.killedUnused")}</p>
          <StoryUses uses={uses} />
          <StalePages pages={stale} />
        </>
      ) : (
        <form
          id="kill-form"
          className="form"
          onSubmit={(event) => {
            event.preventDefault();
            if (hasReason) void act();
          }}
        >
          <p dir="auto">{photo?.file}</p>
          <p>{say(wasKilled ? "photoEditor.releaseBody" : "photoEditor.killBody")}</p>
          {uses.length > 0 ? <p>{say("photoEditor.killUses", { count: uses.length })}</p> : null}
          <TextField label={say("photoEditor.killReason")} value={reason} onChange={setReason} dir="auto" autoFocus />
        </form>
      )}
    </ModalDialog>
  );
}
