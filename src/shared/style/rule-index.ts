import { nearSpellings } from "./near-spellings.ts";
import { type PatternLine, parsePattern } from "./parse-pattern.ts";
import type { StyleRule } from "./style-rule.ts";

/** What has been found where a path through the index ends. */
export interface RuleEnd {
  rule: StyleRule;
  /** Its place among the rules: the first of two that find the same wins. */
  order: number;
  line: PatternLine;
  /** Only where these words stand is nothing found. */
  isException: boolean;
  /** What has to be put, where it is not what the rule suggests: the spelling of a list. */
  instead: string | null;
}

/** A node of the index: rules that begin alike share their path, so that their number costs nothing where none begins. */
export interface IndexNode {
  /** By a space where white space has to stand before, and the word. */
  words: Map<string, IndexNode>;
  /** Beginnings of words, by their length in UTF-16 units. */
  rests: Map<number, Map<string, IndexNode>>;
  numbers: [glued: IndexNode | null, apart: IndexNode | null];
  anys: [glued: IndexNode | null, apart: IndexNode | null];
  gaps: Map<number, IndexNode>;
  ends: RuleEnd[];
}

/** Rules made ready to be looked for. */
export interface RuleIndex {
  root: IndexNode;
  /** Nothing has to be looked for. */
  isEmpty: boolean;
}

const newNode = (): IndexNode => ({
  words: new Map(),
  rests: new Map(),
  numbers: [null, null],
  anys: [null, null],
  gaps: new Map(),
  ends: [],
});

function at<K>(map: Map<K, IndexNode>, key: K): IndexNode {
  const known = map.get(key);
  if (known) return known;
  const made = newNode();
  map.set(key, made);
  return made;
}

function restsOf(node: IndexNode, length: number): Map<string, IndexNode> {
  const known = node.rests.get(length);
  if (known) return known;
  const made = new Map<string, IndexNode>();
  node.rests.set(length, made);
  return made;
}

/** The key of a word that stands apart from the one before it, or touches it. */
export const wordKey = (text: string, apart: boolean): string => (apart ? ` ${text}` : text);

function add(root: IndexNode, end: RuleEnd): void {
  let node = root;
  for (const [index, item] of end.line.entries()) {
    // What stands before the first word is not looked at.
    const apart = index > 0 && item.kind !== "words" && item.apart;
    if (item.kind === "word") node = at(node.words, wordKey(item.text, apart));
    else if (item.kind === "rest") node = at(restsOf(node, item.text.length), wordKey(item.text, apart));
    else if (item.kind === "words") node = at(node.gaps, item.most);
    else {
      const edges = item.kind === "number" ? node.numbers : node.anys;
      const made = edges[apart ? 1 : 0] ?? newNode();
      edges[apart ? 1 : 0] = made;
      node = made;
    }
  }
  node.ends.push(end);
}

const linesOf = (pattern: string): readonly PatternLine[] => {
  const parsed = parsePattern(pattern);
  return "lines" in parsed ? parsed.lines : [];
};

const wordsOf = (line: PatternLine) => line.map((item) => ("text" in item ? item.text : item.kind)).join(" ");

/**
 * A suggestion that holds what was found and more ("Hillary Clinton" for "Clinton") is right as it stands; one that differs by its
 * capitals only is right with these.
 */
function asExceptions({ find, suggest }: StyleRule): readonly PatternLine[] {
  const wrong = new Set(find.flatMap(linesOf).map(wordsOf));
  return suggest
    .flatMap((suggestion) => linesOf(suggestion.replace(/(?<!\\)[()[\]|…]/g, "\\$&")))
    .map((line) => {
      if (!wrong.has(wordsOf(line))) return line;
      return line.map((item) => (item.kind === "word" ? { ...item, exact: item.exact ?? item.text } : item));
    });
}

function endsOf(rule: StyleRule, order: number): RuleEnd[] {
  const end = (line: PatternLine, isException: boolean, instead: string | null = null): RuleEnd => {
    return { rule, order, line, isException, instead };
  };
  const exceptions = rule.except.flatMap(linesOf).map((line) => end(line, true));
  if (rule.kind === "list") {
    const found = rule.find.flatMap((spelling) => nearSpellings(spelling).map((line) => end(line, false, spelling)));
    return [...found, ...exceptions];
  }
  const found = rule.find.flatMap(linesOf).map((line) => end(line, false));
  return [...found, ...exceptions, ...asExceptions(rule).map((line) => end(line, true))];
}

const known = new WeakMap<readonly StyleRule[], RuleIndex>();

/**
 * The rules that are on, made ready. Lines that cannot be read are left out (who writes them is told, see `ruleFault`). The same
 * `rules` always give the same index; they must not be changed afterwards.
 */
export function ruleIndex(rules: readonly StyleRule[]): RuleIndex {
  const before = known.get(rules);
  if (before) return before;
  const root = newNode();
  for (const [order, rule] of rules.entries()) {
    if (rule.on) for (const end of endsOf(rule, order)) add(root, end);
  }
  const index = { root, isEmpty: root.words.size + root.rests.size === 0 && !root.numbers.some(Boolean) };
  known.set(rules, index);
  return index;
}
