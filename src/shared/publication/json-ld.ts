import { jsonForScript } from "./escape.ts";
import type { PageContext, PagePicture } from "./page-context.ts";
import type { Rendition } from "./page-input.ts";
import { plainRendition, renditionAddress } from "./picture.ts";
import { siteUrl } from "./safe-url.ts";
import { bylineNames, captionOf, creatorsOfCredit, creditOf, sourceTypeOf } from "./story-facts.ts";
import { compact, type Thing } from "./thing.ts";

function imageObject(picture: PagePicture, page: PageContext): Thing {
  const plain = plainRendition(picture);
  const caption = captionOf(picture, page);
  return compact({
    "@type": "ImageObject",
    contentUrl: renditionAddress(plain, page),
    width: plain.width,
    height: plain.height,
    caption: caption.text,
    inLanguage: caption.language,
    creator: creatorsOfCredit(picture.credit).map(({ kind, name }) => ({ "@type": kind, name })),
    creditText: creditOf(picture, page),
    copyrightNotice: picture.photo.copyright.trim(),
    digitalSourceType: sourceTypeOf(picture),
  });
}

/** One object a published file: a second use of the same one in the story adds nothing, another crop of the picture does. */
function images(page: PageContext): Thing[] {
  const seen = new Set<string>();
  const isNew = ({ path }: Rendition) => !seen.has(path) && seen.add(path);
  return [...page.pictures.values()]
    .filter((picture) => isNew(plainRendition(picture)))
    .map((picture) => imageObject(picture, page));
}

function publisher(page: PageContext): Thing | undefined {
  const { name, baseUrl } = page.input.profile;
  if (name.trim() === "") return undefined;
  const site = siteUrl(baseUrl);
  return compact({ "@type": "Organization", name: name.trim(), url: site === "" ? "" : `${site}/` });
}

function authors(page: PageContext): Thing[] {
  const names = bylineNames(page);
  if (names.length > 0) return names.map((name) => ({ "@type": "Person", name }));
  const organisation = publisher(page);
  return organisation ? [organisation] : [];
}

/**
 * The story as schema.org `NewsArticle` with an `ImageObject` for each picture. Addresses are absolute where the
 * publication has a base address, else relative to the page, which JSON-LD readers resolve against the page's own.
 */
export function newsArticle(page: PageContext): Thing {
  const { fields, published, modified } = page.input;
  return compact({
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    mainEntityOfPage: page.url,
    url: page.url,
    headline: page.headline,
    description: page.description,
    articleSection: fields.section.trim(),
    inLanguage: page.language,
    datePublished: published.iso,
    dateModified: (modified ?? published).iso,
    author: authors(page),
    publisher: publisher(page),
    image: images(page),
  });
}

/** The only script element of a page: data, never run. */
export function renderJsonLd(page: PageContext): string {
  return `<script type="application/ld+json">${jsonForScript(newsArticle(page))}</script>`;
}
