import { jsonForScript } from "./escape.ts";
import { logoFile } from "./logo-file.ts";
import type { PageContext, PagePicture } from "./page-context.ts";
import type { Rendition } from "./page-input.ts";
import { plainRendition, renditionAddress } from "./picture.ts";
import { siteUrl } from "./safe-url.ts";
import {
  canonicalUrl,
  captionOf,
  correctionsOf,
  creatorsOfCredit,
  creditOf,
  heroPicture,
  oneLine,
  sourceTypeOf,
  tagsOf,
  webAddress,
  writersOf,
} from "./story-facts.ts";
import { compact, type Thing } from "./thing.ts";
import { bodyWords } from "./word-count.ts";

/** Google's image metadata (developers.google.com/search/docs/appearance/structured-data/image-license-metadata) on a file of a picture. */
function imageObject(picture: PagePicture, file: Rendition, page: PageContext): Thing {
  const caption = captionOf(picture, page);
  const { photo } = picture;
  return compact({
    "@type": "ImageObject",
    contentUrl: renditionAddress(file, page),
    width: file.width,
    height: file.height,
    caption: caption.text,
    inLanguage: caption.language,
    creator: creatorsOfCredit(picture.credit).map(({ kind, name }) => ({ "@type": kind, name })),
    creditText: creditOf(picture, page),
    copyrightNotice: photo.copyright.trim(),
    license: webAddress(photo.webStatement),
    acquireLicensePage: webAddress(photo.licensorUrl),
    digitalSourceType: sourceTypeOf(picture),
  });
}

/** Whether there is no file beside the page that could be named. */
const standsAlone = ({ input, url }: PageContext) => input.inlined !== undefined && url === "";

/** A file of a picture. */
interface PictureFile {
  picture: PagePicture;
  file: Rendition;
}

/** The shapes that Google asks for of the picture that stands for the story, where it may be cut and was given a focal point. */
function cards(page: PageContext): PictureFile[] {
  const hero = heroPicture(page);
  if (!hero || standsAlone(page)) return [];
  return (["16x9", "4x3", "1x1"] as const).flatMap((name) => {
    const file = hero.cards[name];
    return file ? [{ picture: hero, file }] : [];
  });
}

/** One object a published file: a second use of the same one in the story adds nothing, another crop of the picture does. */
function images(page: PageContext): Thing[] {
  const seen = new Set<string>();
  const isNew = ({ file }: PictureFile) => !seen.has(file.path) && seen.add(file.path);
  const plain = [...page.pictures.values()].map((picture) => ({ picture, file: plainRendition(picture) }));
  return [...cards(page), ...plain].filter(isNew).map(({ picture, file }) => imageObject(picture, file, page));
}

function logo(page: PageContext): Thing | undefined {
  const mark = page.input.profile.logo;
  const file = logoFile(page.input.profile);
  if (!mark || !file || standsAlone(page)) return undefined;
  return { "@type": "ImageObject", url: `${page.url}${file.path}`, width: mark.width, height: mark.height };
}

function publisher(page: PageContext): Thing | undefined {
  const { name, baseUrl, noBylines, principlesUrl } = page.input.profile;
  if (name.trim() === "") return undefined;
  const site = siteUrl(baseUrl);
  return compact({
    "@type": "NewsMediaOrganization",
    name: name.trim(),
    url: site === "" ? "" : `${site}/`,
    logo: logo(page),
    publishingPrinciples: webAddress(principlesUrl),
    noBylinesPolicy: webAddress(noBylines.url),
  });
}

function authors(page: PageContext): Thing[] {
  const writers = writersOf(page);
  if (writers.length > 0) return writers.map(({ name, url }) => compact({ "@type": "Person", name, url }));
  const organisation = publisher(page);
  return organisation ? [organisation] : [];
}

function corrections(page: PageContext): Thing[] {
  return correctionsOf(page).map(({ text, date }) =>
    compact({ "@type": "CorrectionComment", text, datePublished: date }),
  );
}

/**
 * The story as schema.org `NewsArticle` with an `ImageObject` for each picture: all that Google lists for articles and for the metadata of
 * pictures. Addresses are absolute where the publication has a base address, else relative to the page, which JSON-LD readers
 * resolve against the page's own.
 */
export function newsArticle(page: PageContext): Thing {
  const { fields, profile, published, modified } = page.input;
  return compact({
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    mainEntityOfPage: canonicalUrl(page),
    url: page.url,
    headline: page.headline,
    alternativeHeadline: oneLine(fields.seoTitle),
    description: page.description,
    articleSection: fields.section.trim(),
    keywords: tagsOf(page),
    dateline: oneLine(fields.dateline),
    inLanguage: page.language,
    wordCount: bodyWords(page),
    isAccessibleForFree: true,
    datePublished: published.iso,
    dateModified: (modified ?? published).iso,
    author: authors(page),
    publisher: publisher(page),
    publishingPrinciples: webAddress(profile.principlesUrl),
    correction: corrections(page),
    image: images(page),
  });
}

/** The only script element of a page: data, never run. */
export function renderJsonLd(page: PageContext): string {
  return `<script type="application/ld+json">${jsonForScript(newsArticle(page))}</script>`;
}
