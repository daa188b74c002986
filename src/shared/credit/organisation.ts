import { z } from "zod/mini";
import { languageTag } from "../ids.ts";

/** What an organisation is. The kind decides the role it has in a credit (see `organisationRole`). */
export const organisationKind = z.enum([
  "agency",
  "publication",
  "platform",
  "government",
  "institution",
  "spokesperson",
  "archive",
  "ai-system",
]);
export type OrganisationKind = z.infer<typeof organisationKind>;

const name = z.string().check(z.trim(), z.minLength(1), z.maxLength(120));

/** One known supplier of pictures. A publication may add to the table; see `houseOrganisations`. */
export const organisation = z.object({
  /** The name as it is printed. A slash in it belongs to the name: "NASA/JPL". */
  name,
  kind: organisationKind,
  /** Other spellings in any language, the usual misspellings included. Case, accents and full stops need not be repeated. */
  aliases: z.array(name).check(z.maxLength(100)),
  /** The name as it is printed in another script, by BCP 47 tag: `{ he: "רויטרס" }`. */
  localNames: z.optional(z.record(languageTag, name)),
  /** What stands before the photographer where the house puts itself first: "AP Photo" as in "AP Photo/Name". */
  lead: z.optional(name),
  /** The name of the organisation that passes on what this one makes on commission ("Invision for Client" comes from AP). */
  commissionedThrough: z.optional(name),
  /** The name also means something else ("X"), so it counts only behind another party. */
  ambiguous: z.optional(z.boolean()),
  /** What it usually allows and forbids, on one line: offered for its photos that say nothing of it, never taken unasked. */
  terms: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(300))),
});
export type Organisation = z.infer<typeof organisation>;
export type OrganisationTable = readonly Organisation[];
