import { bodyOf, headText } from "../document/walk.ts";
import { safeUrl } from "../publication/safe-url.ts";
import { hasLetterOf, languageDirection } from "../text/direction.ts";
import { slugify } from "../text/slug.ts";
import { storyCounts } from "../text/story-counts.ts";
import { countCharacters } from "../text/words.ts";
import { repeatedNames } from "./byline-checks.ts";
import type { Check, Issue } from "./check-input.ts";
import { blockTexts } from "./story-texts.ts";
import { bareWords } from "./text/bare-words.ts";

/** What search results show of a description and of a title, in characters; the rest is cut. */
export const resultLimits = { summary: 160, title: 70 } as const;
/** How far from the length that was asked for a story may be, as a part of it. */
const tolerance = 0.2;

const issue = (code: Issue["code"], values: Issue["values"] = {}): Issue => ({
  code,
  where: "story",
  block: 0,
  values,
});

/** Warns: there is nothing to read. */
export const checkText: Check = ({ document }) =>
  blockTexts(document).some((text) => bareWords(text) !== "") ? [] : [issue("story.noText")];

/** Warns: the text is in another script than the story's language, so that the page runs the wrong way. */
export const checkLanguage: Check = ({ document, fields }) => {
  const own = languageDirection(fields.language);
  const body = bodyOf(document);
  const texts = blockTexts(document).filter((text, at) => body[at]?.type === "paragraph" && /\p{L}/u.test(text));
  const foreign = texts.filter((text) => !hasLetterOf(own, text)).length;
  return foreign > 0 && foreign * 5 >= texts.length * 4 ? [issue("story.language")] : [];
};

/** Notes: the text is far from the length that was asked for. */
export const checkLength: Check = ({ document, fields: { targetLength: target } }) => {
  if (target === 0) return [];
  const { words } = storyCounts(document).body;
  if (Math.abs(words - target) <= target * tolerance) return [];
  const key = words > target ? "check.story.length" : "check.story.lengthShort";
  return [{ ...issue("story.length", { words, target, count: Math.abs(words - target) }), key }];
};

/** Notes: there is no summary, and the standfirst cannot stand for it in search results: it is missing or would be cut. */
export const checkSummary: Check = ({ document, fields }) => {
  const standfirst = countCharacters(headText(document, "standfirst"));
  const canStandIn = standfirst > 0 && standfirst <= resultLimits.summary;
  return fields.summary.trim() !== "" || canStandIn ? [] : [issue("summary.missing", { limit: resultLimits.summary })];
};

/** Notes: search results cut the summary. */
export const checkSummaryLength: Check = ({ fields }) => {
  const count = countCharacters(fields.summary.trim());
  return count > resultLimits.summary ? [issue("summary.long", { count, limit: resultLimits.summary })] : [];
};

/** Warns: the summary says what the headline says, so that a search result says it twice. */
export const checkSummaryTwice: Check = ({ document, fields }) => {
  const words = bareWords(fields.summary);
  return words !== "" && words === bareWords(headText(document, "headline")) ? [issue("summary.headline")] : [];
};

/** Notes: search results cut the title that was written for them. */
export const checkSearchTitle: Check = ({ fields }) => {
  const count = countCharacters(fields.seoTitle.trim());
  return count > resultLimits.title ? [issue("seo.long", { count, limit: resultLimits.title })] : [];
};

/** Whether a page can name this as the address of its original; an empty one says that it is the original itself. */
export function isOriginal(url: string): boolean {
  return url.trim() === "" || /^http/.test(safeUrl(url) ?? "");
}

/** Warns: the address of the original is none that a page can name. */
export const checkCanonical: Check = ({ fields }) =>
  isOriginal(fields.canonicalUrl) ? [] : [issue("canonical.address")];

/** Notes: the publication has sections, and the story is in none of them. */
export const checkSection: Check = ({ fields, profile }) =>
  profile.sections.length > 0 && fields.section.trim() === "" ? [issue("section.missing")] : [];

/** Warns: the story is in a section that the publication does not have: often one of its own, misspelt. */
export const checkSectionName: Check = ({ fields, profile }) => {
  const section = fields.section.trim();
  const isKnown = profile.sections.some((one) => one.trim() === section);
  return section === "" || profile.sections.length === 0 || isKnown ? [] : [issue("section.unknown", { section })];
};

/** Notes: a tag stands there twice. */
export const checkTags: Check = ({ fields }) =>
  repeatedNames(fields.tags)
    .slice(0, 1)
    .map((tag) => issue("tag.twice", { tag }));

const slugLimit = 75;
const unnamed =
  /^(?:untitled|story|new-story|draft|test|temp|copy|headline|xxx+|tk|asdf|ללא-כותרת|טיוטה|כתבה|חדש)(?:-?\d+)?$/i;

/** Notes: the address is so long that cards and messages cut it. */
export const checkSlugLength: Check = ({ fields }) => {
  const { length } = fields.slug.trim();
  return length > slugLimit ? [issue("slug.long", { count: length, limit: slugLimit })] : [];
};

/** Warns: the story's address still is what a draft is called. */
export const checkSlugName: Check = ({ fields }) =>
  unnamed.test(fields.slug.trim()) ? [issue("slug.placeholder", { slug: fields.slug.trim() })] : [];

/** Notes: no word of the address is in the headline: it may have been made from an older one. In another script it cannot be told. */
export const checkSlugWords: Check = ({ document, fields }) => {
  const slug = fields.slug.trim();
  const words = slugify(slug)
    .split("-")
    .filter((word) => word.length > 2);
  const headline = slugify(headText(document, "headline"));
  const isComparable = /[a-z]/.test(slug) === /[a-z]/.test(headline);
  if (slug === "" || headline === "story" || words.length === 0 || !isComparable || unnamed.test(slug)) return [];
  const all = bareWords(`${headText(document, "headline")} ${headText(document, "kicker")}`);
  const isAlike = words.some((word) => headline.includes(word) || all.includes(word.slice(0, 4)));
  return isAlike ? [] : [issue("slug.words", { slug })];
};
