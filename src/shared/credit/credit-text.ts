import type { CreditQualifier } from "./credit.ts";

/** What stood before the names: words that change what the names mean. */
export interface LeadIn {
  qualifiers: CreditQualifier[];
  illustrator: boolean;
  position?: string;
}

interface Prefix {
  pattern: RegExp;
  qualifier?: CreditQualifier;
  illustrator?: true;
}

/** Prefixes that only say "here comes the credit". */
const wrappers: RegExp[] = [
  /^(?:photo|picture|image)\s+credits?\s+should\s+read\b\s*:?\s*/i,
  /^(?:photo|photograph|picture|pic|image|foto)s?\s*(?:credits?|crédits?)?\s*(?:by\b\s*:?|:|[-–—](?=\s))\s*/i,
  /^(?:photo|photograph|picture|image)s?\s+(?=(?:courtesy|via)\b)/i,
  /^credits?\s*(?:photo|image|picture)?s?\s*:\s*/i,
  /^crédits?\s*(?:photos?\s*:?|:)\s*/i,
  /^(?:by|by-?line)\b\s*:?\s+/i,
  /^(?:צילום|צילומים|צילם|צילמה|תצלום|תצלומים|תמונה|תמונות|קרדיט)(?:\s+(?:צילום|תמונה|וקרדיט))?\s*(?::|[-–](?=\s))\s*/,
  /^צילום\s+(?=באדיבות)/,
  /^(?:Фото|Снимок)\s*:\s*/i,
  /^(?:تصوير|صورة)\s*:\s*/,
];

/** A notice before the owner's name; printed where a line is printed verbatim. */
const notice =
  /^(?:©|\(c\)|copyright\b(?:\s*(?:©|\(c\)))?)\s*(?:(?:19|20)\d\d(?:\s*[-–]\s*(?:19|20)?\d\d)?)?[,:]?\s*(?:by\s+)?/i;

const meanings: Prefix[] = [
  { pattern: /^mandatory\s+credit\s*(?:[:–-]\s*|\s)/i, qualifier: "mandatory" },
  { pattern: /^חובת\s+קרדיט\s*:\s*/, qualifier: "mandatory" },
  { pattern: /^file\s+(?:photo|picture|image)s?(?:\s+by\b|\s*[:–-])\s*/i, qualifier: "file" },
  { pattern: /^file\s*(?::|[-–—](?=\s))\s*/i, qualifier: "file" },
  { pattern: /^(?:צילום|צילומי|תמונת)\s+ארכיון\s*:\s*/, qualifier: "file" },
  { pattern: /^pool\s+photos?\s*(?:by\b|:)\s*/i, qualifier: "pool" },
  { pattern: /^handout\s+(?:photo|image|picture)s?\s*(?:by\b|from\b|:)\s*/i, qualifier: "handout" },
  { pattern: /^photo[\s-]illustrations?\s*(?:by\b|:)\s*/i, qualifier: "photo-illustration" },
  { pattern: /^(?:(?:צילום|תמונת)\s+)?אילוסטרציה\s*:\s*/, qualifier: "photo-illustration" },
  { pattern: /^composites?(?:\s+(?:photo|image|picture))?\s*(?:by\b|:)\s*/i, qualifier: "composite" },
  { pattern: /^screen\s?(?:shot|grab)s?\s*(?:by\b|from\b|:)\s*/i, qualifier: "screenshot" },
  { pattern: /^צילום\s?מסך\s*:\s*/, qualifier: "screenshot" },
  {
    pattern: /^ai[\s-]generated(?:\s+(?:image|picture|photo))?\s*(?:by\b|with\b|using\b|:)\s*/i,
    qualifier: "ai-generated",
  },
  { pattern: /^(?:illustration|drawing|cartoon|graphic)s?\s*(?:by\b|:)\s*/i, illustrator: true },
  { pattern: /^(?:איור|איורים|ציור|גרפיקה|קריקטורה)\s*:\s*/, illustrator: true },
];

/** One line of NFC text: white space runs are single spaces, bidi controls, zero-width and other control characters are gone. */
export function cleanLine(line: string): string {
  return line
    .normalize("NFC")
    .replace(/[\p{Cc}\s]+/gu, " ")
    .replace(/[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, "")
    .replace(/ {2,}/g, " ")
    .trim();
}

/** The end of the bracket that opens at `start`, or -1 when it never closes. */
function closing(text: string, start: number): number {
  let depth = 0;
  for (let index = start; index < text.length; index += 1) {
    const letter = text.charAt(index);
    if (letter === "(" || letter === "[") depth += 1;
    if (letter === ")" || letter === "]") depth -= 1;
    if (depth === 0) return index;
  }
  return -1;
}

function withoutBrackets(text: string): string {
  if (!/^[([]/.test(text) || closing(text, 0) !== text.length - 1) return text;
  return text.slice(1, -1).trim();
}

const abbreviation = /(?:^|[\s.])(?:jr|sr|inc|ltd|co|corp|dr|st|mr|ms|mrs|\p{L})\.$/iu;

/** `text` without one closing full stop, unless the stop belongs to an abbreviation ("Jr.", "Inc.", an initial). */
function withoutFullStop(text: string): string {
  if (!text.endsWith(".") || abbreviation.test(text)) return text;
  return text.slice(0, -1).trimEnd();
}

function withoutFirst(text: string, patterns: readonly RegExp[]): string {
  for (const pattern of patterns) {
    const rest = text.replace(pattern, "");
    if (rest !== text && rest.trim() !== "") return rest.trim();
  }
  return text;
}

function repeat(text: string, step: (text: string) => string): string {
  let before = text;
  let after = step(text);
  while (after !== before) {
    before = after;
    after = step(after);
  }
  return after;
}

/** A line as it stands, but for outer brackets and words like "Photo:", so that a house wrapper can be put round it again. */
export function bareLine(line: string): string {
  return repeat(cleanLine(line), (text) => withoutFirst(withoutBrackets(text), wrappers));
}

/** Whether `line` is a label with nothing behind it, such as "(Photo: )", or nothing at all. */
export function isOnlyLabel(line: string): boolean {
  const text = repeat(cleanLine(line), withoutBrackets);
  return text === "" || wrappers.some((pattern) => text.replace(pattern, "").trim() === "");
}

const nobody =
  /^(?:photos?|photograph|pictures?|images?|credit|file|file photo|n\/?a|none|tbd|צילום|תמונה|קרדיט|אין)$/i;

/** Whether `line` is a word that stands where a name should: a label without its colon, a bare "(file)", "n/a", "none". */
export function isNobody(line: string): boolean {
  return nobody.test(bareLine(line).replace(/[:.]$/, ""));
}

function takeMeaning(text: string, leadIn: LeadIn): string {
  for (const prefix of meanings) {
    const rest = text.replace(prefix.pattern, "").trim();
    if (rest === text || rest === "") continue;
    if (prefix.qualifier) leadIn.qualifiers.push(prefix.qualifier);
    if (prefix.illustrator) leadIn.illustrator = true;
    return rest;
  }
  const placed = /^photos?\s*\(([^()]{1,40})\)\s*by\b\s*/i.exec(text);
  if (placed?.[1] === undefined || placed[0].length === text.length) return text;
  leadIn.position = placed[1];
  return text.slice(placed[0].length);
}

/** Takes brackets, a full stop, "all rights reserved" and prefixes off a cleaned line; `leadIn` says what the prefixes meant. */
export function peel(line: string): { text: string; leadIn: LeadIn } {
  const leadIn: LeadIn = { qualifiers: [], illustrator: false };
  const text = repeat(line, (current) => {
    const inner = withoutFullStop(withoutBrackets(current)).replace(/(?<=\S)[.,;\s]+all rights reserved$/i, "");
    return takeMeaning(withoutFirst(inner, [...wrappers, notice]), leadIn);
  });
  return { text, leadIn };
}

/** A part of a line, and the separator that stood before it (empty for the first). */
export interface Part {
  text: string;
  before: string;
}

/** Splits at `separator` (sticky) wherever it matches outside brackets; null when the brackets do not balance. Parts are trimmed. */
export function splitOutside(text: string, separator: RegExp): Part[] | null {
  const parts: Part[] = [];
  let start = 0;
  let before = "";
  let index = 0;
  while (index < text.length) {
    const letter = text.charAt(index);
    if (letter === ")" || letter === "]") return null;
    if (letter === "(" || letter === "[") {
      const end = closing(text, index);
      if (end < 0) return null;
      index = end + 1;
      continue;
    }
    separator.lastIndex = index;
    const found = separator.exec(text);
    if (found === null || found[0] === "") {
      index += 1;
      continue;
    }
    parts.push({ text: text.slice(start, index).trim(), before });
    before = found[0];
    index += found[0].length;
    start = index;
  }
  parts.push({ text: text.slice(start).trim(), before });
  return parts;
}

/** The texts inside top-level brackets, and the text outside them; null when the brackets do not balance. */
export function takeBrackets(text: string): { outside: string; inside: string[] } | null {
  const inside: string[] = [];
  let outside = "";
  for (let index = 0; index < text.length; index += 1) {
    const letter = text.charAt(index);
    if (letter === ")" || letter === "]") return null;
    if (letter !== "(" && letter !== "[") {
      outside += letter;
      continue;
    }
    const end = closing(text, index);
    if (end < 0) return null;
    inside.push(text.slice(index + 1, end).trim());
    outside += " ";
    index = end;
  }
  return { outside: outside.replace(/ {2,}/g, " ").trim(), inside };
}
