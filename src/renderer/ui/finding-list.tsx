import { CircleX, Info, TriangleAlert } from "lucide-react";
import { memo, type ReactNode } from "react";
import { Button as AriaButton } from "react-aria-components";
import type { Finding, Severity } from "../../shared/checks/finding.ts";
import "./finding-list.css";

const icons = { block: CircleX, warn: TriangleAlert, info: Info } as const;

export interface FindingListProps {
  label: string;
  findings: readonly Finding[];
  onChoose: (finding: Finding) => void;
  /** The finding that the keys went to last. */
  current?: Finding | null;
  /** Gives the focus to the first one as the list appears. */
  autoFocus?: boolean;
  /** What stands beneath a finding besides its words. */
  aside?: (finding: Finding) => ReactNode;
}

/** Findings as buttons that lead to their places. */
export function FindingList({ label, findings, onChoose, current = null, autoFocus = false, aside }: FindingListProps) {
  return (
    <ul className="findings" aria-label={label}>
      {withKeys(findings).map(({ key, finding }, at) => (
        <FindingRow
          key={key}
          finding={finding}
          isCurrent={sameFinding(finding, current)}
          autoFocus={autoFocus && at === 0}
          onChoose={onChoose}
          aside={aside}
        />
      ))}
    </ul>
  );
}

type FindingRowProps = Pick<FindingListProps, "onChoose"> & {
  aside: FindingListProps["aside"] | undefined;
  finding: Finding;
  isCurrent: boolean;
  autoFocus: boolean;
};

/** Drawn again only for another finding: the list is told of every look at the page, and most of it stays as it was. */
const FindingRow = memo(function FindingRow({ finding, isCurrent, autoFocus, onChoose, aside }: FindingRowProps) {
  return (
    <li className="finding-row">
      <AriaButton
        className={`finding ${finding.severity}`}
        aria-current={isCurrent}
        autoFocus={autoFocus}
        onPress={() => onChoose(finding)}
      >
        <SeverityIcon severity={finding.severity} />
        <span>{finding.message}</span>
      </AriaButton>
      {aside?.(finding)}
    </li>
  );
});

/** A key for each, also where two are about the same thing. Words may change while it is looked at: how many there are too many. */
function withKeys(findings: readonly Finding[]): { key: string; finding: Finding }[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const name = `${finding.code} ${finding.where}`;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return { key: `${name} ${count}`, finding };
  });
}

export function sameFinding(a: Finding | null, b: Finding | null): boolean {
  return a !== null && b !== null && a.code === b.code && a.where === b.where && a.message === b.message;
}

/** The sign of a severity: its shape says what its colour says. */
export function SeverityIcon({ severity }: { severity: Severity }) {
  const Icon = icons[severity];
  return <Icon size={15} aria-hidden className="finding-icon" />;
}
