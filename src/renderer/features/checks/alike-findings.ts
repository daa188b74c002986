import { type CheckCode, isCheckCode } from "../../../shared/checks/check-table.ts";
import type { Finding } from "../../../shared/checks/finding.ts";

/** Findings that are listed one after another (`code` is null), or folded under the name of their check. */
export interface FindingGroup {
  code: CheckCode | null;
  findings: Finding[];
}

/** So many findings of one check hide the others. */
const many = 4;

/** Findings in their order, those of a check that found `many` or more together where the first of them stands. */
export function alikeTogether(findings: readonly Finding[]): FindingGroup[] {
  const byCode = Map.groupBy(findings, ({ code }) => code);
  const groups: FindingGroup[] = [];
  const folded = new Set<string>();
  for (const finding of findings) {
    const { code } = finding;
    const alike = byCode.get(code) ?? [];
    const last = groups.at(-1);
    if (alike.length >= many && isCheckCode(code)) {
      if (!folded.has(code)) groups.push({ code, findings: alike });
      folded.add(code);
    } else if (last?.code === null) last.findings.push(finding);
    else groups.push({ code: null, findings: [finding] });
  }
  return groups;
}
