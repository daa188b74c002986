import type { Credit } from "../credit/credit.ts";
import { creditLine } from "../credit/render-credit.ts";
import { heroOf } from "../document/hero.ts";
import type { CorrectionNode } from "../document/nodes.ts";
import { bodyOf, captionText, slotText } from "../document/walk.ts";
import { pictureOrigin } from "../rights/picture-origin.ts";
import { guessLanguage } from "../text/direction.ts";
import { creditOptions, type PageContext, type PagePicture } from "./page-context.ts";
import { safeUrl } from "./safe-url.ts";

// What every machine-readable form of a story says of it, worked out in one place, so that none of them contradicts another.

/** A person or an organisation that made something. */
export interface Maker {
  kind: "Person" | "Organization";
  name: string;
}

const makers = new Set(["photographer", "illustrator"]);

/** The people who made the picture; where the credit names none, the organisation it begins with. Never an invented name. */
export function creatorsOfCredit(credit: Credit): Maker[] {
  const parties = credit.items.flatMap((item) => {
    const people = item.parties.filter((party) => makers.has(party.role));
    return people.length > 0 ? people : item.parties.filter((party) => party.role !== "ai-system").slice(0, 1);
  });
  return parties.map(({ name, role }) => ({ kind: makers.has(role) ? "Person" : "Organization", name }));
}

/** The credit as it is printed, without a wrapper; empty where none is. */
export function creditOf({ credit }: PagePicture, page: PageContext): string {
  return creditLine(credit, page.input.profile.creditStyle, creditOptions(page));
}

/** A text on one line: spaces and line ends run together, none around it. */
export const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();

/** The caption on one line, and the language it is in where that is not the story's. */
export function captionOf({ place }: PagePicture, page: PageContext): { text: string; language: string } {
  const text = oneLine(captionText(place.node));
  return { text, language: guessLanguage(text, page.language) };
}

/** The alternative text on one line; empty for a decorative picture. */
export function altOf({ place }: PagePicture): string {
  return place.node.decorative ? "" : oneLine(place.node.alt);
}

/** The IPTC Digital Source Type, where readers must be told of it; else empty. */
export function sourceTypeOf({ photo }: PagePicture): string {
  return pictureOrigin(photo.digitalSourceType) ? photo.digitalSourceType.trim() : "";
}

/** The names of the byline; none where there is none, decided or not. */
export function bylineNames(page: PageContext): string[] {
  const { byline } = page.input.fields;
  return byline.none ? [] : byline.names.map((name) => name.trim()).filter((name) => name !== "");
}

/** What was put right in the story, in reading order: notices with a text. `date` is `YYYY-MM-DD` or empty. */
export function correctionsOf(page: PageContext): { text: string; date: string; kind: CorrectionNode["kind"] }[] {
  return bodyOf(page.input.document).flatMap((node) => {
    if (node.type !== "correction") return [];
    const text = oneLine(slotText(node, "text"));
    const date = /^\d{4}-\d{2}-\d{2}$/.test(node.date) ? node.date : "";
    return text === "" ? [] : [{ text, date, kind: node.kind === "clarification" ? node.kind : "correction" }];
  });
}

/** The writers of the story with the addresses of their own pages, where the publication knows one. */
export function writersOf(page: PageContext): { name: string; url: string }[] {
  const { contributors } = page.input.profile;
  return bylineNames(page).map((name) => {
    const known = contributors.find((contributor) => contributor.name.trim() === name);
    return { name, url: known ? (webAddress(known.url) ?? "") : "" };
  });
}

/** An address of the web as a page may name it; undefined for any other. */
export function webAddress(value: string): string | undefined {
  const url = safeUrl(value);
  return url?.startsWith("http") ? url : undefined;
}

/** The same address in the letters of RFC 3986, for formats that take no others. */
export function asciiAddress(url: string): string {
  return url.replace(/[^\u0020-\u007e]+/gu, encodeURIComponent);
}

/** The address that search engines should keep the story under: the original's where it is told, else this page's own; or empty. */
export function canonicalUrl(page: PageContext): string {
  return webAddress(page.input.fields.canonicalUrl) ?? page.url;
}

/** The tags of a story that say something, on one line each. */
export function tagsOf(page: PageContext): string[] {
  return page.input.fields.tags.map(oneLine).filter((tag) => tag !== "");
}

/** The picture that stands for the story elsewhere. */
export function heroPicture(page: PageContext): PagePicture | undefined {
  return heroOf([...page.pictures.values()], ({ photo }) => photo.id, page.input.fields.hero);
}

/** The block that the dateline opens: the first paragraph with text. 0 where the story has no dateline or no paragraph. */
export function datelineBlock(page: PageContext): number {
  return page.input.fields.dateline.trim() === "" ? 0 : page.firstParagraph;
}
