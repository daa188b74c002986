import type { Verdict, VerdictSeverity } from "../../../shared/validation.ts";
import { useSpeech } from "../../state/say.tsx";
import { Button } from "../../ui/button.tsx";
import { SeverityIcon } from "../../ui/finding-list.tsx";
import { Progress } from "../../ui/progress.tsx";
import { useValidation, type ValidationState } from "./use-validation.ts";
import "./validation.css";

export interface ValidationSectionProps {
  /** The story. */
  id: string;
  /** Its candidate, whose files are looked at. */
  hash: string;
  /** False while another one is prepared in its place, of which nothing can be asked yet. */
  isCurrent: boolean;
}

/** Asks validators about a prepared page when a button is pressed, and shows what they said, the worst first. */
export function ValidationSection({ id, hash, isCurrent }: ValidationSectionProps) {
  const { say } = useSpeech();
  const { state, start, stop } = useValidation(id, hash);
  const isRunning = state.status === "running";
  return (
    <section className="validation" aria-label={say("validate.title")}>
      <div className="validation-head">
        <h3 className="group-title">{say("validate.title")}</h3>
        {isRunning ? (
          <Button onPress={stop}>{say("validate.stop")}</Button>
        ) : (
          <Button onPress={() => void start()} isDisabled={!isCurrent}>
            {say(state.status === "done" ? "validate.again" : "validate.run")}
          </Button>
        )}
      </div>
      <div role="status" className="quiet">
        <Status state={state} />
      </div>
      {state.status === "done" ? <Verdicts verdicts={state.validation.verdicts} /> : null}
    </section>
  );
}

function Status({ state }: { state: ValidationState }) {
  const { say, sayError } = useSpeech();
  switch (state.status) {
    case "idle":
      return say("validate.body");
    case "stopped":
      return say("validate.stopped");
    case "failed":
      return <span className="problem">{say("validate.failed", { problem: sayError(state.error) })}</span>;
    case "running": {
      const { done = 0, total = 0, judge = "html" } = state.progress ?? {};
      const words = say("validate.running", { judge: say(`validate.judge.${judge}`), done: done + 1, total });
      return (
        <>
          <Progress label={say("validate.title")} done={done} total={total} />
          {state.progress ? words : null}
        </>
      );
    }
    case "done": {
      const count = state.validation.verdicts.filter(({ severity }) => severity === "error").length;
      return count === 0 ? say("validate.clean") : say("validate.faults", { count });
    }
  }
}

const icons = { error: "block", warning: "warn", info: "info" } as const satisfies Record<VerdictSeverity, string>;

/** A key for each, also where two are alike in every word. */
function withKeys(verdicts: readonly Verdict[]): { key: string; verdict: Verdict }[] {
  const seen = new Map<string, number>();
  return verdicts.map((verdict) => {
    const name = [verdict.judge, verdict.where, verdict.message, verdict.quote].join(" ");
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return { key: `${name} ${count}`, verdict };
  });
}

function Verdicts({ verdicts }: { verdicts: readonly Verdict[] }) {
  const { say } = useSpeech();
  if (verdicts.length === 0) return null;
  return (
    <ul className="verdicts" aria-label={say("validate.title")}>
      {withKeys(verdicts).map(({ key, verdict: { severity, judge, where, message, quote } }) => (
        <li key={key} className={`verdict ${icons[severity]}`}>
          <SeverityIcon severity={icons[severity]} />
          <div>
            <p>{message}</p>
            {quote === "" ? null : (
              <p className="verdict-quote" lang="en" dir="ltr">
                {quote}
              </p>
            )}
            <p className="verdict-place">
              {say(`validate.severity.${severity}`)} · {say(`validate.judge.${judge}`)} · <bdi>{where}</bdi>
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
