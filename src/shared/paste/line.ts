import { textNode } from "../document/build.ts";
import { type InlineNode, type TextNode, textFormat } from "../document/nodes.ts";
import { hasLetterOf, languageDirection, resolveDirection } from "../text/direction.ts";
import type { TextBlock } from "./flow-block.ts";
import { resolveLanguages } from "./real-language.ts";
import type { BlockFacts, TextContext } from "./text-context.ts";

/** A stretch of text of one look; null for a line's end inside the block. */
export type Piece = { text: string; format: number; url: string; language: string } | null;

/** What is read of a line so far. */
export interface Line {
  /** Adds text as it stands in the source; blanks collapse as a browser would show them. */
  add: (text: string, context: TextContext) => void;
  break: () => void;
  /** The block that the text is of; null while there is none. */
  block: () => BlockFacts | null;
  /** The paragraphs of the text so far, which begin anew. Two line ends in a row part them. */
  take: () => TextBlock[];
}

/** Nobody sees them and search stumbles over them: soft hyphens, zero-width spaces, byte order marks. */
const unseen = /[\u00AD\u200B\uFEFF\u2060]/g;
const blanks = /[ \t\n\r\f\u2028\u2029\u00A0]*[ \t\n\r\f\u2028\u2029][ \t\n\r\f\u2028\u2029\u00A0]*|\u00A0{2,}/g;
const mayCollapse = /[\t\n\r\f\u2028\u2029\u00A0]| {2}/;

const isText = (piece: Piece): piece is NonNullable<Piece> => piece !== null;

/** A link's `a` and its text, as the stored shapes are. */
function linkNode(url: string, children: TextNode[]): InlineNode {
  return {
    direction: null,
    format: "",
    indent: 0,
    version: 1,
    type: "link",
    url,
    rel: "noreferrer",
    target: null,
    title: null,
    children,
  };
}

function nodesOf(pieces: readonly Piece[]): InlineNode[] {
  const nodes: InlineNode[] = [];
  let link = { url: "", children: [] as TextNode[] };
  for (const piece of pieces) {
    if (piece === null) {
      link = { url: "", children: [] };
      nodes.push({ type: "linebreak", version: 1 });
      continue;
    }
    const node = textNode(piece.text, piece.format);
    if (piece.language !== "") node.$ = { language: piece.language };
    if (piece.url !== link.url) link = { url: piece.url, children: [] };
    if (piece.url === "") nodes.push(node);
    else if (link.children.length > 0) link.children.push(node);
    else {
      link.children.push(node);
      nodes.push(linkNode(piece.url, link.children));
    }
  }
  return nodes;
}

/** Takes blanks and line ends off both ends. */
function trimmed(pieces: readonly Piece[]): Piece[] {
  const kept = pieces.slice();
  for (let first = kept[0]; kept.length > 0; first = kept[0]) {
    if (first && first.text.trimStart() !== "") {
      kept[0] = { ...first, text: first.text.trimStart() };
      break;
    }
    kept.shift();
  }
  for (let last = kept.at(-1); kept.length > 0; last = kept.at(-1)) {
    if (last && last.text.trimEnd() !== "") {
      kept[kept.length - 1] = { ...last, text: last.text.trimEnd() };
      break;
    }
    kept.pop();
  }
  return kept;
}

/** Pieces that came to look alike as one. */
function joined(pieces: readonly Piece[]): Piece[] {
  const done: Piece[] = [];
  for (const piece of pieces) {
    const last = done.at(-1);
    const isAlike =
      last && piece && last.format === piece.format && last.url === piece.url && last.language === piece.language;
    if (isAlike) last.text += piece.text;
    else done.push(piece);
  }
  return done;
}

/** The paragraphs: parts with two or more line ends between them. */
function parts(pieces: readonly Piece[]): Piece[][] {
  const found: Piece[][] = [[]];
  let ends: Piece[] = [];
  for (const piece of pieces) {
    if (piece === null || (ends.length > 0 && piece.text.trim() === "")) {
      ends.push(piece);
      continue;
    }
    if (ends.filter((end) => end === null).length > 1) found.push([]);
    else found.at(-1)?.push(...ends.filter((end) => end === null));
    ends = [];
    found.at(-1)?.push(piece);
  }
  return found.map(trimmed).filter((part) => part.length > 0);
}

function blockOf(pieces: Piece[], facts: BlockFacts, storyLanguage: string): TextBlock {
  const texts = pieces.filter(isText);
  const text = texts.map((piece) => piece.text).join("");
  const language = resolveLanguages(texts, storyLanguage);
  // A heading is bold as it is.
  if (facts.tag !== "p" && texts.every(({ format }) => format & textFormat.bold)) {
    for (const piece of texts) piece.format &= ~textFormat.bold;
  }
  const usual = resolveDirection(text, languageDirection(language || storyLanguage), null);
  const isNeeded = facts.direction !== null && facts.direction !== usual && hasLetterOf(facts.direction, text);
  const direction = isNeeded ? facts.direction : null;
  return {
    kind: "text",
    tag: facts.tag,
    runs: nodesOf(joined(pieces)),
    direction,
    language,
    isCaption: facts.isCaption,
  };
}

/** A line to be filled. `storyLanguage` is the language that needs no mark. */
export function createLine(storyLanguage: string): Line {
  let pieces: Piece[] = [];
  let block: BlockFacts | null = null;
  /** Whether a blank that comes next is none: at the beginning, and behind another. */
  let isAfterBlank = true;

  const put = (text: string, { format, url, language }: TextContext) => {
    if (text === "") return;
    isAfterBlank = text.endsWith(" ");
    const last = pieces.at(-1);
    if (last && last.format === format && last.url === url && last.language === language) last.text += text;
    else pieces.push({ text, format, url, language });
  };
  const breakLine = () => {
    const last = pieces.at(-1);
    if (last) last.text = last.text.trimEnd();
    pieces.push(null);
    isAfterBlank = true;
  };
  return {
    add(raw, context) {
      const text = raw.replace(unseen, "");
      if (context.isPre) {
        for (const [at, part] of text.split(/\r\n?|[\n\u2028\u2029]/).entries()) {
          if (at > 0) breakLine();
          if (part !== "") block = context.block;
          put(part.replace(/\t/g, " "), context);
        }
        return;
      }
      const collapsed = mayCollapse.test(text) ? text.replace(blanks, " ") : text;
      const shown = isAfterBlank ? collapsed.replace(/^[ \u00A0]/, "") : collapsed;
      if (shown === "") return;
      if (shown !== " ") block = context.block;
      put(shown, context);
    },
    break: breakLine,
    block: () => block,
    take() {
      const facts = block;
      const taken = pieces;
      pieces = [];
      block = null;
      isAfterBlank = true;
      return facts === null ? [] : parts(taken).map((part) => blockOf(part, facts, storyLanguage));
    },
  };
}
