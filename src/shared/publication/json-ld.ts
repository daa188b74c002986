import type { Credit } from "../credit/credit.ts";
import { creditLine } from "../credit/render-credit.ts";
import { captionText } from "../document/walk.ts";
import { pictureOrigin } from "../rights/picture-origin.ts";
import { guessLanguage } from "../text/direction.ts";
import { jsonForScript } from "./escape.ts";
import { creditOptions, type PageContext, type PagePicture } from "./page-context.ts";
import type { Rendition } from "./page-input.ts";
import { plainRendition, renditionUrl } from "./picture.ts";
import { siteUrl } from "./safe-url.ts";

type Thing = Record<string, unknown>;

const makers = new Set(["photographer", "illustrator"]);

/** `thing` without what is empty, so that the page claims nothing that nobody said. */
function compact(thing: Thing): Thing {
  return Object.fromEntries(
    Object.entries(thing).filter(
      ([, value]) => value !== undefined && value !== "" && !(Array.isArray(value) && value.length === 0),
    ),
  );
}

/** The people who made the picture; where the credit names none, the organisation it begins with. Never an invented name. */
function creators(credit: Credit): Thing[] {
  const parties = credit.items.flatMap((item) => {
    const people = item.parties.filter((party) => makers.has(party.role));
    return people.length > 0 ? people : item.parties.filter((party) => party.role !== "ai-system").slice(0, 1);
  });
  return parties.map(({ name, role }) => ({ "@type": makers.has(role) ? "Person" : "Organization", name }));
}

function imageObject(picture: PagePicture, page: PageContext): Thing {
  const plain = plainRendition(picture);
  const caption = captionText(picture.place.node).replace(/\s+/g, " ");
  return compact({
    "@type": "ImageObject",
    contentUrl: `${page.url}${renditionUrl(plain)}`,
    width: plain.width,
    height: plain.height,
    caption,
    inLanguage: guessLanguage(caption, page.language),
    creator: creators(picture.credit),
    creditText: creditLine(picture.credit, page.input.profile.creditStyle, creditOptions(page)),
    copyrightNotice: picture.photo.copyright.trim(),
    digitalSourceType: pictureOrigin(picture.photo.digitalSourceType) ? picture.photo.digitalSourceType.trim() : "",
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
  const { byline } = page.input.fields;
  const names = byline.none ? [] : byline.names.map((name) => name.trim()).filter((name) => name !== "");
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
