import { z } from "zod/mini";
import type { MessageKey, MessageValues } from "../messages/catalogue.ts";
import { seenText } from "../text/seen-text.ts";
import { isCheckCode, isHard } from "./check-table.ts";
import type { Finding } from "./finding.ts";

/** How long a reason has to be and may be, in UTF-16 units without the spaces around it. */
export const reasonLength = { least: 3, most: 500 } as const;

/**
 * A person's decision to publish although every finding with this code blocks, and why. It goes on record with the publication
 * and never onto the page. Beyond its shape it is judged by `overrideFault`, which says in words what is wrong.
 */
export const override = z.object({
  code: z.string().check(z.maxLength(100)),
  reason: z.string().check(z.maxLength(10_000)),
});
export type Override = z.infer<typeof override>;

/** A sentence of the catalogue. */
export interface OverrideFault {
  key: MessageKey;
  values: MessageValues;
}

/** What is wrong with a reason, or null. Spaces around it and what nobody sees do not count. */
export function reasonFault(reason: string): OverrideFault | null {
  const { length } = reason.trim();
  const seen = seenText(reason).length;
  if (seen === 0) return { key: "override.noReason", values: {} };
  if (seen < reasonLength.least) return { key: "override.shortReason", values: { least: reasonLength.least } };
  if (length > reasonLength.most) return { key: "override.longReason", values: { most: reasonLength.most, length } };
  return null;
}

/** What is wrong with an override whatever was found: its code or its reason. Null when nothing is. */
export function overrideFault({ code, reason }: Override): OverrideFault | null {
  if (!isCheckCode(code)) return { key: "override.unknownCode", values: { code } };
  if (isHard(code)) return { key: "override.hardCode", values: { code } };
  return reasonFault(reason);
}

const isOverridden = (finding: Finding, overrides: readonly Override[]) =>
  finding.overridable && overrides.some((one) => one.code === finding.code && overrideFault(one) === null);

/** The findings that still block when these overrides are in force. One that is faulty changes nothing. */
export function blockingAfter(findings: readonly Finding[], overrides: readonly Override[]): Finding[] {
  return findings.filter((finding) => finding.severity === "block" && !isOverridden(finding, overrides));
}

/** The blocking findings that a person may override, by code in the order of the findings: one reason serves each code. */
export function overridableFindings(findings: readonly Finding[]): ReadonlyMap<string, Finding[]> {
  return Map.groupBy(
    findings.filter((finding) => finding.severity === "block" && finding.overridable),
    ({ code }) => code,
  );
}

/** What became of the overrides that came with a request to publish. */
export interface SettledOverrides {
  /** Those that are needed, with trimmed reasons: what goes on record. */
  used: Override[];
  /** Nothing may be published while there is one: in the order in which they were given. */
  faults: OverrideFault[];
  /** Sentences about overrides of what does not block at present. They change nothing and are not recorded. */
  idle: OverrideFault[];
}

/** Judges overrides against what was found. The same code twice is a fault, for nobody could tell which reason holds. */
export function settleOverrides(findings: readonly Finding[], overrides: readonly Override[]): SettledOverrides {
  const settled: SettledOverrides = { used: [], faults: [], idle: [] };
  const needed = overridableFindings(findings);
  const seen = new Set<string>();
  for (const one of overrides) {
    const { code } = one;
    const fault: OverrideFault | null = seen.has(code)
      ? { key: "override.twice", values: { code } }
      : overrideFault(one);
    seen.add(code);
    if (fault) settled.faults.push(fault);
    else if (needed.has(code)) settled.used.push({ code, reason: one.reason.trim() });
    else settled.idle.push({ key: "override.notFound", values: { code } });
  }
  return settled;
}
