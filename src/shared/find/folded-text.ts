import { clusterSource, isJoining } from "../search/fold-signs.ts";
import { type FoldingName, foldingOf } from "./folding.ts";

/** Signs of a text that became another number of UTF-16 units; what lies between such stretches is one to one. */
interface Stretch {
  /** In the folded text. */
  at: number;
  size: number;
  /** In the text as it is written. */
  from: number;
  length: number;
}

/** A text as it is compared, and how it leads back to the text as it is written. */
export interface FoldedText {
  text: string;
  stretches: readonly Stretch[];
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII as a whole
const ascii = /^[\u0000-\u007F]*$/;
const [unknown, several, joins] = [0, 0xffff, 0xfffe];

/** What each unit folds to by itself, as far as it was asked: most texts need no more than this. */
const tables = new Map<FoldingName, Uint16Array>();

function tableOf(name: FoldingName): Uint16Array {
  const known = tables.get(name);
  if (known) return known;
  const table = new Uint16Array(0x10000);
  tables.set(name, table);
  return table;
}

function lookUp(table: Uint16Array, name: FoldingName, unit: number): number {
  const known = table[unit] ?? unknown;
  if (known !== unknown) return known;
  const sign = String.fromCharCode(unit);
  const folded = foldingOf(name)(sign);
  const isHalf = unit >= 0xd800 && unit <= 0xdfff;
  const value = isJoining(sign) ? joins : isHalf || folded.length !== 1 ? several : folded.charCodeAt(0);
  table[unit] = value;
  return value;
}

/** Folds sign by sign, so that it is known where each came from. */
function foldSlowly(text: string, name: FoldingName): FoldedText {
  const table = tableOf(name);
  const cluster = new RegExp(clusterSource, "uy");
  const stretches: Stretch[] = [];
  let [folded, at] = ["", 0];
  while (at < text.length) {
    const value = lookUp(table, name, text.charCodeAt(at));
    const isAlone = at + 1 >= text.length || lookUp(table, name, text.charCodeAt(at + 1)) !== joins;
    if (value < joins && isAlone && value !== unknown) {
      folded += String.fromCharCode(value);
      at += 1;
      continue;
    }
    cluster.lastIndex = at;
    const signs = cluster.exec(text)?.[0] ?? text.charAt(at);
    const written = foldingOf(name)(signs);
    if (written.length !== 1 || signs.length !== 1) {
      stretches.push({ at: folded.length, size: written.length, from: at, length: signs.length });
    }
    folded += written;
    at += signs.length;
  }
  return { text: folded, stretches };
}

/** Writes a text for comparison. */
export function foldText(text: string, name: FoldingName): FoldedText {
  if (ascii.test(text)) {
    const keepsCapitals = name === "looseCapitals" || name === "exactCapitals" || name === "expression";
    return { text: keepsCapitals ? text : text.toLowerCase(), stretches: [] };
  }
  return foldSlowly(text, name);
}

/** The last stretch that begins at or before a place of the folded text. */
function stretchAt(stretches: readonly Stretch[], place: number): Stretch | undefined {
  let [low, high] = [0, stretches.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle]?.at ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return stretches[low - 1];
}

/**
 * A place of the folded text in the text as it is written; null inside a sign. Signs that folded to nothing lie before the place at which
 * something begins, and also before the one at which something ends: accents belong to their letter.
 */
function sourcePlace({ stretches }: FoldedText, place: number): number | null {
  const stretch = stretchAt(stretches, place);
  if (!stretch) return place;
  const within = place - stretch.at;
  if (within >= stretch.size) return stretch.from + stretch.length + (within - stretch.size);
  return within === 0 ? stretch.from : null;
}

/** Where a part of the folded text stands in the text as it is written; null where it begins or ends inside a sign. */
export function sourceRange(folded: FoldedText, from: number, to: number): [from: number, to: number] | null {
  if (folded.stretches.length === 0) return [from, to];
  const [begin, end] = [sourcePlace(folded, from), sourcePlace(folded, to)];
  return begin === null || end === null ? null : [begin, end];
}
