import type { MessageKey, MessageValues } from "../../shared/messages/catalogue.ts";
import type { JudgeId, VerdictSeverity } from "../../shared/validation.ts";

/** What a judge said, before it is put into words. It crosses threads. */
export interface Judgement {
  judge: JudgeId;
  severity: VerdictSeverity;
  where: string;
  key: MessageKey;
  values?: MessageValues;
  /** Keys of words that go into the sentence, by the name of their place. */
  words?: Readonly<Record<string, MessageKey>>;
  quote?: string;
}

/** Those who look at the texts, in the order in which they are asked. Who they are is known without loading any of them. */
export const textJudges = ["html", "links", "json-ld", "open-graph", "ninjs", "budget"] as const satisfies JudgeId[];
/** A judge of the texts of a page. */
export type TextJudge = (typeof textJudges)[number];

/** The files of a candidate as the judges of its texts get them. */
export interface JudgedTexts {
  /** Text files by path; `index.html` among them. */
  texts: Readonly<Record<string, string>>;
  /** Every path of the story's folder. */
  paths: readonly string[];
  /** Whether the publication has a web address, so that whole ones can be asked for. */
  hasAddress: boolean;
}

/** Text as one line of at most so many letters, for a sentence or a quotation. */
export function shortened(text: string, limit = 300): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length <= limit ? line : `${line.slice(0, limit - 1).toWellFormed()}…`;
}
