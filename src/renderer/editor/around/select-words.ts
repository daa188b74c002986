import { $isLinkNode } from "@lexical/link";
import { $isLineBreakNode, $isTextNode, type ElementNode, type LexicalNode, type TextNode } from "lexical";
import { type Hit, hitsIn } from "../../../shared/search/find-hits.ts";
import type { WantedWords } from "../../../shared/search/word-forms.ts";
import { $linesOf } from "./lines.ts";

/** A run of a line's text; a line break has no node. */
interface Piece {
  node: TextNode | null;
  from: number;
  to: number;
}

function $piecesOf(line: ElementNode): { text: string; pieces: Piece[] } {
  const pieces: Piece[] = [];
  let text = "";
  const add = (node: TextNode | null, content: string) => {
    pieces.push({ node, from: text.length, to: text.length + content.length });
    text += content;
  };
  for (const child of line.getChildren()) {
    if ($isTextNode(child)) add(child, child.getTextContent());
    else if ($isLineBreakNode(child)) add(null, "\n");
    else if ($isLinkNode(child)) for (const node of child.getAllTextNodes()) add(node, node.getTextContent());
  }
  return { text, pieces };
}

/** Words of a query in any of their forms, or the very words that stand there, whatever spaces are between them. */
export type Wanted = readonly WantedWords[] | string;

function quotedIn(text: string, words: string): { from: number; to: number } | null {
  if (words.trim() === "") return null;
  const from = text.indexOf(words);
  if (from >= 0) return { from, to: from + words.length };
  const apart = words
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&"));
  const found = new RegExp(apart.join("\\s+"), "u").exec(text);
  return found ? { from: found.index, to: found.index + found[0].length } : null;
}

/** Where they stand in a text. */
export function wordsIn(text: string, wanted: Wanted): Hit[] {
  if (typeof wanted !== "string") return hitsIn(text, wanted);
  const found = quotedIn(text, wanted);
  return found === null ? [] : [{ ...found, term: 0 }];
}

/** The line of a block in which the most of the words stand, and what is found there. */
function $bestLine(node: LexicalNode, wanted: Wanted): { pieces: Piece[]; hit: Hit } | null {
  let best: { pieces: Piece[]; hit: Hit; terms: number } | null = null;
  for (const line of $linesOf(node)) {
    const { text, pieces } = $piecesOf(line);
    const hits = wordsIn(text, wanted);
    const terms = new Set(hits.map(({ term }) => term)).size;
    const [hit] = hits;
    if (hit && terms > (best?.terms ?? 0)) best = { pieces, hit, terms };
  }
  return best;
}

/** Selects the first of these words inside `node`. The text it begins in, or null, and nothing done, when none of them is there. */
export function $selectWords(node: LexicalNode, wanted: Wanted): TextNode | null {
  const found = $bestLine(node, wanted);
  const first = found?.pieces.find(({ node: text, to }) => text !== null && found.hit.from < to);
  const last = found?.pieces.findLast(({ node: text, from }) => text !== null && found.hit.to > from);
  if (!found || !first?.node || !last?.node) return null;
  const selection = first.node.select(found.hit.from - first.from, found.hit.from - first.from);
  selection.focus.set(last.node.getKey(), found.hit.to - last.from, "text");
  return first.node;
}
