import type { Severity } from "./finding.ts";

/** What is decided of a check. */
interface Ruling {
  /** How bad its findings are, unless the check itself says otherwise of one. */
  severity: Severity;
  /** Nobody can publish in spite of it, with whatever reason. */
  hard?: true;
}

/**
 * Every code that a finding can have. A check cannot be written without a row here, so that somebody has decided of each whether
 * a person may publish in spite of it.
 */
export const checkTable = {
  "story.hold": { severity: "block", hard: true },
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
  "photo.credit": { severity: "block", hard: true },
  "photo.alt": { severity: "block", hard: true },
  "text.tk": { severity: "block", hard: true },
  "photo.noCropping": { severity: "warn" },
  "photo.restricted": { severity: "warn" },
  "credit.review": { severity: "warn" },
  "credit.demanded": { severity: "warn" },
  "alt.language": { severity: "warn" },
  "alt.caption": { severity: "warn" },
  "alt.file": { severity: "warn" },
  "alt.long": { severity: "warn" },
  "photo.hero": { severity: "warn" },
  "block.sealed": { severity: "warn" },
  "heading.order": { severity: "warn" },
  "link.scheme": { severity: "warn" },
  "embed.url": { severity: "warn" },
  "related.link": { severity: "warn" },
  "name.twice": { severity: "warn" },
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
