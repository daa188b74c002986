import type { Credit, CreditItem } from "./credit.ts";
import { bareLine } from "./credit-text.ts";
import { fold } from "./fold.ts";
import type { OrganisationTable } from "./organisation.ts";
import { organisations, partyKey } from "./organisations.ts";

function exactItem(item: CreditItem): string {
  const parties = item.parties.map((party) => [party.name, party.role]);
  return JSON.stringify([parties, item.position ?? "", [...item.qualifiers].sort(), item.notes ?? []]);
}

/** Whether two lists of items are the same to the letter. Qualifiers are sets: their order does not count. */
export function sameItems(first: readonly CreditItem[], second: readonly CreditItem[]): boolean {
  return (
    first.length === second.length &&
    first.every((item, index) => exactItem(item) === (second[index] === undefined ? "" : exactItem(second[index])))
  );
}

function looseItem(item: CreditItem, table: OrganisationTable): string {
  const parties = item.parties.map((party) => [partyKey(party.name, table), party.role]);
  const qualifiers = item.qualifiers.filter((qualifier) => qualifier !== "mandatory").sort();
  return JSON.stringify([parties, item.position ?? "", qualifiers]);
}

/**
 * Whether two credits name the same parties in the same roles and order with the same qualifiers, whatever their lines look
 * like: spelling of organisations, language, case and accents do not count, nor do notes and the instruction "mandatory".
 * Credits without items are compared by their lines; two that both need no credit are the same.
 */
export function sameCredit(first: Credit, second: Credit, table: OrganisationTable = organisations): boolean {
  const exempt = first.exempt.trim() !== "";
  if (exempt !== (second.exempt.trim() !== "")) return false;
  if (exempt) return true;
  if (first.items.length === 0 || second.items.length === 0) {
    return first.items.length === second.items.length && fold(bareLine(first.raw)) === fold(bareLine(second.raw));
  }
  const one = first.items.map((item) => looseItem(item, table));
  const other = second.items.map((item) => looseItem(item, table));
  return one.length === other.length && one.every((item, index) => item === other[index]);
}
