import { useEffect, useState } from "react";
import type { ManyReport } from "../../../../shared/publish-many.ts";
import { useDesk } from "../../../state/desk-context.ts";
import { useSpeech } from "../../../state/say.tsx";
import { useStore } from "../../../state/store.ts";
import { Button } from "../../../ui/button.tsx";
import { ModalDialog } from "../../../ui/modal-dialog.tsx";
import { Progress } from "../../../ui/progress.tsx";
import { ChooseStories } from "./choose-stories.tsx";
import "./several.css";

/** Publishing several stories: choosing them, watching, and what came of it. What runs or is left over is shown first. */
export function PublishSeveralDialog() {
  const desk = useDesk();
  const report = useStore(desk.several.report);
  const [isKnown, setKnown] = useState(false);
  useEffect(() => {
    desk.several.refresh().then(
      () => setKnown(true),
      () => setKnown(true),
    );
  }, [desk]);
  const close = () => {
    desk.several.wanted.set(null);
    desk.dialog.set(null);
  };
  if (!isKnown) return null;
  return report === null ? <ChooseStories onClose={close} /> : <Publishing report={report} onClose={close} />;
}

interface PublishingProps {
  report: ManyReport;
  onClose: () => void;
}

function Publishing({ report, onClose }: PublishingProps) {
  const { say, sayError } = useSpeech();
  const [problem, setProblem] = useState("");
  const act = (work: Promise<void>) => {
    setProblem("");
    work.catch((error: unknown) => setProblem(say("several.failedTo", { problem: sayError(error) })));
  };
  return (
    <ModalDialog
      title={say("several.title")}
      size="wide"
      isSteady
      onClose={onClose}
      actions={<Actions report={report} onAct={act} onClose={onClose} />}
    >
      <div className="form">
        <Course report={report} />
        <Failures report={report} />
        {problem === "" ? null : (
          <p className="problem" role="alert">
            {problem}
          </p>
        )}
      </div>
    </ModalDialog>
  );
}

function Actions({ report, onAct, onClose }: PublishingProps & { onAct: (work: Promise<void>) => void }) {
  const { several } = useDesk();
  const { say } = useSpeech();
  if (report.state === "running") return <Button onPress={() => onAct(several.stop())}>{say("several.stop")}</Button>;
  if (report.state === "done") {
    return (
      <>
        <Button onPress={() => onAct(several.dismiss())}>{say("several.again")}</Button>
        <Button
          look="accent"
          onPress={() => {
            onAct(several.dismiss());
            onClose();
          }}
          autoFocus
        >
          {say("desk.close")}
        </Button>
      </>
    );
  }
  return (
    <>
      <Button onPress={() => onAct(several.dismiss())}>{say("several.forget")}</Button>
      <Button look="accent" onPress={() => onAct(several.resume())} autoFocus>
        {say("several.resume")}
      </Button>
    </>
  );
}

function Course({ report }: { report: ManyReport }) {
  const { say } = useSpeech();
  const { state, published, skipped, failed, total, current, out } = report;
  const done = published + skipped + failed;
  const isolated = (text: string) => `\u2068${text}\u2069`;
  if (state !== "running") {
    return (
      <p role="status" aria-label={say("several.title")}>
        {say(`several.${state}`, { published, total, out: isolated(out) })}
      </p>
    );
  }
  return (
    <>
      <Progress label={say("several.progress")} done={done} total={total} />
      <p role="status" aria-label={say("several.title")}>
        {say("several.running", { done, total, headline: isolated(current) })}
      </p>
      <p className="quiet">{say("several.goesOn")}</p>
    </>
  );
}

function Failures({ report }: { report: ManyReport }) {
  const { say } = useSpeech();
  const { failures } = report;
  if (failures.length === 0) return null;
  return (
    <section>
      <h3 className="group-title">{say("several.failed", { count: failures.length })}</h3>
      <ul className="several-stories several-list">
        {failures.map(({ id, headline, reason }) => (
          <li key={id} className="several-row several-story">
            <bdi>{headline || say("stories.untitled")}</bdi>
            <span className="quiet" dir="auto">
              {reason}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
