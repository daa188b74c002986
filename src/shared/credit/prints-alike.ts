import type { Credit } from "./credit.ts";
import { sameItems } from "./same-credit.ts";

const verbatim = ({ items, state, raw }: Credit) => items.length === 0 || (state === "review" && raw.trim() !== "");

/** Whether a page would say the same of both, in its lines and in what it tells machines. Whether somebody looked does not count. */
export function printsAlike(first: Credit, second: Credit): boolean {
  const exempt = first.exempt.trim() !== "";
  if (exempt || second.exempt.trim() !== "") return exempt === (second.exempt.trim() !== "");
  if (verbatim(first) !== verbatim(second)) return false;
  return verbatim(first) ? first.raw === second.raw : sameItems(first.items, second.items);
}
