import { type Finding, worstFirst } from "../../../shared/checks/finding.ts";
import { blockingAfter, type Override, overridableFindings, reasonFault } from "../../../shared/checks/override.ts";
import type { MessageKey } from "../../../shared/messages/catalogue.ts";
import { useDesk } from "../../state/desk-context.ts";
import { useSpeech } from "../../state/say.tsx";
import { FindingList } from "../../ui/finding-list.tsx";
import { TextField } from "../../ui/text-field.tsx";

export interface PublishFindingsProps {
  findings: readonly Finding[];
  /** The reasons as they are typed, by code. */
  reasons: Readonly<Record<string, string>>;
  onReason: (code: string, reason: string) => void;
  /** Whether faults of reasons are to be shown: once somebody wanted to publish with them. */
  showsFaults: boolean;
  /** What becomes of a reason; that it goes on record when absent. */
  reasonHint?: MessageKey;
}

/** Reasons that were typed, as the core takes them. */
export function overridesOf(reasons: Readonly<Record<string, string>>): Override[] {
  return Object.entries(reasons)
    .filter(([, reason]) => reason.trim() !== "")
    .map(([code, reason]) => ({ code, reason }));
}

/** Everything that the checks found, the worst first; each leads to its place, and what may be overridden takes a reason. */
export function PublishFindings({ findings, reasons, onReason, showsFaults, reasonHint }: PublishFindingsProps) {
  const desk = useDesk();
  const { say } = useSpeech();
  const overridable = overridableFindings(findings);
  const left = blockingAfter(findings, overridesOf(reasons));
  const isHard = (finding: Finding) =>
    finding.severity === "block" && !overridable.get(finding.code)?.includes(finding);
  const hard = findings.filter(isHard);
  const told = worstFirst(findings.filter(({ severity }) => severity !== "block"));
  if (findings.length === 0) return <p className="quiet">{say("publishing.clean")}</p>;
  return (
    <section aria-label={say("publishing.findings")}>
      <h3 className="group-title">
        {left.length > 0 ? say("publishing.toFix", { count: left.length }) : say("publishing.findings")}
      </h3>
      <FindingList label={say("publishing.findings")} findings={hard} onChoose={desk.goTo} autoFocus />
      {[...overridable].map(([code, found]) => (
        <div key={code} className="override">
          <FindingList label={say("publishing.findings")} findings={found} onChoose={desk.goTo} />
          <OverrideReason
            reason={reasons[code] ?? ""}
            onReason={(reason) => onReason(code, reason)}
            showsFault={showsFaults}
            hint={reasonHint ?? "publishing.overrideHint"}
          />
        </div>
      ))}
      <FindingList label={say("publishing.findings")} findings={told} onChoose={desk.goTo} />
    </section>
  );
}

interface OverrideReasonProps {
  reason: string;
  onReason: (reason: string) => void;
  showsFault: boolean;
  hint: MessageKey;
}

function OverrideReason({ reason, onReason, showsFault, hint }: OverrideReasonProps) {
  const { say } = useSpeech();
  const fault = reasonFault(reason);
  // While it is too short nothing can be published: whoever types it is told why at once.
  const isBegun = reason.trim() !== "";
  return (
    <TextField
      label={say("publishing.override")}
      value={reason}
      onChange={onReason}
      hint={say(hint)}
      error={fault && (showsFault || isBegun) ? say(fault.key, fault.values) : undefined}
      dir="auto"
    />
  );
}
