import { CircleCheck } from "lucide-react";
import { useDeferredValue } from "react";
import { severity as severitySchema } from "../../../shared/checks/finding.ts";
import { useDesk } from "../../state/desk-context.ts";
import { useSay } from "../../state/say.tsx";
import { useStore } from "../../state/store.ts";
import type { StorySession } from "../../state/story-session.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { FindingList } from "../../ui/finding-list.tsx";
import "./checks.css";

export interface ChecksPanelProps {
  session: StorySession;
  nextKey: string;
  previousKey: string;
}

/** What the checks found, worst first, as the story is written. Each finding leads to its place. */
export function ChecksPanel({ session, nextKey, previousKey }: ChecksPanelProps) {
  const desk = useDesk();
  const say = useSay();
  // Drawn in pauses: a long story has hundreds of them, and a key must not wait for that.
  const findings = useDeferredValue(useStore(session.findings));
  const last = useStore(session.lastFinding);
  const count = (severity: string) => findings.filter((finding) => finding.severity === severity).length;

  if (findings.length === 0) {
    return (
      <div className="checks-clear">
        <CircleCheck size={22} aria-hidden />
        <EmptyState title={say("findings.clearTitle")}>{say("findings.clearBody")}</EmptyState>
      </div>
    );
  }
  return (
    <div className="checks">
      {severitySchema.options
        .filter((severity) => count(severity) > 0)
        .map((severity) => (
          <section key={severity}>
            <h2 className="group-title">
              {say(`findings.${severity}`)} <span className="quiet">{count(severity)}</span>
            </h2>
            <FindingList
              label={say(`findings.${severity}`)}
              findings={findings.filter((finding) => finding.severity === severity)}
              current={last}
              onChoose={desk.goTo}
            />
          </section>
        ))}
      <p className="field-hint">{say("findings.keys", { next: nextKey, previous: previousKey })}</p>
    </div>
  );
}
