import { numberedSlug, slugify } from "../text/slug.ts";

/** Names that the page uses for its own parts. */
const reserved = /^(photos?|story|comments|block)(-|$)/;

/** Slugs by title, since a page is rendered again with each key and its headings are hardly ever other ones. */
const slugs = new Map<string, string>();
const mostSlugs = 5_000;

function baseOf(title: string): string {
  const known = slugs.get(title);
  if (known !== undefined) return known;
  const slug = slugify(title);
  const base = reserved.test(slug) ? `heading-${slug}` : slug;
  if (slugs.size >= mostSlugs) slugs.clear();
  slugs.set(title, base);
  return base;
}

/**
 * An id for each heading, by the number of its block from 1: made of its words, so that a link to it survives changes
 * elsewhere; the second of the same words gets a number. `titles` has one entry a block, null for other blocks.
 */
export function headingIds(titles: readonly (string | null)[]): Map<number, string> {
  const taken = new Set<string>();
  const ids = new Map<number, string>();
  for (const [at, title] of titles.entries()) {
    if (title === null) continue;
    const base = baseOf(title);
    let id = base;
    for (let number = 2; taken.has(id); number += 1) id = numberedSlug(base, number);
    taken.add(id);
    ids.set(at + 1, id);
  }
  return ids;
}
