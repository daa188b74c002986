import { z } from "zod/mini";

export const severity = z.enum(["block", "warn", "info"]);
export type Severity = z.infer<typeof severity>;

/** What a rule of house style found, so that it can be put right. */
export const brokenRule = z.object({
  /** The id of the rule. */
  rule: z.string(),
  /** The words as they stand in the text. */
  words: z.string(),
  /** What may stand in their place, the best first. */
  instead: z.array(z.string()),
});
export type BrokenRule = z.infer<typeof brokenRule>;

/**
 * One thing that a check found. `where` is `headline`, `standfirst`, `byline`, `story`, `publication`,
 * `photo:N` (photo uses from 1 in reading order, filled or not) or `block:N` (blocks of the body from 1).
 */
export const finding = z.object({
  code: z.string(),
  severity,
  where: z.string(),
  message: z.string(),
  /** Whether a person may publish in spite of it with a typed reason, where it blocks. Records of earlier versions do not say. */
  overridable: z._default(z.boolean(), false),
  /** The words that the message quotes, where it quotes some: as they stand in the text but for the spaces between them. */
  words: z.optional(z.string()),
  /** Of a finding of house style. */
  style: z.optional(brokenRule),
});
export type Finding = z.infer<typeof finding>;

/** The findings that block first, then those to look at; within each, in the order of the page. */
export function worstFirst(findings: readonly Finding[]): Finding[] {
  const rank = (one: Finding) => severity.options.indexOf(one.severity);
  return [...findings].sort((a, b) => rank(a) - rank(b));
}

/** How many findings keep a story from going out. */
export function countBlocking(findings: readonly Finding[]): number {
  return findings.filter((one) => one.severity === "block").length;
}
