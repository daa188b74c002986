import { X } from "lucide-react";
import { useState } from "react";
import { ProgressBar } from "react-aria-components";
import { useDesk } from "../../state/desk-context.ts";
import type { Intake } from "../../state/photo-intake.ts";
import { useSay } from "../../state/say.tsx";
import { useStore } from "../../state/store.ts";
import { Button, IconButton } from "../../ui/button.tsx";
import { IntakeReport } from "./intake-report.tsx";

/** How far the import is, with the way to stop it; and afterwards what became of it. */
export function IntakeBar() {
  const { intake } = useDesk().photoDesk;
  const say = useSay();
  const state = useStore(intake.state);
  const [isReport, setReport] = useState(false);
  if (state === null) return null;
  const isOver = state.stage === "done" || state.stage === "cancelled";
  return (
    <div className="intake-bar">
      <p role="status" className="intake-words">
        {isOver ? <Outcome state={state} /> : <Progress state={state} />}
      </p>
      {isOver ? (
        <>
          {state.failures.length + state.near.length + state.known > 0 ? (
            <Button onPress={() => setReport(true)}>{say("intake.report")}</Button>
          ) : null}
          <IconButton label={say("desk.dismiss")} onPress={intake.dismiss}>
            <X size={16} aria-hidden />
          </IconButton>
        </>
      ) : (
        <Button onPress={intake.cancel}>{say("intake.cancel")}</Button>
      )}
      {isReport ? <IntakeReport intake={state} onClose={() => setReport(false)} /> : null}
    </div>
  );
}

function Outcome({ state }: { state: Intake }) {
  const say = useSay();
  const { added, known, failed } = state;
  return <>{say(state.stage === "cancelled" ? "intake.cancelled" : "intake.done", { added, known, failed })}</>;
}

function Progress({ state }: { state: Intake }) {
  const say = useSay();
  const { stage, total, sent, added, known, failed } = state;
  const read = added + known + failed;
  const done = stage === "sending" ? sent : read;
  const words =
    stage === "sending" || stage === "reading"
      ? say(`intake.${stage}`, { done, total })
      : say(`intake.${stage}` as "intake.finding");
  return (
    <>
      <ProgressBar
        aria-label={say("intake.progress")}
        className="progress"
        value={done}
        maxValue={Math.max(1, total)}
        isIndeterminate={total === 0}
      >
        {({ percentage }) => <span className="progress-fill" style={{ inlineSize: `${percentage ?? 0}%` }} />}
      </ProgressBar>
      {words}
      {read > 0 ? <span className="quiet"> ({say("intake.counts", { added, known, failed })})</span> : null}
    </>
  );
}
