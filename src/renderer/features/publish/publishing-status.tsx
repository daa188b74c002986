import type { Candidate, PublicationProgress } from "../../../shared/contract.ts";
import { useSpeech } from "../../state/say.tsx";
import { Progress } from "../../ui/progress.tsx";
import type { PublishRun } from "./use-publishing.ts";

export interface PublishingStatusProps {
  run: PublishRun;
  candidate: Candidate | null;
  /** Whether another one is being prepared. */
  isPreparing: boolean;
  isReady: boolean;
}

/** In one line: what is prepared, how far the writing has come, or that it was stopped. */
export function PublishingStatus({ run, candidate, isPreparing, isReady }: PublishingStatusProps) {
  const { say } = useSpeech();
  const { status } = run.state;
  return (
    <div role="status" aria-label={say("desk.publishTitle")} className="quiet">
      {status === "writing" ? <Making progress={run.progress} /> : null}
      {status === "stopping" ? say("publishing.stopping") : null}
      {status === "stopped" ? say("desk.publishStopped") : null}
      {status === "waiting" && isPreparing ? say("preview.preparing") : null}
      {status === "waiting" && !isPreparing && candidate && isReady ? <Readiness candidate={candidate} /> : null}
    </div>
  );
}

function Making({ progress }: { progress: PublicationProgress | null }) {
  const { say } = useSpeech();
  if (progress === null) return say("desk.publishWorking");
  const { phase, done, total } = progress;
  const isPictures = phase === "pictures";
  return (
    <>
      <Progress label={say(isPictures ? "desk.publishProgress" : "publishing.writingBar")} done={done} total={total} />
      {say(isPictures ? "desk.publishMaking" : "publishing.writing", { done, total })}
    </>
  );
}

/** Readers' present bytes are said to be just those; what a person confirms is named by its hash. */
function Readiness({ candidate }: { candidate: Candidate }) {
  const { say } = useSpeech();
  const hash = candidate.hash.slice(0, 8);
  return (
    <span title={candidate.hash}>
      {say(candidate.unchanged ? "desk.publishUnchanged" : "desk.publishReady", { hash })}
    </span>
  );
}
