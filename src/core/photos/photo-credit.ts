import { type Credit, hasCredit } from "../../shared/credit/credit.ts";
import { creditFromFields } from "../../shared/credit/credit-from-fields.ts";
import { parseCredit } from "../../shared/credit/parse-credit.ts";
import type { PhotoWords } from "./photo-words.ts";

const lastBracket = /\(([^()]{2,200})\)[\s.]*$/;
const prefix = "(?:photos?(?: by| credit)?|credit|image|foto|צילום|תצלום|קרדיט|באדיבות)";
const prefixed = new RegExp(`^${prefix}\\s*:?\\s`, "iu");
const lastSentence = new RegExp(`(?:^|[.!?…\\n]\\s*|\\s)(${prefix}\\s*:\\s*[^\\n]{2,160})$`, "iu");

/**
 * The credit at the end of a caption: the last bracket when it says that it is one or names an organisation, or a last
 * sentence that begins with "Photo:" and the like in any of the desk's languages. The caption itself is left as it is.
 * Empty when there is none; "(left)" is none.
 */
export function captionCredit(caption: string): string {
  const bracket = lastBracket.exec(caption);
  if (bracket?.[1] !== undefined) {
    const inside = bracket[1].trim();
    if (prefixed.test(inside)) return bracket[0].trim();
    const { items, state } = parseCredit(inside);
    const organisation = items.some((item) => item.parties.some((party) => party.role !== "photographer"));
    return state === "parsed" && organisation ? bracket[0].trim() : "";
  }
  return lastSentence.exec(caption)?.[1]?.trim() ?? "";
}

/** The words that a credit is made of. */
export type CreditWords = Pick<
  PhotoWords,
  "creditLine" | "creator" | "source" | "copyright" | "creatorJobTitle" | "caption"
>;

/** A file's credit: from its own fields, else from the end of its caption, else none. */
export function photoCredit(words: CreditWords): Credit {
  const { creditLine, creator, source, copyright, creatorJobTitle, caption } = words;
  if (creditLine !== "" || creator !== "") {
    const fields = { creditLine, creator, source, copyright, byLineTitle: creatorJobTitle };
    const credit = creditFromFields(fields);
    if (hasCredit(credit)) return credit;
  }
  return parseCredit(captionCredit(caption));
}
