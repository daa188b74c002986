import type { MessageKey } from "../messages/catalogue.ts";
import type { Severity } from "./finding.ts";

/** What is decided of a check. */
interface Ruling {
  /** How bad its findings are, unless the check itself says otherwise of one. */
  severity: Severity;
  /** Nobody can publish in spite of it, with whatever reason. */
  hard?: true;
  /** What the desk offers to do about it at the press of a key, where a machine can do it safely and undo it. */
  mend?: MessageKey;
  /** It is found in nearly everything that is still being written: nobody is told of it at a place as long as she writes there. */
  halfWritten?: true;
}

/**
 * Every code that a finding can have. A check cannot be written without a row here, so that somebody has decided of each whether
 * a person may publish in spite of it.
 */
export const checkTable = {
  "story.hold": { severity: "block", hard: true },
  "story.binned": { severity: "block", hard: true },
  "story.embargo": { severity: "block", hard: true },
  "story.legal": { severity: "block", hard: true },
  "story.pictures": { severity: "block", hard: true },
  "story.notes": { severity: "info" },
  "headline.missing": { severity: "block", hard: true },
  "standfirst.missing": { severity: "info" },
  "byline.unset": { severity: "warn" },
  "photo.empty": { severity: "block", hard: true },
  "photo.unreadable": { severity: "block", hard: true },
  "photo.killed": { severity: "block", hard: true },
  "photo.embargo": { severity: "block", hard: true },
  "photo.expired": { severity: "block" },
  "photo.expiring": { severity: "warn" },
  "photo.oneTimeUsed": { severity: "block" },
  "photo.oneTime": { severity: "info" },
  "photo.credit": { severity: "block", hard: true, mend: "mend.takeCredit" },
  "photo.alt": { severity: "block", hard: true },
  "text.tk": { severity: "block", hard: true },
  "photo.noCropping": { severity: "warn" },
  "photo.restricted": { severity: "warn" },
  "credit.review": { severity: "warn", mend: "editor.creditKeep" },
  "credit.demanded": { severity: "warn" },
  "alt.language": { severity: "warn" },
  "alt.caption": { severity: "warn" },
  "alt.file": { severity: "warn" },
  "alt.long": { severity: "warn" },
  "photo.hero": { severity: "warn" },
  "block.sealed": { severity: "warn" },
  "heading.order": { severity: "warn", mend: "around.mendHeading" },
  "link.scheme": { severity: "warn", mend: "around.mendLink" },
  "embed.url": { severity: "warn" },
  "related.link": { severity: "warn" },
  "name.twice": { severity: "warn" },
  "headline.long": { severity: "warn" },
  "headline.fullStop": { severity: "info", mend: "mend.fullStop" },
  "headline.capitals": { severity: "warn" },
  "kicker.repeated": { severity: "info" },
  "standfirst.headline": { severity: "warn" },
  "standfirst.long": { severity: "info" },
  "standfirst.short": { severity: "info", halfWritten: true },
  "byline.twice": { severity: "warn", mend: "mend.leaveOne" },
  "byline.by": { severity: "warn", mend: "mend.leaveOutBy" },
  "byline.capitals": { severity: "info" },
  "story.noText": { severity: "warn" },
  "story.language": { severity: "warn", mend: "mend.storyLanguage" },
  "story.length": { severity: "info" },
  "story.due": { severity: "info" },
  "summary.missing": { severity: "info" },
  "summary.long": { severity: "info" },
  "summary.headline": { severity: "warn" },
  "seo.long": { severity: "info" },
  "canonical.address": { severity: "warn" },
  "section.missing": { severity: "info" },
  "section.unknown": { severity: "warn" },
  "tag.twice": { severity: "info", mend: "mend.leaveOne" },
  "slug.long": { severity: "info" },
  "slug.placeholder": { severity: "warn" },
  "slug.words": { severity: "info" },
  "photo.small": { severity: "warn" },
  "photo.heroSmall": { severity: "info" },
  "photo.twice": { severity: "warn" },
  "photo.decorative": { severity: "info", mend: "mend.notDecorative" },
  "alt.twice": { severity: "warn" },
  "alt.credit": { severity: "warn" },
  "alt.beginning": { severity: "info", mend: "mend.leaveOutBeginning" },
  "caption.missing": { severity: "info" },
  "caption.long": { severity: "warn" },
  "caption.end": { severity: "info", mend: "mend.addFullStop", halfWritten: true },
  "caption.credit": { severity: "warn", mend: "mend.cutCredit" },
  "heading.empty": { severity: "warn", mend: "mend.removeBlock", halfWritten: true },
  "heading.bare": { severity: "warn", halfWritten: true },
  "heading.last": { severity: "warn", halfWritten: true },
  "heading.long": { severity: "info" },
  "heading.fullStop": { severity: "info", mend: "mend.fullStop" },
  "heading.twice": { severity: "warn" },
  "heading.bold": { severity: "info", mend: "mend.makeHeading" },
  "paragraph.long": { severity: "info" },
  "paragraph.unfinished": { severity: "info", halfWritten: true },
  "list.single": { severity: "info", halfWritten: true },
  "divider.edge": { severity: "info", mend: "mend.removeBlock" },
  "table.header": { severity: "warn", mend: "mend.headerRow" },
  "table.empty": { severity: "warn", mend: "mend.removeBlock", halfWritten: true },
  "factbox.empty": { severity: "warn", halfWritten: true },
  "embed.title": { severity: "warn", halfWritten: true },
  "correction.empty": { severity: "warn", halfWritten: true },
  "correction.date": { severity: "info" },
  "quote.empty": { severity: "warn", mend: "mend.removeBlock", halfWritten: true },
  "quote.mixed": { severity: "info", mend: "mend.alikeQuotes" },
  "pullquote.words": { severity: "info" },
  "link.empty": { severity: "warn", mend: "around.mendLink" },
  "link.local": { severity: "warn", mend: "around.mendLink" },
  "link.broken": { severity: "warn" },
  "link.tracker": { severity: "info", mend: "mend.cutTrackers" },
  "link.http": { severity: "info" },
  "link.words": { severity: "warn" },
  "link.address": { severity: "info" },
  "link.twice": { severity: "info" },
  "link.own": { severity: "warn", mend: "around.mendLink" },
  "text.doubleSpace": { severity: "info", mend: "mend.oneSpace" },
  "text.spaceBefore": { severity: "info", mend: "mend.noSpace" },
  "text.spaceMissing": { severity: "info", mend: "mend.addSpace" },
  "text.doubledWord": { severity: "warn", mend: "mend.leaveOne" },
  "text.repeatedMark": { severity: "info", mend: "mend.leaveOne" },
  "text.quotes": { severity: "warn", halfWritten: true },
  "text.bracket": { severity: "warn", halfWritten: true },
  "text.toCome": { severity: "warn" },
  "text.invisible": { severity: "info", mend: "mend.removeLetters" },
  "text.bidi": { severity: "warn", mend: "mend.removeLetters" },
  "text.lookalike": { severity: "warn", mend: "mend.latinLetters" },
  "text.garbled": { severity: "warn" },
  "text.foreign": { severity: "warn", mend: "mend.markLanguage" },
  "style.rule": { severity: "warn", mend: "mend.houseStyle" },
  "date.impossible": { severity: "warn" },
  "date.weekday": { severity: "warn" },
  "publication.baseUrl": { severity: "warn" },
  "publication.template": { severity: "warn" },
} as const satisfies Record<string, Ruling>;

export type CheckCode = keyof typeof checkTable;

export const checkCodes = Object.keys(checkTable) as readonly CheckCode[];

/** Whether a code is one that this version's checks can find. */
export function isCheckCode(code: string): code is CheckCode {
  return Object.hasOwn(checkTable, code);
}

export function severityOf(code: CheckCode): Severity {
  return checkTable[code].severity;
}

/** Whether nothing and nobody can publish a page on which this was found. */
export function isHard(code: CheckCode): boolean {
  return "hard" in checkTable[code];
}

/** Whether it is found in nearly everything that is still being written; see `Ruling.halfWritten`. */
export function isOfHalfWritten(code: string): boolean {
  return isCheckCode(code) && "halfWritten" in checkTable[code];
}

type Rows = typeof checkTable;
/** The codes of findings that a machine can put right. */
export type MendableCode = { [Code in CheckCode]: Rows[Code] extends { mend: MessageKey } ? Code : never }[CheckCode];

/** What the mend of a finding is called, or null where a person has to write, choose or decide. */
export function mendLabel(code: CheckCode): MessageKey | null {
  const row = checkTable[code];
  return "mend" in row ? row.mend : null;
}

/** What a check is called where they are listed. */
export function nameOf(code: CheckCode): MessageKey {
  return `checkName.${code}`;
}
