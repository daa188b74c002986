import type { Judgement } from "./judgement.ts";
import { shortened } from "./judgement.ts";
import { htmlValidator } from "./page-tree.ts";

/** What html-validate (html-validate.org) says of a page, by its standard, document and accessibility rules. */
export async function judgeHtml(html: string): Promise<Judgement[]> {
  const { results } = await htmlValidator().validateString(html, "index.html");
  return results.flatMap(({ messages }) =>
    messages.map(({ line, column, ruleId, message, severity }) => ({
      judge: "html" as const,
      severity: severity === 2 ? ("error" as const) : ("warning" as const),
      where: `index.html:${line}:${column}`,
      key: "validate.html" as const,
      values: { rule: ruleId },
      quote: shortened(message),
    })),
  );
}
