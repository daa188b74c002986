import { attributes, escapeText } from "./escape.ts";
import { renderJsonLd } from "./json-ld.ts";
import type { PageContext, PagePicture } from "./page-context.ts";
import { plainRendition, renditionUrl } from "./picture.ts";
import { siblingTypes } from "./siblings/sibling-names.ts";
import { altOf, bylineNames, canonicalUrl, heroPicture, oneLine, tagsOf, writersOf } from "./story-facts.ts";
import { templateOf } from "./templates/registry.ts";

/** Territories that Open Graph's locales want beside a language that has no region of its own. */
const territories: Readonly<Record<string, string>> = { ar: "AR", en: "US", fr: "FR", he: "IL", ru: "RU" };

/** `language_TERRITORY` as Open Graph writes it; undefined where the territory would be a guess. */
function openGraphLocale(language: string): string | undefined {
  const parts = language.split("-");
  const region = parts.slice(1).find((part) => /^[A-Z]{2}$/.test(part)) ?? territories[parts[0] ?? ""];
  return region === undefined ? undefined : `${parts[0]}_${region}`;
}

const named = (name: string, content: string | undefined) =>
  content ? [`<meta${attributes({ name, content })}>`] : [];
const property = (name: string, content: string | number | undefined) =>
  content ? [`<meta${attributes({ property: name, content })}>`] : [];

/** Who shares a page reads its addresses as they stand: a relative one is none, so without a base address there is no picture. */
function imageCard(picture: PagePicture | undefined, page: PageContext): string[] {
  if (!picture || page.url === "") return [];
  const file = picture.cards.social ?? plainRendition(picture);
  return [
    ...property("og:image", `${page.url}${renditionUrl(file)}`),
    ...property("og:image:type", "image/jpeg"),
    ...property("og:image:width", file.width),
    ...property("og:image:height", file.height),
    ...property("og:image:alt", altOf(picture)),
  ];
}

/** Open Graph (ogp.me) and the card of X. The page's address and its picture are left out where the publication has no base address. */
function socialCard(page: PageContext): string[] {
  const { profile, fields, published, modified } = page.input;
  const hero = heroPicture(page);
  return [
    ...property("og:type", "article"),
    ...property("og:title", page.headline || page.words.untitled),
    ...property("og:description", oneLine(fields.socialText) || page.description),
    ...property("og:url", canonicalUrl(page)),
    ...property("og:site_name", profile.name.trim()),
    ...property("og:locale", openGraphLocale(page.language)),
    ...imageCard(hero, page),
    ...property("article:published_time", published.iso),
    ...property("article:modified_time", modified?.iso),
    // The vocabulary has a profile's address here; who has none is named below, for all.
    ...writersOf(page).flatMap(({ url }) => property("article:author", url)),
    ...property("article:section", fields.section.trim()),
    ...tagsOf(page).flatMap((tag) => property("article:tag", tag)),
    ...named("twitter:card", hero && page.url !== "" ? "summary_large_image" : "summary"),
  ];
}

/** What a search engine shows in place of the headline, and the publication's name. */
function titleOf(page: PageContext): string {
  const { profile, fields } = page.input;
  const title = oneLine(fields.seoTitle) || page.headline || page.words.untitled;
  return [title, profile.name.trim()].filter(Boolean).join(" – ");
}

/** Everything inside `<head>`, the character set first. */
export function renderPageHead(page: PageContext, template = templateOf(page.input.profile.template)): string {
  const canonical = canonicalUrl(page);
  return [
    `<meta charset="utf-8">`,
    `<meta name="viewport" content="width=device-width, initial-scale=1">`,
    `<title>${escapeText(titleOf(page))}</title>`,
    ...named("description", page.description),
    ...bylineNames(page).flatMap((name) => named("author", name)),
    `<meta name="robots" content="max-image-preview:large">`,
    `<meta name="color-scheme" content="light dark">`,
    // Says whose page stands in a folder, so that no story is ever written over another's (core/publish/story-folder.ts).
    ...named("galley-story", page.input.storyId),
    ...(canonical === "" ? [] : [`<link${attributes({ rel: "canonical", href: canonical })}>`]),
    // A page that stands alone has nothing beside it.
    ...(page.input.inlined ? [] : siblingTypes).map(
      ([href, type]) => `<link${attributes({ rel: "alternate", type, href })}>`,
    ),
    ...socialCard(page),
    `<style>\n${template.style(page)}</style>`,
    renderJsonLd(page),
  ].join("\n");
}
