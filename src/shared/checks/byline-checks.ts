import type { Check, Issue } from "./check-input.ts";
import { bareWords } from "./text/bare-words.ts";

const by = /^(?:by\s+(?=\p{Lu})|מאת:?\s+)/iu;

/** A name without the "By" that the page itself prints before names. */
export function withoutBy(name: string): string {
  return name.trim().replace(by, "");
}

const isShouted = (name: string) =>
  /^\P{Ll}*$/u.test(name) && name.split(/\s+/).filter((word) => /\p{Lu}{2}/u.test(word)).length >= 2;

/** Names that come a second time, whatever their capitals. */
export function repeatedNames(names: readonly string[]): string[] {
  const bare = names.map(bareWords);
  return names.filter((_, at) => bare[at] !== "" && bare.indexOf(bare[at] ?? "") < at);
}

const issue = (code: Issue["code"], name: string): Issue => ({
  code,
  where: "byline",
  block: 0,
  values: { name: name.trim() },
});

/** Warns: a name stands in the byline twice. */
export const checkBylineTwice: Check = ({ fields }) =>
  repeatedNames(fields.byline.names)
    .slice(0, 1)
    .map((name) => issue("byline.twice", name));

/** Warns: "By" is part of a name, which the page prints by itself, so that it would stand there twice. */
export const checkBylineBy: Check = ({ fields }) =>
  fields.byline.names
    .filter((name) => withoutBy(name) !== name.trim())
    .slice(0, 1)
    .map((name) => issue("byline.by", name));

/** Notes: a name is all capitals. Initials and agencies (AP, AFP) are one word. */
export const checkBylineCapitals: Check = ({ fields }) =>
  fields.byline.names
    .filter(isShouted)
    .slice(0, 1)
    .map((name) => issue("byline.capitals", name));
