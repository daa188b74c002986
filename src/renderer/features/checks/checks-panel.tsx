import { CircleCheck } from "lucide-react";
import { useCallback } from "react";
import { type Finding, severity as severitySchema } from "../../../shared/checks/finding.ts";
import { useDesk } from "../../state/desk-context.ts";
import { useSay } from "../../state/say.tsx";
import { useStore, useStoreLater } from "../../state/store.ts";
import type { StorySession } from "../../state/story-session.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { FindingList } from "../../ui/finding-list.tsx";
import { useHeldWhilePressed } from "../../ui/held-while-pressed.ts";
import { alikeTogether } from "./alike-findings.ts";
import { FoldedFindings } from "./folded-findings.tsx";
import { MendButton } from "./mend-button.tsx";
import "./checks.css";

export interface ChecksPanelProps {
  session: StorySession;
  nextKey: string;
  previousKey: string;
  mendKey: string;
}

/**
 * What the checks found, worst first, as the story is written. Each finding leads to its place, and is put right here where a machine
 * can do it.
 */
export function ChecksPanel({ session, nextKey, previousKey, mendKey }: ChecksPanelProps) {
  const desk = useDesk();
  const say = useSay();
  // Drawn in pauses: a long story has hundreds of them, and a key must not wait for that.
  const { value: findings, onPointerDownCapture } = useHeldWhilePressed(useStoreLater(session.findings));
  const last = useStore(session.lastFinding);
  const aside = useCallback((finding: Finding) => <MendButton finding={finding} session={session} />, [session]);
  const list = { current: last, onChoose: desk.goTo, aside };

  if (findings.length === 0) {
    return (
      <div className="checks-clear">
        <CircleCheck size={22} aria-hidden />
        <EmptyState title={say("findings.clearTitle")}>{say("findings.clearBody")}</EmptyState>
      </div>
    );
  }
  return (
    <div className="checks" onPointerDownCapture={onPointerDownCapture}>
      {severitySchema.options.map((severity) => {
        const own = findings.filter((finding) => finding.severity === severity);
        if (own.length === 0) return null;
        const label = say(`findings.${severity}`);
        return (
          <section key={severity}>
            <h2 className="group-title">
              {label} <span className="quiet">{own.length}</span>
            </h2>
            {alikeTogether(own).map(({ code, findings: alike }) =>
              code === null ? (
                <FindingList key={`${alike[0]?.code} ${alike[0]?.where}`} label={label} findings={alike} {...list} />
              ) : (
                <FoldedFindings key={code} code={code} session={session} findings={alike} {...list} />
              ),
            )}
          </section>
        );
      })}
      <p className="field-hint">{say("findings.keys", { next: nextKey, previous: previousKey, mend: mendKey })}</p>
    </div>
  );
}
