import { type FormEvent, useEffect, useState } from "react";
import { isCode } from "../../../shared/app-error.ts";
import type { Candidate, PublicationProgress, PublishResult } from "../../../shared/contract.ts";
import { useDesk } from "../../state/desk-context.ts";
import { openPreview } from "../../state/preview-pane.ts";
import { useSpeech } from "../../state/say.tsx";
import type { StorySession } from "../../state/story-session.ts";
import { Button } from "../../ui/button.tsx";
import { FindingList } from "../../ui/finding-list.tsx";
import { ModalDialog } from "../../ui/modal-dialog.tsx";
import { Progress } from "../../ui/progress.tsx";
import { OutFolderField } from "./out-folder-field.tsx";
import { usePreparation } from "./use-preparation.ts";
import "./publish.css";

export interface PublishDialogProps {
  session: StorySession;
  onClose: () => void;
}

type Writing = { status: "waiting" | "stopped" } | { status: "writing" } | { status: "done"; result: PublishResult };

/** Writes the prepared page to a folder, or says what has to be fixed before. */
export function PublishDialog({ session, onClose }: PublishDialogProps) {
  const desk = useDesk();
  const { say, sayError } = useSpeech();
  const { state, again } = usePreparation(session);
  const [out, setOut] = useState(() => desk.settings.get().outFolder);
  const [writing, setWriting] = useState<Writing>({ status: "waiting" });
  const [problem, setProblem] = useState<string>();

  const progress = useProgress(session.id, writing.status === "writing");

  const publish = async (candidate: Candidate) => {
    setProblem(undefined);
    setWriting({ status: "writing" });
    try {
      // What was typed since is saved first: then the core sees that the story moved on, and refuses.
      await session.flush();
      const request = { id: session.id, hash: candidate.hash, out: out.trim() };
      const result = await desk.client.request("publication.publish", request);
      setWriting({ status: "done", result });
      const now = await desk.client.request("stories.open", { id: session.id });
      session.publication.set(now.publication);
    } catch (error) {
      setWriting((now) => (now.status === "done" ? now : { status: "waiting" }));
      if (isCode(error, "cancelled")) setWriting({ status: "stopped" });
      else if (isCode(error, "conflict")) {
        setProblem(say("desk.publishMoved"));
        again();
      } else setProblem(say("desk.publishRefused", { problem: sayError(error) }));
    }
  };

  if (writing.status === "done") return <PublishDone result={writing.result} onClose={onClose} />;
  const candidate = state.status === "ready" ? state.candidate : null;
  const look = () => {
    onClose();
    openPreview(desk);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (out.trim() === "") setProblem(say("desk.publishFolderMissing"));
    else if (candidate?.ok && writing.status !== "writing") void publish(candidate);
  };
  return (
    <ModalDialog
      title={say("desk.publishTitle")}
      size="wide"
      onClose={onClose}
      actions={
        <>
          {writing.status === "writing" ? (
            <Button onPress={() => void desk.client.request("publication.cancel", { id: session.id })}>
              {say("desk.publishStop")}
            </Button>
          ) : (
            <Button onPress={look}>{say("preview.open")}</Button>
          )}
          <Button
            look="accent"
            type="submit"
            form="publish-form"
            isDisabled={!candidate?.ok || writing.status === "writing"}
          >
            {say("desk.publishNow")}
          </Button>
        </>
      }
    >
      <form id="publish-form" className="form" onSubmit={submit}>
        {state.status === "failed" ? (
          <p className="problem" role="alert">
            {say("preview.failed", { problem: sayError(state.error) })}
          </p>
        ) : null}
        {candidate?.ok === false ? (
          <BlockingFindings candidate={candidate} />
        ) : (
          <OutFolderField value={out} onChange={setOut} slug={candidate?.slug ?? session.slug.get()} />
        )}
        <p role="status" aria-label={say("desk.publishTitle")} className="quiet">
          {writing.status === "writing" ? <Making progress={progress} /> : null}
          {writing.status === "stopped" ? say("desk.publishStopped") : null}
          {writing.status === "waiting" ? <Readiness candidate={candidate} /> : null}
        </p>
        {problem ? (
          <p className="problem" role="alert">
            {problem}
          </p>
        ) : null}
      </form>
    </ModalDialog>
  );
}

/** How far the pictures of a story's page have come while it is published; null before there is any to be made. */
function useProgress(id: string, isWriting: boolean): PublicationProgress | null {
  const { client } = useDesk();
  const [progress, setProgress] = useState<PublicationProgress | null>(null);
  useEffect(() => {
    if (!isWriting) return setProgress(null);
    return client.on("publication.progress", (now) => {
      if (now.id === id) setProgress(now);
    });
  }, [client, id, isWriting]);
  return progress;
}

function Making({ progress }: { progress: PublicationProgress | null }) {
  const { say } = useSpeech();
  if (progress === null || progress.done === progress.total) return say("desk.publishWorking");
  const { done, total } = progress;
  return (
    <>
      <Progress label={say("desk.publishProgress")} done={done} total={total} />
      {say("desk.publishMaking", { done, total })}
    </>
  );
}

function Readiness({ candidate }: { candidate: Candidate | null }) {
  const { say } = useSpeech();
  if (candidate === null) return say("preview.preparing");
  if (!candidate.ok) return null;
  if (candidate.unchanged) return say("desk.publishUnchanged");
  return say("desk.publishReady", { hash: candidate.hash.slice(0, 8) });
}

function BlockingFindings({ candidate }: { candidate: Candidate }) {
  const desk = useDesk();
  const { say } = useSpeech();
  return (
    <section>
      <h3 className="group-title">{say("desk.publishBlockedTitle")}</h3>
      <p className="quiet">{say("desk.publishBlockedBody")}</p>
      <FindingList
        label={say("desk.publishBlockedTitle")}
        findings={candidate.findings.filter((finding) => finding.severity === "block")}
        onChoose={desk.goTo}
        autoFocus
      />
    </section>
  );
}

function PublishDone({ result, onClose }: { result: PublishResult; onClose: () => void }) {
  const { say } = useSpeech();
  return (
    <ModalDialog
      title={say("desk.publishDone")}
      size="wide"
      onClose={onClose}
      actions={
        <Button look="accent" onPress={onClose} autoFocus>
          {say("desk.close")}
        </Button>
      }
    >
      <div role="status" aria-label={say("desk.publishDone")}>
        <p>{say("desk.publishDoneBody", { count: result.files.length })}</p>
        <p className="path" dir="ltr">
          {result.folder}
        </p>
      </div>
    </ModalDialog>
  );
}
