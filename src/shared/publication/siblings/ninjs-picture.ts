import type { PageContext, PagePicture } from "../page-context.ts";
import type { Rendition } from "../page-input.ts";
import { renditionUrl } from "../picture.ts";
import {
  altOf,
  asciiAddress,
  captionOf,
  creatorsOfCredit,
  creditOf,
  sourceTypeOf,
  webAddress,
} from "../story-facts.ts";
import { compact, type Thing } from "../thing.ts";

/** What must stay in sight, in the pixels of a file that shows what the use shows (ninjs 3.1, `poi`). */
function pointOfInterest({ place }: PagePicture, { width, height }: Rendition): Thing | undefined {
  const { focal } = place.node;
  return focal ? { x: Math.round(focal.x * width), y: Math.round(focal.y * height) } : undefined;
}

const types = { jpeg: "image/jpeg", webp: "image/webp", avif: "image/avif" } as const;

/** The cards have no `poi`: they are cut about it. */
const cardsOf = ({ cards }: PagePicture) =>
  Object.entries(cards).map(([card, file]) => ({ name: `card-${card}`, file }));

/** A file of a picture. `href` must be a whole address (the schema's format `uri`); without one the path stands in the title. */
function renditionOf(name: string, rendition: Rendition, page: PageContext, poi?: Thing): Thing {
  const { format, width, height, path } = rendition;
  return compact({
    name,
    href: page.url === "" ? "" : asciiAddress(`${page.url}${renditionUrl(rendition)}`),
    title: path,
    contentType: types[format],
    width,
    height,
    poi,
  });
}

const organisations = new Set(["agency", "distributor", "publication", "archive", "pool", "handout", "courtesy"]);

/** Who supplied the picture, after those who made it. */
function sources({ credit }: PagePicture): Thing[] {
  const parties = credit.items.flatMap((item) => item.parties);
  return parties.filter(({ role }) => organisations.has(role)).map(({ name, role }) => ({ name, role }));
}

function described(role: string, value: string): Thing[] {
  return value === "" ? [] : [{ role, contentType: "text/plain", value }];
}

/** A picture of a story as an associated object of ninjs 3.1: caption, alternative text, credit line, copyright, every file. */
export function ninjsPicture(picture: PagePicture, page: PageContext): Thing {
  const { photo, place } = picture;
  const caption = captionOf(picture, page);
  const sourceType = sourceTypeOf(picture);
  const credit = creditOf(picture, page);
  const rights = webAddress(photo.webStatement);
  const files = [...picture.jpeg, ...picture.webp, ...picture.avif];
  return compact({
    name: `photo-${place.index}`,
    uri: `urn:uuid:${photo.id}`,
    rel: "picture",
    type: "picture",
    representationType: "full",
    pubStatus: "usable",
    language: caption.language || page.language,
    by: creatorsOfCredit(picture.credit)
      .map(({ name }) => name)
      .join("; "),
    headlines: described("main", photo.headline.trim()),
    descriptions: [
      ...described("caption", caption.text),
      ...described("alttext", altOf(picture)),
      ...described("creditline", credit),
    ],
    copyrightNotice: photo.copyright.trim(),
    usageTerms: photo.usageTerms.trim(),
    infoSources: sources(picture),
    digitalSourceType: webAddress(sourceType) ? { uri: asciiAddress(webAddress(sourceType) ?? "") } : undefined,
    rightsInfo: rights === undefined ? undefined : { linkedRights: asciiAddress(rights) },
    renditions: [
      ...files.map((file) => renditionOf(`${file.format}-${file.width}`, file, page, pointOfInterest(picture, file))),
      ...cardsOf(picture).map(({ name, file }) => renditionOf(name, file, page)),
    ],
  });
}
