import type { Credit } from "../credit/credit.ts";
import type { OrganisationTable } from "../credit/organisation.ts";
import { organisations as builtIn } from "../credit/organisations.ts";
import { creditLine } from "../credit/render-credit.ts";
import { cropKey } from "../document/crop.ts";
import { languageOf } from "../document/language.ts";
import type {
  BodyNode,
  HeadNode,
  InlineNode,
  ListNode,
  PhotoNode,
  StoryDocument,
  TextNode,
} from "../document/nodes.ts";
import { blockRuns, bodyOf, isHead } from "../document/walk.ts";
import { plainRuns, type Run, runsText } from "./run.ts";

/** A text or a fact of a block. A `whole` one is compared as it stands: half a picture's name means nothing. */
export type PartName =
  | "text"
  | "picture"
  | "caption"
  | "alt"
  | "altLanguage"
  | "decorative"
  | "credit"
  | "creditData"
  | "direction"
  | "language"
  | "crop"
  | "width"
  | "facts"
  | "content";
export interface ComparePart {
  name: PartName;
  whole: boolean;
  runs: Run[];
}
/** A block as it is compared. Blocks of one `key` are equal in all that a reader or an editor sees of them. */
export interface CompareBlock {
  /** `paragraph`, `heading h2`, `list bullet`, the stored type of another block, or the name of a head node. */
  kind: string;
  key: string;
  parts: ComparePart[];
  /** A gallery's photos. */
  photos: CompareBlock[];
}

/** A phrase's language is a part of its look, as a link is: it changes what readers hear. */
function phraseLook(node: TextNode, href: string): string {
  const language = languageOf(node);
  return language === "" ? href : `${href} ${language}`.trim();
}

function inlineRuns(nodes: readonly (InlineNode | ListNode)[], runs: Run[], href = "", depth = 0): Run[] {
  for (const node of nodes) {
    if (node.type === "text") runs.push({ text: node.text, format: node.format, href: phraseLook(node, href) });
    else if (node.type === "linebreak") runs.push({ text: "\n", format: 0, href });
    else if (node.type === "link" || node.type === "autolink") inlineRuns(node.children, runs, node.url);
    else if (node.type === "list") listRuns(node, runs, depth + 1);
    else runs.push({ text: "\ufffc", format: 0, href: JSON.stringify(node) });
  }
  return runs;
}

/** A list as lines, the nested ones set in. */
function listRuns(list: ListNode, runs: Run[], depth = 0): Run[] {
  for (const item of list.children) {
    const nested = item.children.some((child) => child.type === "list");
    if (runs.length > 0) runs.push({ text: "\n", format: 0, href: "" });
    if (depth > 0 && !nested) runs.push({ text: "\u2003".repeat(depth), format: 0, href: "" });
    inlineRuns(item.children, runs, "", depth);
  }
  return runs;
}

const part = (name: PartName, runs: Run[], whole = false): ComparePart => ({ name, whole, runs });

function keyOf(kind: string, parts: readonly ComparePart[], photos: readonly CompareBlock[]): string {
  let key = kind;
  for (const { name, runs } of parts) {
    key += `\u0001${name}`;
    // Neighbours of one look read the same however they are divided.
    let look = "";
    for (const run of runs) {
      const next = run.format === 0 && run.href === "" ? "" : `${run.format} ${run.href}`;
      if (next !== look) key += `\u0002${next}\u0003`;
      look = next;
      key += run.text;
    }
  }
  for (const photo of photos) key += `\u0004${photo.key}`;
  return key;
}

function block(kind: string, parts: ComparePart[], photos: CompareBlock[] = []): CompareBlock {
  return { kind, key: keyOf(kind, parts, photos), parts, photos };
}

/** The credit as a line of words, and the data behind it, which can change while the line stays. */
function creditParts(credit: Credit | null, organisations: OrganisationTable): ComparePart[] {
  if (credit === null) return [part("credit", []), part("creditData", [], true)];
  const { items, state, exempt, raw } = credit;
  const line = exempt || creditLine(credit, "spaced", { organisations }) || raw;
  const data = JSON.stringify([items, state, exempt, raw]);
  return [part("credit", plainRuns(line)), part("creditData", plainRuns(data), true)];
}

/** The directions that were set for a photo's own lines; nothing while they are left to their words. */
function photoDirections({ altDirection, creditDirection }: PhotoNode): ComparePart[] {
  if (!altDirection && !creditDirection) return [];
  return [part("direction", plainRuns(`${altDirection ?? ""} ${creditDirection ?? ""}`), true)];
}

/** What of the picture is shown and what must stay in sight; nothing while it is all of it. */
function cropParts({ crop, focal }: PhotoNode): ComparePart[] {
  const texts = [crop ? cropKey(crop) : "", focal ? `${focal.x} ${focal.y}` : ""].filter((text) => text !== "");
  return texts.length === 0 ? [] : [part("crop", plainRuns(texts.join(" · ")), true)];
}

function photoBlock(photo: PhotoNode, organisations: OrganisationTable): CompareBlock {
  const caption: Run[] = [];
  for (const [at, paragraph] of (photo.$slots?.caption?.children ?? []).entries()) {
    if (at > 0) caption.push({ text: "\n\n", format: 0, href: "" });
    inlineRuns(paragraph.children, caption);
  }
  return block("photo", [
    part("picture", plainRuns(photo.photo), true),
    part("caption", caption),
    part("alt", plainRuns(photo.alt)),
    part("altLanguage", plainRuns(photo.altLanguage), true),
    part("decorative", plainRuns(photo.decorative ? "yes" : ""), true),
    ...creditParts(photo.credit, organisations),
    ...photoDirections(photo),
    ...cropParts(photo),
    ...(photo.width === "inline" ? [] : [part("width", plainRuns(photo.width), true)]),
  ]);
}

/** Runs of text one after the other, a blank line apart. */
function joinedRuns(texts: readonly (readonly (InlineNode | ListNode)[])[]): Run[] {
  const runs: Run[] = [];
  for (const [at, nodes] of texts.entries()) {
    if (at > 0) runs.push({ text: "\n\n", format: 0, href: "" });
    inlineRuns(nodes, runs);
  }
  return runs;
}

/** A block with several texts: all of them as one, and its own facts as they are stored. */
function partsBlock(node: BodyNode, facts: unknown): CompareBlock {
  return block(node.type, [
    part("text", joinedRuns(blockRuns(node))),
    part("facts", plainRuns(JSON.stringify(facts)), true),
  ]);
}

/** A block of a page as it is compared; credits are worded by `organisations`. */
function compareBlock(node: BodyNode | HeadNode, organisations: OrganisationTable): CompareBlock {
  switch (node.type) {
    case "pullquote":
    case "factbox":
    case "related":
    case "divider":
      return partsBlock(node, "");
    case "correction":
      return partsBlock(node, [node.kind, node.date]);
    case "embed":
      return partsBlock(node, node.url);
    case "table":
      return partsBlock(
        node,
        node.children.map((row) => row.children.map((cell) => cell.headerState)),
      );
    case "photo":
      return photoBlock(node, organisations);
    case "gallery":
      return block(
        "gallery",
        [],
        node.children.map((child) => photoBlock(child as PhotoNode, organisations)),
      );
    case "sealed":
      return block("sealed", [part("content", plainRuns(JSON.stringify(node.raw)), true)]);
    case "list":
      return textBlock(`list ${node.listType}`, listRuns(node, []), node);
    case "heading":
      return textBlock(`heading ${node.tag}`, inlineRuns(node.children, []), node);
    default:
      return textBlock(node.type, inlineRuns(node.children, []), node);
  }
}

function textBlock(kind: string, runs: Run[], node: { direction?: string | null; $?: unknown }): CompareBlock {
  const parts = [part("text", runs)];
  const { direction } = node;
  const language = languageOf(node);
  if (language !== "") parts.push(part("language", plainRuns(language), true));
  if (direction) parts.push(part("direction", plainRuns(direction), true));
  return block(kind, parts);
}

/** A page as it is compared: the three head nodes, then the body's blocks in order. The built-in organisations when none are given. */
export function compareBlocks(
  document: StoryDocument,
  organisations: OrganisationTable = builtIn,
): { head: CompareBlock[]; body: CompareBlock[] } {
  const compared = (node: BodyNode | HeadNode) => compareBlock(node, organisations);
  return {
    head: document.root.children.filter(isHead).map(compared),
    body: bodyOf(document).map(compared),
  };
}

/** The block's words as one text: what similarity is measured on. */
export function wordsOf(block: CompareBlock): string {
  const own = block.parts.filter((one) => !one.whole).map((one) => runsText(one.runs));
  return [...own, ...block.photos.map(wordsOf)].join("\n");
}
