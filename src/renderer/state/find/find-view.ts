import { z } from "zod/mini";
import type { FindQuery } from "../../../shared/find/find-query.ts";
import type { Replacement } from "../../../shared/find/replace.ts";

const flag = (usual: boolean) => z.catch(z.boolean(), usual);

/** The last search and how it is shown, as this machine remembers it. */
export const findView = z.object({
  text: z.catch(z.string().check(z.maxLength(1000)), ""),
  replacement: z.catch(z.string().check(z.maxLength(1000)), ""),
  capitals: flag(false),
  marks: flag(false),
  wholeWord: flag(false),
  expression: flag(false),
  keepCapitals: flag(true),
  /** Whether the list of hits is unfolded. */
  list: flag(false),
});
export type FindView = z.infer<typeof findView>;

export function queryOf({ text, capitals, marks, wholeWord, expression }: FindView): FindQuery {
  return { text, capitals, marks, wholeWord, expression };
}

export function replacementOf({ text, replacement, keepCapitals, expression }: FindView): Replacement {
  return { text: replacement, keepCapitals, expression, asked: text };
}
