import { AppError } from "../../shared/app-error.ts";
import { blockingAfter, type Override, settleOverrides } from "../../shared/checks/override.ts";
import type { FrozenCandidate } from "./candidate.ts";

/** The overrides that go on record. Throws while one is faulty, or something blocks that none of them is for. */
export function settle(candidate: FrozenCandidate, given: readonly Override[] = []): Override[] {
  const { used, faults } = settleOverrides(candidate.findings, given);
  const [fault] = faults;
  if (fault) throw new AppError("refused", fault.key, fault.values);
  const blocking = blockingAfter(candidate.findings, used);
  const first = blocking[0];
  if (!first) return used;
  const values = { count: blocking.length, first: first.message };
  throw new AppError("refused", "publish.blocked", values, { findings: blocking });
}
