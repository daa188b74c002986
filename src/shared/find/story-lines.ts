import type { Credit, CreditStyle } from "../credit/credit.ts";
import type { OrganisationTable } from "../credit/organisation.ts";
import { parseCredit } from "../credit/parse-credit.ts";
import { creditLine } from "../credit/render-credit.ts";
import { sameItems } from "../credit/same-credit.ts";
import type {
  GalleryNode,
  HeadNode,
  InlineNode,
  ListNode,
  PageNode,
  PhotoNode,
  StoryDocument,
} from "../document/nodes.ts";
import { blockRuns, inlineText, isHead } from "../document/walk.ts";
import { type SearchedText, searchedText } from "./find-query.ts";

/** What kind of line it is, as people call it. */
export const lineKinds = [
  "kicker",
  "headline",
  "standfirst",
  "text",
  "heading",
  "quote",
  "list",
  "table",
  "pullquote",
  "factbox",
  "correction",
  "embed",
  "related",
  "caption",
  "credit",
  "alt",
] as const;
export type LineKind = (typeof lineKinds)[number];

/**
 * Why a line is found and not replaced: the credit is the library's and stands in other stories too; or it was corrected by hand, so that
 * its line no longer says what it is made of.
 */
export type FixedReason = "inherited" | "corrected";

/** A line of text of a block: what is searched as one. */
export interface StoryLine {
  kind: LineKind;
  /** Which photo of the block it belongs to, from 0; -1 for a line of the block itself. */
  photo: number;
  /** Which of the lines of that block or photo, from 0; of a credit or an alternative text 0. */
  run: number;
  searched: SearchedText;
  /** Null where it can be replaced. */
  fixed: FixedReason | null;
}

/** A line and where its block stands on the page, from 0, head included. */
export interface PlacedLine {
  block: number;
  line: StoryLine;
}

/** What credits are read and printed by, and which one a library photo has. */
export interface CreditSource {
  style: CreditStyle;
  organisations: OrganisationTable;
  creditOf: (photo: string) => Credit | undefined;
}

type Inline = InlineNode | ListNode;

const holdsText = (nodes: readonly Inline[]) =>
  nodes.some(({ type }) => type === "text" || type === "link" || type === "autolink");

/** The runs of a block that hold text, as the editor's `$textRuns` gives them. */
export function runsOf(node: PageNode): (readonly Inline[])[] {
  return (isHead(node) ? [(node as HeadNode).children] : blockRuns(node)).filter(holdsText);
}

const textLines = new WeakMap<PageNode, readonly StoryLine[]>();

/** A block or a photo of it. Kept for as long as the block is the same object, with what was made of its texts. */
function linesOfRuns(node: PageNode, kind: LineKind, photo: number): readonly StoryLine[] {
  const known = textLines.get(node);
  if (known) return known;
  const made = runsOf(node).map(
    (run, at): StoryLine => ({ kind, photo, run: at, searched: searchedText(inlineText(run)), fixed: null }),
  );
  textLines.set(node, made);
  return made;
}

/** The line that is shown of a use's own credit: as it was written, else as it is printed. */
export function shownCredit(credit: Credit, { style, organisations }: CreditSource): string {
  return credit.exempt.trim() === "" ? credit.raw || creditLine(credit, style, { organisations }) : "";
}

/** Whether a credit is what its line says, so that a changed line makes a changed credit. */
function saysItself(credit: Credit, line: string, { organisations }: CreditSource): boolean {
  return credit.state === "review" || sameItems(parseCredit(line, { organisations }).items, credit.items);
}

const creditLines = new WeakMap<
  Credit,
  { source: CreditSource["organisations"]; style: CreditStyle; line: StoryLine }
>();

function creditLineOf(node: PhotoNode, photo: number, source: CreditSource): StoryLine[] {
  const credit = node.credit ?? source.creditOf(node.photo);
  if (!credit) return [];
  const known = creditLines.get(credit);
  const isKnown = known?.source === source.organisations && known.style === source.style;
  const isOwn = node.credit !== null;
  if (known && isKnown) return known.line.searched.text === "" ? [] : [{ ...known.line, photo }];
  const printed = () => creditLine(credit, source.style, { organisations: source.organisations });
  const text = isOwn ? shownCredit(credit, source) : printed();
  const fixed = isOwn ? (saysItself(credit, text, source) ? null : "corrected") : "inherited";
  const line: StoryLine = { kind: "credit", photo, run: 0, searched: searchedText(text), fixed };
  creditLines.set(credit, { source: source.organisations, style: source.style, line });
  return text === "" ? [] : [line];
}

const altLines = new WeakMap<PhotoNode, StoryLine>();

function altLineOf(node: PhotoNode, photo: number): StoryLine[] {
  if (node.decorative || node.alt === "") return [];
  const known = altLines.get(node);
  const line = known ?? { kind: "alt", photo, run: 0, searched: searchedText(node.alt), fixed: null };
  altLines.set(node, line);
  return [line];
}

const photoLines = (node: PhotoNode, photo: number, source: CreditSource): StoryLine[] => [
  ...linesOfRuns(node, "caption", photo),
  ...creditLineOf(node, photo, source),
  ...altLineOf(node, photo),
];

/** Every line of a block in reading order: of its items, cells and slots, and of each photo its caption, its credit and its alternative text. */
export function linesOfBlock(node: PageNode, source: CreditSource): readonly StoryLine[] {
  if (node.type === "photo") return photoLines(node as PhotoNode, 0, source);
  if (node.type === "gallery") {
    return (node as GalleryNode).children.flatMap((child, at) =>
      child.type === "photo" ? photoLines(child, at, source) : [],
    );
  }
  if (node.type === "divider" || node.type === "sealed") return [];
  return linesOfRuns(node, node.type === "paragraph" ? "text" : (node.type as LineKind), -1);
}

/**
 * Every line of a story in reading order. A block that is the same object as at the last asking has the same lines. What readers never
 * get (the alternative text of a decoration, a credit where none is needed) is no line.
 */
export function linesOf(document: StoryDocument, source: CreditSource): PlacedLine[] {
  return document.root.children.flatMap((node, block) =>
    linesOfBlock(node, source).map((line): PlacedLine => ({ block, line })),
  );
}
