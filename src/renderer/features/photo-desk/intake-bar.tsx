import { X } from "lucide-react";
import { useState } from "react";
import { useDesk } from "../../state/desk-context.ts";
import type { Intake } from "../../state/photo-intake.ts";
import { useSay } from "../../state/say.tsx";
import { useStore } from "../../state/store.ts";
import { Button, IconButton } from "../../ui/button.tsx";
import { Progress } from "../../ui/progress.tsx";
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
        {isOver ? <Outcome state={state} /> : <Reading state={state} />}
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

function Reading({ state }: { state: Intake }) {
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
      <Progress label={say("intake.progress")} done={done} total={total} />
      {words}
      {read > 0 ? <span className="quiet"> ({say("intake.counts", { added, known, failed })})</span> : null}
    </>
  );
}
