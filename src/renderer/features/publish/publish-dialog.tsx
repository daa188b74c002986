import { type FormEvent, useState } from "react";
import { blockingAfter } from "../../../shared/checks/override.ts";
import type { Candidate } from "../../../shared/contract.ts";
import { type PublicationAct, plainAct } from "../../../shared/publication-record.ts";
import { useDesk } from "../../state/desk-context.ts";
import { useSpeech } from "../../state/say.tsx";
import type { StorySession } from "../../state/story-session.ts";
import { Button } from "../../ui/button.tsx";
import { ModalDialog } from "../../ui/modal-dialog.tsx";
import { ActChoice } from "./act-choice.tsx";
import { OutFolderField } from "./out-folder-field.tsx";
import { OutputsMenu } from "./outputs-menu.tsx";
import { PublishDone } from "./publish-done.tsx";
import { overridesOf, PublishFindings } from "./publish-findings.tsx";
import { PublishedFrame } from "./published-frame.tsx";
import { PublishingStatus } from "./publishing-status.tsx";
import { TargetFacts } from "./target-facts.tsx";
import { usePublishCandidate } from "./use-publish-candidate.ts";
import { usePublishing } from "./use-publishing.ts";
import { ValidationSection } from "./validation-section.tsx";
import "./publish.css";

export interface PublishDialogProps {
  session: StorySession;
  onClose: () => void;
}

/** Whether a candidate could go out: nothing blocks that no reason is given for, and a correction says what readers are told. */
function isFit(candidate: Candidate, reasons: Readonly<Record<string, string>>): boolean {
  if (candidate.action === "correct" && candidate.noteKind === "") return false;
  return blockingAfter(candidate.findings, overridesOf(reasons)).length === 0;
}

/** Publishes the story, as whatever that comes to now, or says what has to be fixed before. */
export function PublishDialog({ session, onClose }: PublishDialogProps) {
  const desk = useDesk();
  const { say, sayError } = useSpeech();
  // As it stood when the dialog was opened: what is done here changes it.
  const [published] = useState(() => session.publication.get());
  const [act, setAct] = useState<PublicationAct>(plainAct);
  const [out, setOut] = useState(() => desk.settings.get().outFolder);
  const [reasons, setReasons] = useState<Record<string, string>>({});
  const [wasTried, setWasTried] = useState(false);
  const [showsPage, setShowsPage] = useState(false);
  const { candidate, isCurrent, error, again } = usePublishCandidate(session, act);
  const run = usePublishing(session, again);
  const { status } = run.state;
  const isBusy = status === "writing" || status === "stopping";
  const fits = candidate !== null && isCurrent && isFit(candidate, reasons);

  if (run.state.status === "done")
    return <PublishDone story={session.id} result={run.state.result} onClose={onClose} />;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setWasTried(true);
    if (out.trim() === "") run.tell(say("desk.publishFolderMissing"));
    else if (fits && !isBusy) void run.start(candidate, out.trim(), overridesOf(reasons));
  };
  const changeOut = (folder: string) => {
    run.tell("");
    setOut(folder);
  };
  const action = candidate && candidate.action !== "withdraw" ? candidate.action : "publish";
  return (
    <ModalDialog
      title={say("desk.publishTitle")}
      size="wide"
      isSteady
      onClose={onClose}
      status={
        <>
          <PublishingStatus run={run} candidate={candidate} isPreparing={!isCurrent && error === null} isReady={fits} />
          {run.problem === "" ? null : (
            <p className="problem" role="alert">
              {run.problem}
            </p>
          )}
        </>
      }
      actions={
        <>
          {isBusy ? (
            <Button onPress={run.stop} isDisabled={status === "stopping"}>
              {say("desk.publishStop")}
            </Button>
          ) : (
            <Button
              onPress={() => setShowsPage((now) => !now)}
              aria-pressed={showsPage}
              isDisabled={candidate === null}
            >
              {say("publishing.showPage")}
            </Button>
          )}
          <OutputsMenu overrides={overridesOf(reasons)} />
          <Button look="accent" type="submit" form="publish-form" isDisabled={!fits || isBusy}>
            {say(`publishing.now.${action}`)}
          </Button>
        </>
      }
    >
      <form id="publish-form" className="form" onSubmit={submit}>
        <ActChoice
          session={session}
          state={published}
          act={act}
          onAct={setAct}
          candidate={isCurrent ? candidate : null}
          onPageChanged={again}
        />
        {error === null ? null : (
          <p className="problem" role="alert">
            {say("preview.failed", { problem: sayError(error) })}
          </p>
        )}
        <OutFolderField value={out} onChange={changeOut} autoFocus={published === "unpublished"} />
        <TargetFacts
          id={session.id}
          hash={isCurrent ? candidate?.hash : undefined}
          out={out.trim()}
          wasRefused={run.problem !== ""}
        />
        {candidate ? (
          <PublishFindings
            findings={candidate.findings}
            reasons={reasons}
            onReason={(code, reason) => setReasons((now) => ({ ...now, [code]: reason }))}
            showsFaults={wasTried}
          />
        ) : null}
        {candidate ? <ValidationSection id={session.id} hash={candidate.hash} isCurrent={isCurrent} /> : null}
        {showsPage && candidate ? (
          <div className="candidate-frame">
            <PublishedFrame hash={candidate.hash} label={say("preview.frame")} onEscape={onClose} />
          </div>
        ) : null}
      </form>
    </ModalDialog>
  );
}
