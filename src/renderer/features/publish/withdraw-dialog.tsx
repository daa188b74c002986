import { type FormEvent, useState } from "react";
import { noteLimit } from "../../../shared/publication-record.ts";
import { previewUrl } from "../../client/urls.ts";
import { useDesk } from "../../state/desk-context.ts";
import { useSpeech } from "../../state/say.tsx";
import type { StorySession } from "../../state/story-session.ts";
import { Button } from "../../ui/button.tsx";
import { ModalDialog } from "../../ui/modal-dialog.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { PublishDone } from "./publish-done.tsx";
import { PublishingStatus } from "./publishing-status.tsx";
import { TargetFacts } from "./target-facts.tsx";
import { usePublishCandidate } from "./use-publish-candidate.ts";
import { usePublishing } from "./use-publishing.ts";
import "./publish.css";

/** Puts a notice in the place of the story's page: the reason, the notice as readers will get it, and where. */
export function WithdrawDialog({ session, onClose }: { session: StorySession; onClose: () => void }) {
  const desk = useDesk();
  const { say, sayError } = useSpeech();
  const [reason, setReason] = useState("");
  const note = reason.trim();
  const { candidate, isCurrent, error, again } = usePublishCandidate(
    session,
    note === "" ? null : { kind: "withdraw", note },
  );
  const run = usePublishing(session, again);
  const isBusy = run.state.status === "writing" || run.state.status === "stopping";
  // Pages go where readers have them; the folder of the settings counts only where there is no such place.
  const out = desk.settings.get().outFolder;
  if (run.state.status === "done")
    return <PublishDone story={session.id} result={run.state.result} onClose={onClose} />;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (candidate && isCurrent && !isBusy) void run.start(candidate, out, []);
  };
  return (
    <ModalDialog
      title={say("withdraw.title")}
      size="wide"
      isSteady
      onClose={onClose}
      status={
        <>
          {note === "" ? null : (
            <PublishingStatus
              run={run}
              candidate={candidate}
              isPreparing={!isCurrent && error === null}
              isReady={isCurrent}
            />
          )}
          {error === null && run.problem === "" ? null : (
            <p className="problem" role="alert">
              {run.problem || sayError(error)}
            </p>
          )}
        </>
      }
      actions={
        <>
          <Button onPress={onClose}>{say("desk.cancel")}</Button>
          <Button look="accent" type="submit" form="withdraw-form" isDisabled={!isCurrent || isBusy}>
            {say("publishing.now.withdraw")}
          </Button>
        </>
      }
    >
      <form id="withdraw-form" className="form" onSubmit={submit}>
        <p>{say("withdraw.body")}</p>
        <TextField
          label={say("withdraw.reason")}
          value={reason}
          onChange={setReason}
          maxLength={noteLimit}
          lines
          dir="auto"
          lang={session.fields.get().language}
          spellCheck
          autoFocus
        />
        {candidate ? (
          <iframe
            className="notice-frame"
            title={say("withdraw.preview")}
            src={previewUrl(desk.host.previewBase, candidate.hash)}
            sandbox="allow-same-origin"
          />
        ) : null}
        <TargetFacts
          id={session.id}
          hash={isCurrent ? candidate?.hash : undefined}
          out={out}
          wasRefused={run.problem !== ""}
        />
      </form>
    </ModalDialog>
  );
}
