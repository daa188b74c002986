import { type Edit, edited } from "../checks/text/edit.ts";
import { type Credit, type CreditItem, emptyCredit } from "../credit/credit.ts";
import type { OrganisationTable } from "../credit/organisation.ts";
import { parseCredit } from "../credit/parse-credit.ts";

const shape = (items: readonly CreditItem[]) =>
  JSON.stringify(items.map(({ parties }) => parties.map(({ role }) => role)));

/**
 * A use's own credit after edits of its line, read as if the line had been typed: what it is made of and what it prints stay one. What a
 * person confirmed stays so where the line still names as many in the same roles. A line that nothing is left of is a credit that is
 * missing, not the library's: nobody gets another's credit by a replacement.
 */
export function replaceInCredit(
  credit: Credit,
  line: string,
  edits: readonly Edit[],
  organisations: OrganisationTable,
): Credit {
  const written = edited(line, edits).trim();
  if (written === "") return emptyCredit;
  const read = parseCredit(written, { organisations });
  const isConfirmed = credit.state === "confirmed" && shape(read.items) === shape(credit.items);
  return isConfirmed ? { ...read, state: "confirmed" } : read;
}
