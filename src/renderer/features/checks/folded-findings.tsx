import { ChevronDown } from "lucide-react";
import { useState } from "react";
import { type CheckCode, nameOf } from "../../../shared/checks/check-table.ts";
import { useSay } from "../../state/say.tsx";
import type { StorySession } from "../../state/story-session.ts";
import { FindingList, type FindingListProps, SeverityIcon, sameFinding } from "../../ui/finding-list.tsx";
import { MendAll } from "./mend-all.tsx";

export interface FoldedFindingsProps extends Omit<FindingListProps, "label" | "autoFocus"> {
  code: CheckCode;
  session: StorySession;
}

/** Many findings of one check under its name. Opened by a person, or by the keys that go to one of them. */
export function FoldedFindings({ code, session, findings, current = null, ...list }: FoldedFindingsProps) {
  const say = useSay();
  const [isOpen, setOpen] = useState(false);
  const holdsCurrent = findings.some((finding) => sameFinding(finding, current));
  const [first] = findings;
  return (
    <details
      className="folded-findings"
      open={isOpen || holdsCurrent}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary className={`finding ${first?.severity ?? "info"}`}>
        {first ? <SeverityIcon severity={first.severity} /> : null}
        <span>
          {say(nameOf(code))} <span className="quiet">{findings.length}</span>
        </span>
        <ChevronDown size={15} aria-hidden className="fold-sign" />
      </summary>
      {isOpen || holdsCurrent ? (
        <>
          <MendAll code={code} findings={findings} session={session} />
          <FindingList label={say(nameOf(code))} findings={findings} current={current} {...list} />
        </>
      ) : null}
    </details>
  );
}
