import { headText } from "../document/walk.ts";
import { pageUrl, safeUrl } from "../publication/safe-url.ts";
import { perText } from "../text/per-text.ts";
import { slugify } from "../text/slug.ts";
import type { Check, CheckInput, Issue } from "./check-input.ts";
import type { CheckCode } from "./check-table.ts";
import { type PlacedLink, storyLinks } from "./story-texts.ts";
import { bareWords } from "./text/bare-words.ts";
import { isLocal, isMalformed, withoutTrackers } from "./text/link-address.ts";

const short = (text: string, most: number) => (text.length > most ? `${text.slice(0, most - 1)}…` : text);

const sameAddress = perText((url) =>
  url
    .trim()
    .replace(/#.*$/, "")
    .replace(/\/+$/, "")
    .replace(/^http:/i, "https:"),
);

type LinkInput = Pick<CheckInput, "document" | "fields" | "profile">;

/** The story's own address, or empty where the publication has none. */
const ownAddress = ({ document, fields, profile }: LinkInput) =>
  sameAddress(pageUrl(profile.baseUrl, fields.slug || slugify(headText(document, "headline"))));

/** Links that lead nowhere that a reader can go; a mend makes plain words of them. */
const nowhere: Partial<Record<CheckCode, (link: PlacedLink, input: LinkInput) => boolean>> = {
  "link.scheme": ({ url }) => safeUrl(url) === null,
  "link.empty": ({ text }) => text.trim() === "",
  "link.local": ({ url }) => isLocal(url),
  "link.own": ({ url }, input) => sameAddress(safeUrl(url) ?? "") === ownAddress(input),
};

/** Whether a link is one that a finding with this code is about, where the finding says that it leads nowhere. */
export function isWrongLink(code: string, link: PlacedLink, input: LinkInput): boolean {
  const isWrong = Object.hasOwn(nowhere, code) ? nowhere[code as CheckCode] : undefined;
  return isWrong?.(link, input) ?? false;
}

/** Each kind of fault once for a place; the first link that has it is named. */
function linkCheck(code: CheckCode, isWrong: (link: PlacedLink, input: CheckInput) => boolean): Check {
  return (input) => {
    const found = new Map<string, Issue>();
    for (const link of storyLinks(input.document)) {
      const { where, block, url, text } = link;
      if (found.has(where) || !isWrong(link, input)) continue;
      found.set(where, { code, where, block, values: { url: short(url, 80), text: short(text.trim(), 60) } });
    }
    return [...found.values()];
  };
}

/** Warns: a link has no words, so that nobody can see or follow it. */
export const checkEmptyLinks = linkCheck("link.empty", (link, input) => isWrongLink("link.empty", link, input));

/** Warns: a link leads to a machine of one's own network, or to none that readers could reach. */
export const checkLocalLinks = linkCheck("link.local", (link, input) => isWrongLink("link.local", link, input));

/** Warns: the address was copied wrong: two schemes, a sentence's stop at its end, a host that cannot be. */
export const checkBrokenLinks = linkCheck("link.broken", ({ url }) => safeUrl(url) !== null && isMalformed(url));

/** Notes: the address carries marks by which readers are followed about. */
export const checkTrackers = linkCheck("link.tracker", ({ url }) => withoutTrackers(url) !== null);

/** Notes: the address is not encrypted. */
export const checkPlainLinks = linkCheck("link.http", ({ url }) => /^http:/i.test(url.trim()) && !isLocal(url));

const saysNothing = new Set(
  "here|click here|read here|see here|link|this link|the link|this|this page|more|read more|learn more|כאן|לחצו כאן|לחץ כאן|הקליקו כאן|לינק|קישור|הקישור|בקישור|בקישור הזה|עוד|קראו עוד|לקריאה|לקריאה נוספת".split(
    "|",
  ),
);

/** Warns: the words of a link say nothing of where it leads; whoever hears a list of the links learns nothing. */
export const checkLinkWords = linkCheck("link.words", ({ text }) => saysNothing.has(bareWords(text)));

/** Notes: the words of a link are its address, which a voice spells out. */
export const checkLinkAddress = linkCheck(
  "link.address",
  ({ text, isCard }) => !isCard && /^(?:https?:\/\/|www\.)\S{12,}$/i.test(text.trim()),
);

/** Notes: two links of the text lead to the same page. */
export const checkLinkTwice: Check = ({ document }) => {
  const seen = new Set<string>();
  const found = new Map<string, Issue>();
  for (const { where, block, url, text, isCard } of storyLinks(document)) {
    const address = sameAddress(url);
    if (isCard || text.trim() === "" || !/^https?:/i.test(address)) continue;
    if (seen.has(address) && !found.has(where)) {
      found.set(where, {
        code: "link.twice",
        where,
        block,
        values: { url: short(url, 80), text: short(text.trim(), 60) },
      });
    }
    seen.add(address);
  }
  return [...found.values()];
};

/** Warns: a link leads to the very page that it stands on. */
export const checkOwnLinks: Check = (input) =>
  ownAddress(input) === "" ? [] : linkCheck("link.own", (link) => isWrongLink("link.own", link, input))(input);
