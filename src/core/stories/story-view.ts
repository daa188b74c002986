import { resolvedCredit } from "../../shared/checks/resolved-credit.ts";
import type { OpenStory } from "../../shared/contract.ts";
import type { Credit, CreditItem, CreditStyle } from "../../shared/credit/credit.ts";
import type { OrganisationTable } from "../../shared/credit/organisation.ts";
import { organisations as builtIn } from "../../shared/credit/organisations.ts";
import { creditLine } from "../../shared/credit/render-credit.ts";
import type {
  BodyNode,
  LinkNode,
  PhotoNode,
  PhotoWidth,
  RelatedNode,
  StoryDocument,
} from "../../shared/document/nodes.ts";
import { slotBlocks } from "../../shared/document/slots.ts";
import {
  blockText,
  bodyOf,
  captionText,
  headText,
  inlineText,
  listLines,
  slotText,
  tableTexts,
} from "../../shared/document/walk.ts";
import type { PhotosById } from "../../shared/photos.ts";
import type { Byline } from "../../shared/stories.ts";

/** A credit as scripts read it. `text` is the line as it is printed, without "(Photo: …)". */
export interface CreditView {
  raw: string;
  text: string;
  state: Credit["state"];
  exempt: string;
  items: CreditItem[];
}
/** One use of a picture. `photo` is null for a placeholder; an empty `altLanguage` means the story's language. */
export interface PhotoView {
  type: "photo";
  photo: string | null;
  caption: string;
  alt: string;
  altLanguage: string;
  decorative: boolean;
  credit: CreditView;
  width: PhotoWidth;
}
/** An entry among related links; `url` is empty where its words carry no link. */
export interface RelatedView {
  text: string;
  url: string;
}
export type BlockView =
  | { type: "paragraph" | "quote"; text: string }
  | { type: "heading"; level: number; text: string }
  | { type: "list"; ordered: boolean; items: string[]; text: string }
  | PhotoView
  | { type: "gallery"; photos: PhotoView[] }
  | { type: "pullquote"; text: string; attribution: string }
  | { type: "factbox"; title: string; text: string }
  | { type: "correction"; kind: "correction" | "clarification"; date: string; text: string }
  | { type: "embed"; url: string; title: string; text: string }
  | { type: "related"; title: string; links: RelatedView[] }
  | { type: "table"; header: boolean; rows: string[][] }
  | { type: "divider" }
  | { type: "sealed"; text: string };

/** A story as plain facts, without the editor's tree. */
export interface StoryView {
  id: string;
  headline: string;
  standfirst: string;
  kicker: string;
  byline: Byline;
  language: string;
  stage: string;
  onHold: boolean;
  publication: string;
  slug: string;
  section: string;
  summary: string;
  dateline: string;
  tags: string[];
  seoTitle: string;
  socialText: string;
  canonicalUrl: string;
  slugline: string;
  due: string;
  priority: number;
  embargo: string;
  legal: string;
  pictures: string;
  targetLength: number;
  internalNote: string;
  publisherNote: string;
  related: string[];
  followUpOf: string;
  translationOf: string;
  version: number;
  blocks: BlockView[];
}

/** A credit as it is understood and printed; by the built-in table of organisations when none is given. */
export function creditView(credit: Credit, style: CreditStyle, organisations: OrganisationTable = builtIn): CreditView {
  const { raw, state, exempt, items } = credit;
  return { raw, text: creditLine(credit, style, { organisations }), state, exempt, items };
}

/** What credits are printed by. */
interface PrintedBy {
  style: CreditStyle;
  organisations: OrganisationTable;
}

function photoView(node: PhotoNode, photos: PhotosById, print: PrintedBy): PhotoView {
  return {
    type: "photo",
    photo: node.photo === "" ? null : node.photo,
    caption: captionText(node),
    alt: node.alt,
    altLanguage: node.altLanguage,
    decorative: node.decorative,
    credit: creditView(resolvedCredit(node, photos), print.style, print.organisations),
    width: node.width,
  };
}

function relatedViews(node: RelatedNode): RelatedView[] {
  return slotBlocks(node, "links").flatMap((entry) => {
    if (entry.type !== "paragraph") return [];
    const link = entry.children.find((child): child is LinkNode => child.type === "link" || child.type === "autolink");
    return [{ text: inlineText(entry.children), url: link?.url ?? "" }];
  });
}

function blockView(node: BodyNode, photos: PhotosById, print: PrintedBy): BlockView {
  switch (node.type) {
    case "photo":
      return photoView(node, photos, print);
    case "gallery":
      return { type: "gallery", photos: node.children.map((child) => photoView(child, photos, print)) };
    case "heading":
      return { type: "heading", level: Number(node.tag.slice(1)), text: blockText(node) };
    case "list":
      return { type: "list", ordered: node.listType === "number", items: listLines(node), text: blockText(node) };
    case "pullquote":
      return { type: node.type, text: slotText(node, "text"), attribution: slotText(node, "attribution") };
    case "factbox":
      return { type: node.type, title: slotText(node, "title"), text: slotText(node, "text") };
    case "correction":
      return { type: node.type, kind: node.kind, date: node.date, text: slotText(node, "text") };
    case "embed":
      return { type: node.type, url: node.url, title: slotText(node, "title"), text: slotText(node, "text") };
    case "related":
      return { type: node.type, title: slotText(node, "title"), links: relatedViews(node) };
    case "table": {
      const header = node.children[0]?.children.every((cell) => (cell.headerState & 1) === 1) ?? false;
      return { type: node.type, header, rows: tableTexts(node) };
    }
    case "divider":
      return { type: node.type };
    default:
      return { type: node.type, text: blockText(node) };
  }
}

/** What `galley show` prints: head, fields and blocks in reading order, all texts plain strings. Pure. */
export function storyView(
  story: OpenStory,
  document: StoryDocument,
  photos: PhotosById,
  creditStyle: CreditStyle,
  organisations: OrganisationTable = builtIn,
): StoryView {
  const { language, stage, onHold, byline, section, summary } = story.fields;
  const { dateline, tags, seoTitle, socialText, canonicalUrl, targetLength } = story.fields;
  const { slugline, due, priority, embargo, legal, pictures } = story.fields;
  const { internalNote, publisherNote, related, followUpOf, translationOf } = story.fields;
  return {
    id: story.id,
    headline: headText(document, "headline"),
    standfirst: headText(document, "standfirst"),
    kicker: headText(document, "kicker"),
    byline,
    language,
    stage,
    onHold,
    publication: story.publication,
    slug: story.slug,
    ...{ section, summary, dateline, tags, seoTitle, socialText, canonicalUrl },
    ...{ slugline, due, priority, embargo, legal, pictures, targetLength },
    ...{ internalNote, publisherNote, related, followUpOf, translationOf },
    version: story.version,
    blocks: bodyOf(document).map((node) => blockView(node, photos, { style: creditStyle, organisations })),
  };
}
