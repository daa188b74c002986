import { headText } from "../../document/walk.ts";
import { cleanText } from "../escape.ts";
import type { PageContext } from "../page-context.ts";
import { renderBody } from "../render-body.ts";
import {
  asciiAddress,
  bylineNames,
  canonicalUrl,
  correctionsOf,
  heroPicture,
  oneLine,
  tagsOf,
  writersOf,
} from "../story-facts.ts";
import type { BlockPlace } from "../template.ts";
import { templateOf } from "../templates/registry.ts";
import { compact, type Thing } from "../thing.ts";
import { bodyWords } from "../word-count.ts";
import { ninjsPicture } from "./ninjs-picture.ts";
import { plainFigure } from "./plain-figure.ts";
import { plainBody } from "./plain-text.ts";

/** The address by which ninjs 3.1 names its schema (iptc.org/std/ninjs). */
export const ninjsSchema = "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#";

/** The blocks as the page writes them, but every picture as a figure that needs no style and, where there is one, the whole address. */
function bodyHtml(page: PageContext): string {
  const figures = (_node: unknown, { photos }: BlockPlace) =>
    photos
      .flatMap(({ index }) => page.pictures.get(index) ?? [])
      .map((picture) => plainFigure(picture, page, page.url))
      .join("\n");
  const template = templateOf(page.input.profile.template);
  return renderBody(page, { ...template, blocks: { ...template.blocks, photo: figures, gallery: figures } });
}

function bodies(page: PageContext): Thing[] {
  const wordCount = bodyWords(page);
  return [
    compact({ role: "main", contentType: "text/html", wordCount, value: bodyHtml(page) }),
    compact({ role: "text", contentType: "text/plain", wordCount, value: plainBody(page) }),
  ];
}

const texts = (entries: readonly (readonly [role: string, value: string])[]): Thing[] =>
  entries.filter(([, value]) => value !== "").map(([role, value]) => ({ role, contentType: "text/plain", value }));

function byLine(page: PageContext): string {
  const { words } = page;
  const names = bylineNames(page);
  const last = names.pop() ?? "";
  return names.length === 0 ? last : `${names.join(words.nameSeparator)}${words.lastNameSeparator}${last}`;
}

/** The story with its pictures as a ninjs 3.1 object (IPTC, News in JSON). Its `uri` stays the same whatever becomes of its address. */
function ninjsItem(page: PageContext): Thing {
  const { document, fields, published, modified, profile, storyId, slug, updateLine } = page.input;
  const name = profile.name.trim();
  const pictures = [...page.pictures.values()];
  const hero = heroPicture(page);
  const canonical = canonicalUrl(page);
  return compact({
    standard: { name: "ninjs", version: "3.1", schema: ninjsSchema },
    uri: `urn:uuid:${storyId}`,
    type: "text",
    profile: pictures.length > 0 ? "text-photo" : "text-only",
    representationType: "full",
    pubStatus: "usable",
    firstCreated: published.iso,
    versionCreated: (modified ?? published).iso,
    language: page.language,
    title: page.headline,
    slugline: slug,
    by: byLine(page),
    copyrightHolder: name,
    edNote: fields.publisherNote.trim(),
    headlines: texts([
      ["kicker", headText(document, "kicker")],
      ["main", page.headline],
      ["seo", oneLine(fields.seoTitle)],
    ]),
    descriptions: texts([
      ["standfirst", headText(document, "standfirst")],
      ["summary", fields.summary.trim()],
      ["social", fields.socialText.trim()],
      ["update", updateLine?.trim() ?? ""],
      ...correctionsOf(page).map(({ kind, text, date }) => [kind, date === "" ? text : `${date}: ${text}`] as const),
    ]),
    bodies: bodies(page),
    located: oneLine(fields.dateline),
    people: writersOf(page).map(({ name: author, url }) =>
      compact({ name: author, rel: "author", uri: asciiAddress(url) }),
    ),
    infoSources: name === "" ? [] : [{ name, role: "publisher" }],
    subjects: [
      ...(fields.section.trim() === "" ? [] : [{ name: fields.section.trim(), rel: "section" }]),
      ...tagsOf(page).map((tag) => ({ name: tag, rel: "tag" })),
    ],
    altIds: [
      { role: "slug", value: slug },
      ...(page.url === "" ? [] : [{ role: "url", value: page.url }]),
      ...(canonical === page.url ? [] : [{ role: "canonical", value: canonical }]),
      ...(hero ? [{ role: "hero", value: `photo-${hero.place.index}` }] : []),
    ],
    associations: pictures.map((picture) => ninjsPicture(picture, page)),
  });
}

/** `ninjsItem` as the text of a file, ending in a line feed. */
export function ninjs(page: PageContext): string {
  const clean = (_key: string, value: unknown) => (typeof value === "string" ? cleanText(value) : value);
  return `${JSON.stringify(ninjsItem(page), clean, 2)}\n`;
}
