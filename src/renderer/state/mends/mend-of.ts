import { isCheckCode, type MendableCode, mendLabel } from "../../../shared/checks/check-table.ts";
import type { Finding } from "../../../shared/checks/finding.ts";
import type { MessageKey, MessageValues } from "../../../shared/messages/catalogue.ts";
import { languageDirection } from "../../../shared/text/direction.ts";
import type { Desk } from "../desk.ts";
import type { StorySession } from "../story-session.ts";
import { bylineMends, tagMend, turnLanguage } from "./fact-mends.ts";
import { altMend, captionStopMend, creditMend, cutCreditMend, decorativeMend, takeCreditMend } from "./photo-mends.ts";
import { styleMend } from "./style-mends.ts";
import {
  headingLevelMend,
  linkMend,
  makeHeadingMend,
  onPage,
  quotesMend,
  textMend,
  trackerMend,
} from "./text-mends.ts";

/** A way to put right what a finding is about, without typing. */
export interface OfferedMend {
  label: MessageKey;
  values?: MessageValues;
  run: () => void;
}

/** What a mend does, or null where it turns out that a person has to. */
export type MakeMend = (
  desk: Desk,
  session: StorySession,
  finding: Finding,
) => Pick<OfferedMend, "run" | "values"> | null;

const remove = onPage(() => ({ kind: "remove" }));

/** For every code that the table of checks says can be mended. */
const makers: Readonly<Record<MendableCode, MakeMend>> = {
  "heading.order": headingLevelMend,
  "heading.bold": makeHeadingMend,
  "heading.empty": remove,
  "divider.edge": remove,
  "quote.empty": remove,
  "table.empty": remove,
  "table.header": onPage(() => ({ kind: "header-row" })),
  "headline.fullStop": textMend,
  "heading.fullStop": textMend,
  "text.doubleSpace": textMend,
  "text.spaceBefore": textMend,
  "text.spaceMissing": textMend,
  "text.doubledWord": textMend,
  "text.repeatedMark": textMend,
  "text.invisible": textMend,
  "text.bidi": textMend,
  "text.lookalike": textMend,
  "text.foreign": onPage((session) => ({
    kind: "mark-language",
    story: languageDirection(session.fields.get().language),
  })),
  "style.rule": styleMend,
  "quote.mixed": quotesMend,
  "link.scheme": linkMend,
  "link.empty": linkMend,
  "link.local": linkMend,
  "link.own": linkMend,
  "link.tracker": trackerMend,
  "alt.beginning": altMend,
  "caption.credit": cutCreditMend,
  "caption.end": captionStopMend,
  "photo.decorative": decorativeMend,
  "credit.review": creditMend,
  "photo.credit": takeCreditMend,
  "byline.twice": bylineMends.twice,
  "byline.by": bylineMends.by,
  "tag.twice": tagMend,
  "story.language": turnLanguage,
};

/** The mend for a finding, or null where a person has to write, choose or decide. */
export function mendOf(desk: Desk, session: StorySession, finding: Finding): OfferedMend | null {
  const { code } = finding;
  const label = isCheckCode(code) ? mendLabel(code) : null;
  const made = label === null ? null : makers[code as MendableCode](desk, session, finding);
  return label === null || made === null ? null : { label, ...made };
}
