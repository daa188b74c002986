import { captionCredit, withoutKnownCredit } from "../../shared/credit/caption-credit.ts";
import { type Credit, emptyCredit, hasCredit } from "../../shared/credit/credit.ts";
import { creditFromFields } from "../../shared/credit/credit-from-fields.ts";
import type { OrganisationTable } from "../../shared/credit/organisation.ts";
import { organisations } from "../../shared/credit/organisations.ts";
import type { PhotoWords } from "./photo-words.ts";

/** The words that a credit is made of. */
export type CreditWords = Pick<
  PhotoWords,
  "creditLine" | "creator" | "source" | "copyright" | "creatorJobTitle" | "caption"
>;

/** What a file's own credit fields state together; `emptyCredit` when they state nothing. */
export function fieldsCredit(words: CreditWords, table: OrganisationTable = organisations): Credit {
  const { creditLine, creator, source, copyright, creatorJobTitle } = words;
  if (creditLine === "" && creator === "") return emptyCredit;
  const fields = { creditLine, creator, source, copyright, byLineTitle: creatorJobTitle };
  const credit = creditFromFields(fields, { organisations: table });
  return hasCredit(credit) ? credit : emptyCredit;
}

/**
 * A file's credit: from its own fields, else from the end of its caption, else none. One that only the caption has is a proposal,
 * `state: "review"`: it still stands in the caption, and whether it is cut there is for a person to say.
 */
export function photoCredit(words: CreditWords, table: OrganisationTable = organisations): Credit {
  const stated = fieldsCredit(words, table);
  if (hasCredit(stated)) return stated;
  const found = captionCredit(words.caption, table);
  return found === null ? emptyCredit : { ...found.credit, state: "review" };
}

/**
 * A file's words as the library keeps them, with the credit that they make. What a caption repeats of the credit that the fields state
 * is taken out of it, because it would be printed twice; as it came it stands in the photo's reading.
 */
export function creditedWords(
  words: PhotoWords,
  table: OrganisationTable = organisations,
): PhotoWords & { credit: Credit } {
  const stated = fieldsCredit(words, table);
  const shortened = (caption: string) => withoutKnownCredit(caption, stated, table);
  const captions = Object.entries(words.captions).map(([tag, text]) => [tag, shortened(text)]);
  return {
    ...words,
    caption: shortened(words.caption),
    captions: Object.fromEntries(captions),
    credit: photoCredit(words, table),
  };
}
