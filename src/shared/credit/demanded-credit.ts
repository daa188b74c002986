import { type CaptionCredit, sayTheSame } from "./caption-credit.ts";
import type { Credit } from "./credit.ts";
import type { OrganisationTable } from "./organisation.ts";
import { organisations } from "./organisations.ts";
import { parseCredit } from "./parse-credit.ts";

const demand =
  /\b(?:mandatory\s+credit|must\s+credit|credit\s+(?:line\s+)?(?:must|should|to)\s+read|credit(?:\s+line)?)\s*[:–-]\s*["“]?([^\n.;"”]{2,120})/i;

/**
 * The credit that a supplier's instructions demand ("MANDATORY CREDIT: …") where it names somebody whom `credit` does not; null where
 * they demand none, one that is printed anyway, or one that is not understood.
 */
export function demandedCredit(
  instructions: string,
  credit: Credit,
  table: OrganisationTable = organisations,
): Pick<CaptionCredit, "line" | "credit"> | null {
  const line = demand.exec(instructions)?.[1]?.trim() ?? "";
  const wanted = parseCredit(line, { organisations: table });
  if (line === "" || wanted.state !== "parsed" || wanted.items.length === 0) return null;
  return sayTheSame(wanted, credit, table) ? null : { line, credit: wanted };
}
