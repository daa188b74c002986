import { perText } from "../text/per-text.ts";
import { nearSpellings } from "./near-spellings.ts";
import { type PatternItem, type PatternLine, parsePattern } from "./parse-pattern.ts";
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

/**
 * A node of the index: rules that begin alike share their path, so that their number costs nothing where none begins. Most nodes have
 * one way on or none; what is not there is null.
 */
export interface IndexNode {
  /** By a space where white space has to stand before, and the word. */
  words: Map<string, IndexNode> | null;
  /** Beginnings of words, by their length in UTF-16 units. */
  rests: Map<number, Map<string, IndexNode>> | null;
  number: IndexNode | null;
  apartNumber: IndexNode | null;
  any: IndexNode | null;
  apartAny: IndexNode | null;
  name: IndexNode | null;
  apartName: IndexNode | null;
  gaps: Map<number, IndexNode> | null;
  ends: RuleEnd[] | null;
}

/** Rules made ready to be looked for. */
export interface RuleIndex {
  root: IndexNode;
  /** Nothing has to be looked for. */
  isEmpty: boolean;
}

const newNode = (): IndexNode => {
  return {
    words: null,
    rests: null,
    number: null,
    apartNumber: null,
    any: null,
    apartAny: null,
    name: null,
    apartName: null,
    gaps: null,
    ends: null,
  };
};

function at<K>(map: Map<K, IndexNode>, key: K): IndexNode {
  const known = map.get(key);
  if (known) return known;
  const made = newNode();
  map.set(key, made);
  return made;
}

function startsOf(node: IndexNode, length: number): Map<string, IndexNode> {
  node.rests ??= new Map();
  const known = node.rests.get(length);
  if (known) return known;
  const made = new Map<string, IndexNode>();
  node.rests.set(length, made);
  return made;
}

/** The key of a word that stands apart from the one before it, or touches it. */
export const wordKey = (text: string, apart: boolean): string => (apart ? ` ${text}` : text);

function edge(node: IndexNode, name: "number" | "apartNumber" | "any" | "apartAny" | "name" | "apartName"): IndexNode {
  const made = node[name] ?? newNode();
  node[name] = made;
  return made;
}

function next(node: IndexNode, item: PatternItem, isFirst: boolean): IndexNode {
  // What stands before the first word is not looked at.
  const apart = !isFirst && item.kind !== "words" && item.apart;
  switch (item.kind) {
    case "word":
      node.words ??= new Map();
      return at(node.words, wordKey(item.text, apart));
    case "rest":
      return at(startsOf(node, item.text.length), wordKey(item.text, apart));
    case "words":
      node.gaps ??= new Map();
      return at(node.gaps, item.most);
    case "number":
      return edge(node, apart ? "apartNumber" : "number");
    case "any":
      return edge(node, apart ? "apartAny" : "any");
    case "name":
      return edge(node, apart ? "apartName" : "name");
  }
}

function add(root: IndexNode, end: RuleEnd): void {
  let node = root;
  let isFirst = true;
  for (const item of end.line) {
    node = next(node, item, isFirst);
    isFirst = false;
  }
  node.ends ??= [];
  node.ends.push(end);
}

/** Remembered, so that a change to one rule does not read all the others again. */
const linesOf = perText((pattern): readonly PatternLine[] => {
  const parsed = parsePattern(pattern);
  return "lines" in parsed ? parsed.lines : [];
});

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

function indexOf(rules: readonly StyleRule[]): RuleIndex {
  const root = newNode();
  for (const [order, rule] of rules.entries()) {
    if (rule.on) for (const end of endsOf(rule, order)) add(root, end);
  }
  return { root, isEmpty: root.words === null && root.rests === null && root.number === null };
}

const known = new WeakMap<readonly StyleRule[], RuleIndex>();
/** The rules that were made ready last, letter for letter. */
let last: { content: string; index: RuleIndex } | null = null;

/**
 * The rules that are on, made ready. Lines that cannot be read are left out (who writes them is told, see `ruleFault`). Equal rules
 * give the same index as long as no others come between: settings are read anew for each story that is published. `rules` must not be
 * changed afterwards.
 */
export function ruleIndex(rules: readonly StyleRule[]): RuleIndex {
  const before = known.get(rules);
  if (before) return before;
  const content = JSON.stringify(rules);
  if (last?.content !== content) last = { content, index: indexOf(rules) };
  known.set(rules, last.index);
  return last.index;
}
