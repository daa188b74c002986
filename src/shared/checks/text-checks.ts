import { bodyOf, photosOf } from "../document/walk.ts";
import { safeUrl } from "../publication/safe-url.ts";
import type { Check, Issue } from "./check-input.ts";
import { type FullName, fullNames, isNearName } from "./near-names.ts";
import { openMark } from "./open-mark.ts";
import { type Place, sealedPlaces, storyLinks, storyTexts } from "./story-texts.ts";

/** Blocks: a "to come" mark stands in a text that would be published. Each place is named once. */
export const checkOpenMarks: Check = ({ document, fields }) => {
  const fieldTexts = [
    ...fields.byline.names.map((text) => ({ where: "byline", block: 0, text })),
    ...[fields.section, fields.summary, fields.dateline, fields.seoTitle, fields.socialText, ...fields.tags].map(
      (text) => ({ where: "story", block: 0, text }),
    ),
  ];
  const credits = photosOf(document).map(({ node, index, block }) => {
    return { where: `photo:${index}`, block, text: node.credit?.raw ?? "" };
  });
  const found = new Map<string, Issue>();
  for (const { where, block, text } of [...storyTexts(document), ...credits, ...fieldTexts]) {
    const mark = openMark(text);
    if (mark === null || found.has(where)) continue;
    found.set(where, { code: "text.tk", severity: "block", where, block, key: "check.text.tk", values: { mark } });
  }
  return [...found.values()];
};

/** Warns: a block of a later version is kept in the story but is not on the page. */
export const checkSealed: Check = ({ document }) =>
  sealedPlaces(document).map(({ where, block }) => {
    return { code: "block.sealed", severity: "warn", where, block, key: "check.block.sealed", values: {} };
  });

/** Warns: a heading is more than one level below the one before it, so that the outline a screen reader offers has a hole. */
export const checkHeadingOrder: Check = ({ document }) => {
  const found: Issue[] = [];
  let before = 1;
  for (const [at, node] of bodyOf(document).entries()) {
    if (node.type !== "heading") continue;
    const level = Number(node.tag.slice(1));
    if (level > before + 1) {
      const block = at + 1;
      const values = { level, before, expected: before + 1 };
      const key = before === 1 ? "check.heading.first" : "check.heading.order";
      found.push({ code: "heading.order", severity: "warn", where: `block:${block}`, block, key, values });
    }
    before = level;
  }
  return found;
};

/** Warns: a link leads to an address that no page may hold; its words stay on the page, without the link. */
export const checkLinks: Check = ({ document }) =>
  storyLinks(document)
    .filter(({ url }) => safeUrl(url) === null)
    .map(({ where, block, url, text }): Issue => {
      const values = { url: url.length > 80 ? `${url.slice(0, 79)}…` : url, text };
      return { code: "link.scheme", severity: "warn", where, block, key: "check.link.scheme", values };
    });

interface Spelling extends FullName, Place {
  count: number;
}

/** Each different full name of the story with how often it occurs and where it stands first. */
function spellings(input: Parameters<Check>[0]): Spelling[] {
  const found = new Map<string, Spelling>();
  for (const { where, block, text } of storyTexts(input.document)) {
    for (const { first, last } of fullNames(text)) {
      const known = found.get(`${first} ${last}`);
      if (known) known.count += 1;
      else found.set(`${first} ${last}`, { first, last, where, block, count: 1 });
    }
  }
  return [...found.values()];
}

/** Warns: one person's surname seems to be spelt two ways. The rarer spelling is named, of two as frequent the later. */
export const checkNames: Check = (input) => {
  const byFirst = Map.groupBy(spellings(input), ({ first }) => first);
  const found: Issue[] = [];
  for (const group of byFirst.values()) {
    for (const [at, one] of group.entries()) {
      for (const other of group.slice(at + 1)) {
        if (!isNearName(one.last, other.last)) continue;
        const [odd, usual] = one.count < other.count ? [one, other] : [other, one];
        const values = { odd: `${odd.first} ${odd.last}`, usual: `${usual.first} ${usual.last}` };
        const { where, block } = odd;
        found.push({ code: "name.twice", severity: "warn", where, block, key: "check.name.twice", values });
      }
    }
  }
  return found;
};
