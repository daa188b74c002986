import { z } from "zod/mini";
import { seenText } from "../text/seen-text.ts";
import { isNobody, isOnlyLabel } from "./credit-text.ts";

/** What a party did for the picture. Order inside an item: who made it, then who passed it on. */
export const creditRole = z.enum([
  "photographer",
  "illustrator",
  "agency",
  "distributor",
  "publication",
  "handout",
  "courtesy",
  "pool",
  "social",
  "platform",
  "archive",
  "ai-system",
]);
export type CreditRole = z.infer<typeof creditRole>;

/** The closed set of qualifiers; any other bracketed remark is kept verbatim in `CreditItem.notes`. */
export const creditQualifier = z.enum([
  "file",
  "pool",
  "handout",
  "composite",
  "photo-illustration",
  "screenshot",
  "ai-generated",
  "used-with-permission",
  "mandatory",
]);
export type CreditQualifier = z.infer<typeof creditQualifier>;

export const creditParty = z.object({ name: z.string(), role: creditRole });
export type CreditParty = z.infer<typeof creditParty>;

/** One picture's makers in order; several items only for composites and diptychs. */
export const creditItem = z.object({
  parties: z.array(creditParty),
  /** `left`, `right`, `top`, `bottom`, `above`, `below`, `inset` … as the line says it. */
  position: z.optional(z.string()),
  qualifiers: z.array(creditQualifier),
  /** Remarks outside the closed set, verbatim: a job title, "for <client>". Absent when there is none. */
  notes: z.optional(z.array(z.string())),
});
export type CreditItem = z.infer<typeof creditItem>;

export const creditState = z.enum(["parsed", "review", "confirmed"]);

/**
 * A picture's credit as data. `raw` is the line as it came and is never lost; `items` is what was understood of it.
 * `state: "review"` means that a person should look: the line is then printed verbatim from `raw`.
 * `exempt` holds the typed reason why the picture needs no credit (own graphic, public domain); empty when it needs one.
 */
export const credit = z.object({
  items: z.array(creditItem),
  raw: z.string(),
  state: creditState,
  exempt: z.string(),
});
export type Credit = z.infer<typeof credit>;

/** House styles of printing a credit: "A/B", "A / B", "A, B", "AP Photo/A", "A/The Times via AP". */
export const creditStyle = z.enum(["slash", "spaced", "comma", "ap", "via"]);
export type CreditStyle = z.infer<typeof creditStyle>;

/** A credit that says nothing yet. */
export const emptyCredit: Credit = { items: [], raw: "", state: "parsed", exempt: "" };

/** A letter or a figure: signs, spaces and characters that nobody sees name nobody and give no reason. */
const says = (text: string) => /[\p{L}\p{N}]/u.test(seenText(text));

/** Whether a line names somebody: not a bare "Photo:" or "(file)", and no word that stands for nothing. */
function namesSomebody(line: string): boolean {
  return says(line) && !isOnlyLabel(line) && !isNobody(line);
}

/**
 * Whether the credit satisfies the rule that every picture is credited: what is printed of it names somebody, or there is a reason for
 * none. It judges just what `creditSegments` prints: nothing where a reason is given, the line where it is under review or nothing was
 * understood of it, the parties otherwise.
 */
export function hasCredit({ items, raw, state, exempt }: Credit): boolean {
  if (exempt.trim() !== "") return says(exempt);
  const parties = items.flatMap((item) => item.parties);
  const isVerbatim = parties.length === 0 || (state === "review" && raw.trim() !== "");
  return isVerbatim ? namesSomebody(raw) : parties.some(({ name }) => namesSomebody(name));
}
