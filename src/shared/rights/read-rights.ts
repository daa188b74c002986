import type { LibraryPhoto } from "../photos.ts";
import type { Restriction, RestrictionKind } from "./restriction.ts";

/** What a supplier's words say of the use of a picture, as far as they are understood. */
export interface Rights {
  restrictions: Restriction[];
  rightsExpire: string;
  embargoUntil: string;
}

const outlet = "[\\p{Lu}][\\p{Lu}\\p{N}&.'’/ -]*";

/** Phrases of agencies' Instructions, as they are written: what they forbid. */
const phrases: readonly (readonly [RestrictionKind, RegExp])[] = [
  ["no-archive", /\bno[ -]+archiv(?:es?|ing)\b|\bnot? (?:for|to be) archiv\w*|ללא ארכיון|אין לשמור בארכיון/giu],
  ["one-time-use", /\bone[ -]time[ -]+use(?: only)?\b|\bsingle use(?: only)?\b|שימוש חד[ -]פעמי|לשימוש חד[ -]פעמי/giu],
  ["editorial-only", /\beditorial use only\b|\bfor editorial use\b|\bno commercial(?: use)?\b|לשימוש מערכתי בלבד/giu],
  ["no-sales", /\bno (?:re)?sales?\b|\bnot for sale\b|\bno licensing\b|לא למכירה/giu],
  ["no-social", /\bno social(?: media)?\b|ללא רשתות חברתיות/giu],
  ["no-cropping", /\bno crop(?:s|ping)?\b|\b(?:do not|don.t) crop\b|\bnot (?:to )?be cropped\b|אין לחתוך/giu],
  ["no-third-party", /\bno third[ -]part(?:y|ies)\b|\bno syndication\b|\bno distribution to third parties\b/giu],
  // "GERMANY OUT", "NEW YORK TIMES OUT": capitals only, so that "sold out" is none.
  ["out", new RegExp(`(?<![\\p{L}\\p{N}])${outlet} OUT(?![\\p{L}\\p{N}])`, "gu")],
  ["other", /\bthis story only\b|\binternet out\b|\bonline out\b|\bno internet\b|\bno print\b/giu],
];

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const monthName = `(?:${months.join("|")})[a-z]*\\.?`;
const dateText = `(\\d{4})-(\\d{2})-(\\d{2})(?:[T ](\\d{2}):(\\d{2})(?::\\d{2})?(Z|[+-]\\d{2}:?\\d{2})?)?|(\\d{1,2})\\s+(${monthName})\\s+(\\d{4})|(${monthName})\\s+(\\d{1,2}),?\\s+(\\d{4})`;
const embargo = new RegExp(`\\bembargo(?:ed)?(?:\\s+until|\\s+till|\\s*:)?\\s+(?:${dateText})`, "iu");
const expiry = new RegExp(
  `\\b(?:expir(?:es|y|ing)(?: on)?|not (?:for|to be) use[d]? after|use until|valid until|rights (?:end|until))\\s*:?\\s+(?:${dateText})`,
  "iu",
);
const withinDays = /\b(?:for|within|during) (\d{1,3}) days\b|\b(\d{1,3})[ -]day(?:s)? (?:limit|use|only)\b/iu;

const dayInMilliseconds = 24 * 60 * 60 * 1000;

function instant(value: number): string {
  return Number.isNaN(value) ? "" : new Date(value).toISOString();
}

/** The instant of a date as written. A day alone means its end for an expiry and its beginning for an embargo, in UTC. */
function instantOf(match: RegExpExecArray | null, endOfDay: boolean): string {
  if (!match) return "";
  const [, year, month, day, hour, minute, zone, dayFirst, monthFirst, yearFirst, monthSecond, daySecond, yearSecond] =
    match;
  if (year !== undefined && hour !== undefined) {
    const offset = zone === undefined ? "Z" : zone.replace(/^([+-]\d{2})(\d{2})$/, "$1:$2");
    return instant(Date.parse(`${year}-${month}-${day}T${hour}:${minute}:00${offset}`));
  }
  const name = (monthFirst ?? monthSecond ?? "").slice(0, 3).toLowerCase();
  const at = year === undefined ? months.indexOf(name) : Number(month) - 1;
  const [y, d] = [Number(year ?? yearFirst ?? yearSecond), Number(day ?? dayFirst ?? daySecond)];
  const start = Date.UTC(y, at, d);
  // A day that the month does not have is no date.
  if (new Date(start).getUTCDate() !== d || at < 0 || at > 11) return "";
  return instant(endOfDay ? start + dayInMilliseconds - 1 : start);
}

function expiryOf(text: string, dateCreated: string): string {
  const written = instantOf(expiry.exec(text), true);
  if (written !== "") return written;
  const limit = withinDays.exec(text);
  const from = Date.parse(/^\d{4}-\d{2}-\d{2}/.exec(dateCreated)?.[0] ?? "");
  const days = Number(limit?.[1] ?? limit?.[2] ?? Number.NaN);
  return instant(from + (days + 1) * dayInMilliseconds - 1);
}

/**
 * Restrictions, expiry and embargo in a picture's Instructions and usage terms. Each restriction keeps the words that it was read
 * from. What is not understood is not guessed at: the words themselves stay in their fields. Never throws.
 */
export function readRights({
  instructions,
  usageTerms,
  dateCreated,
}: Pick<LibraryPhoto, "instructions" | "usageTerms" | "dateCreated">): Rights {
  const text = `${instructions}\n${usageTerms}`.slice(0, 40_000);
  const found = phrases.flatMap(([kind, pattern]) =>
    [...text.matchAll(pattern)].map(([words], at) => ({ kind, text: words.replace(/\s+/g, " ").trim(), at })),
  );
  const known = new Set<string>();
  const restrictions = found.flatMap(({ kind, text: words }): Restriction[] => {
    const key = `${kind} ${kind === "out" || kind === "other" ? words.toLowerCase() : ""}`;
    if (known.has(key)) return [];
    known.add(key);
    return [{ kind, text: words }];
  });
  return {
    restrictions,
    rightsExpire: expiryOf(text, dateCreated),
    embargoUntil: instantOf(embargo.exec(text), false),
  };
}
