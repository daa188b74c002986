import { headText } from "../document/walk.ts";
import { countCharacters } from "../text/words.ts";
import type { Check, Issue } from "./check-input.ts";
import type { CheckCode } from "./check-table.ts";
import { bareWords } from "./text/bare-words.ts";

/** Where cards and search results cut a headline, in characters (Google advised 110 for NewsArticle headlines). */
export const headlineLimit = 110;
/** What a standfirst of one or two lines holds at most, in characters, and in words at least. */
export const standfirstLimits = { most: 300, leastWords: 3 } as const;

const head = (code: CheckCode, where: "headline" | "standfirst", values: Issue["values"] = {}): Issue[] => [
  { code, where, block: 0, values },
];

/** Warns: the headline is cut on cards and in search results. */
export const checkHeadlineLength: Check = ({ document }) => {
  const count = countCharacters(headText(document, "headline"));
  return count > headlineLimit ? head("headline.long", "headline", { count, limit: headlineLimit }) : [];
};

/** A stop that belongs to a word: an initial, an abbreviation, letters with stops between them. */
const abbreviation = /(?:\b\p{L}|\b(?:Inc|Ltd|Co|Corp|Jr|Sr|St|etc|vs|No|al|Bros|Mt)|\.{2})\.$/iu;

/** The headline without the full stop that ends it; null where there is none, or it is an abbreviation's or there are two sentences. */
export function withoutFullStop(line: string): string | null {
  const text = line.trimEnd();
  if (!text.endsWith(".") || abbreviation.test(text) || /[.?!]\s/.test(text)) return null;
  return text.slice(0, -1);
}

/** Notes: the headline ends in a full stop. */
export const checkHeadlineStop: Check = ({ document }) =>
  withoutFullStop(headText(document, "headline")) === null ? [] : head("headline.fullStop", "headline");

const isShouted = (text: string) =>
  text.split(/\s+/).filter((word) => /\p{Lu}{2}/u.test(word)).length >= 3 && !/\p{Ll}/u.test(text);

/** Warns: the headline is all capitals; a voice may spell it out letter by letter. */
export const checkHeadlineCapitals: Check = ({ document }) =>
  isShouted(headText(document, "headline")) ? head("headline.capitals", "headline") : [];

/** Warns: headline and standfirst say the same. */
export const checkHeadlineTwice: Check = ({ document }) => {
  const words = bareWords(headText(document, "headline"));
  const isSame = words !== "" && words === bareWords(headText(document, "standfirst"));
  return isSame ? head("standfirst.headline", "standfirst") : [];
};

/** Notes: the headline begins with the words of the kicker above it. */
export const checkKicker: Check = ({ document }) => {
  const kicker = bareWords(headText(document, "kicker"));
  const headline = `${bareWords(headText(document, "headline"))} `;
  return kicker.length >= 4 && headline.startsWith(`${kicker} `) ? head("kicker.repeated", "headline") : [];
};

/** Notes: the standfirst is longer than the few lines that it has, or hardly a word. */
export const checkStandfirstLength: Check = ({ document }) => {
  const text = headText(document, "standfirst");
  const count = countCharacters(text);
  if (count > standfirstLimits.most) {
    return head("standfirst.long", "standfirst", { count, limit: standfirstLimits.most });
  }
  const words = bareWords(text);
  const isShort = words !== "" && words.split(" ").length < standfirstLimits.leastWords;
  return isShort ? head("standfirst.short", "standfirst") : [];
};
