import type { PatternItem } from "./parse-pattern.ts";
import { type IndexNode, type RuleIndex, wordKey } from "./rule-index.ts";
import type { StyleMatch } from "./style-match.ts";
import type { StyleRule } from "./style-rule.ts";
import {
  addressesIn,
  coveredBy,
  holdsFor,
  overlaps,
  quotationsIn,
  type StyleText,
  type TextSpan,
} from "./style-text.ts";
import { behindLetters, type StyleToken, styleTokens, touches } from "./style-tokens.ts";
import { writeSuggestion } from "./write-suggestion.ts";

/** Words that a rule does not want so. */
export interface StyleHit {
  rule: StyleRule;
  /** UTF-16 units of the line. */
  from: number;
  to: number;
  words: string;
  /** What may stand there, the best first; none for a banned phrase without another. */
  instead: readonly string[];
}

/** How many steps a search took: for those who prove that it stays in proportion to the text. */
export interface StepCount {
  steps: number;
}

interface Search {
  text: string;
  tokens: readonly StyleToken[];
  language: string;
  found: StyleMatch[];
  count: StepCount;
}

/** Languages that set shortened words with an apostrophe before others: l'eau. */
const elides = /^(?:fr|it|ca)\b/;

/** Whether words may begin at a token: not in the middle of a word, a figure with its unit or "don't". */
function mayBegin({ tokens, language }: Search, at: number): boolean {
  const [token, before, further] = [tokens[at], tokens[at - 1], tokens[at - 2]];
  if (!token || token.kind === "mark") return true;
  if (touches(before, token)) return before?.hebrew === true && /^[והבלמשכ]{1,3}$/.test(before.text) && !token.hebrew;
  const isBehindApostrophe = before?.text === "'" && !token.apart && !before.apart && further?.kind === "word";
  return !isBehindApostrophe || elides.test(language);
}

/** Whether words may end with a token: what follows is no part of it, but for a genitive. */
function mayEnd({ tokens }: Search, at: number): boolean {
  const [token, next, further] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (!token || token.kind === "mark") return true;
  if (touches(token, next)) return false;
  const goesOn = next?.text === "'" && !next.apart && further?.kind === "word" && !further.apart;
  return !goesOn || further?.text === "s";
}

const isExact = (item: PatternItem, token: StyleToken | undefined, cut: number) => {
  if ((item.kind !== "word" && item.kind !== "rest") || item.exact === null || !token) return true;
  const own = token.exact.slice(cut);
  return item.kind === "word" ? own === item.exact : own.startsWith(item.exact);
};

/** Whether a word may be a name: it begins with a capital, or with a letter that has none. */
const isName = ({ kind, exact }: StyleToken) => kind === "word" && !/^\p{Ll}/u.test(exact);

interface Path {
  first: number;
  /** Letters of the first token that are particles. */
  cut: number;
  /** Where the words begin, in UTF-16 units. */
  from: number;
  steps: (readonly [number, number])[];
}

function finish(search: Search, node: IndexNode, path: Path, last: number): void {
  if (node.ends === null || last < path.first || !mayEnd(search, last)) return;
  for (const end of node.ends) {
    search.count.steps += 1;
    if (path.cut > 0 && !end.rule.particles) continue;
    const fits = end.line.every((item, step) => {
      const at = path.steps[step]?.[0] ?? 0;
      return isExact(item, search.tokens[at], at === path.first ? path.cut : 0);
    });
    if (!fits) continue;
    const to = search.tokens[last]?.to ?? path.from;
    search.found.push({ end, from: path.from, to, first: path.first, last, steps: [...path.steps] });
  }
}

function follow(search: Search, node: IndexNode, at: number, path: Path): void {
  finish(search, node, path, at - 1);
  const token = search.tokens[at];
  if (!token) return;
  const isFirst = path.steps.length === 0;
  const text = isFirst ? token.text.slice(path.cut) : token.text;
  const apart = !isFirst && token.apart;
  const go = (next: IndexNode | null | undefined) => {
    search.count.steps += 1;
    if (!next) return;
    path.steps.push([at, at]);
    follow(search, next, at + 1, path);
    path.steps.pop();
  };
  go(node.words?.get(wordKey(text, apart)));
  for (const [length, rests] of node.rests ?? []) {
    if (length <= text.length) go(rests.get(wordKey(text.slice(0, length), apart)));
  }
  if (token.kind === "number") go(apart ? node.apartNumber : node.number);
  if (token.kind !== "mark") go(apart ? node.apartAny : node.any);
  if (isName(token)) go(apart ? node.apartName : node.name);
  for (const [most, next] of node.gaps ?? []) followGap(search, next, at, most, path);
}

/** None to `most` words, whichever; marks between them are not counted, but the end of a sentence ends it. */
function followGap(search: Search, next: IndexNode, at: number, most: number, path: Path): void {
  let [words, end] = [0, at];
  for (let marks = 0; words <= most && marks <= most; end += 1) {
    search.count.steps += 1;
    path.steps.push([at, end - 1]);
    follow(search, next, end, path);
    path.steps.pop();
    const token = search.tokens[end];
    if (!token || /^[.?!…:]$/.test(token.text)) return;
    if (token.kind === "mark") marks += 1;
    else words += 1;
  }
}

/** Whether some rule begins with these letters: nearly every word of a text is passed over here. */
function leads({ words, rests, number }: IndexNode, text: string, kind: StyleToken["kind"]): boolean {
  if (words?.has(text) || (kind === "number" && number !== null)) return true;
  for (const [length, starts] of rests ?? [])
    if (length <= text.length && starts.has(text.slice(0, length))) return true;
  return false;
}

function search(index: RuleIndex, found: Search): void {
  const { text, tokens } = found;
  for (const [at, token] of tokens.entries()) {
    found.count.steps += 1;
    const isLed = leads(index.root, token.text, token.kind);
    if ((!isLed && !token.hebrew) || !mayBegin(found, at)) continue;
    if (isLed) follow(found, index.root, at, { first: at, cut: 0, from: token.from, steps: [] });
    if (!token.hebrew) continue;
    for (
      let cut = 1;
      cut <= 3 && cut + 2 <= token.text.length && "והבלמשכ".includes(token.text.charAt(cut - 1));
      cut += 1
    ) {
      if (!leads(index.root, token.text.slice(cut), token.kind)) continue;
      follow(found, index.root, at, { first: at, cut, from: behindLetters(text, token, cut), steps: [] });
    }
  }
}

/** The matches that are to be told: not those that an exception covers, and of those that overlap the longest. */
function apartFrom(matches: readonly StyleMatch[]): StyleMatch[] {
  const byRule = Map.groupBy(
    matches.filter(({ end }) => end.isException),
    ({ end }) => end.order,
  );
  const coverOf = new Map([...byRule].map(([order, own]) => [order, coveredBy(own)]));
  const isCovered = ({ end, from, to }: StyleMatch) => coverOf.get(end.order)?.(from, to) ?? false;
  const wanted = matches
    .filter((match) => !match.end.isException && !isCovered(match))
    .sort((one, other) => one.from - other.from || other.to - one.to || one.end.order - other.end.order);
  const kept: StyleMatch[] = [];
  for (const match of wanted) if (match.from >= (kept.at(-1)?.to ?? 0)) kept.push(match);
  return kept;
}

/** Whether a rule speaks about a place of a line at all. */
function concerns(
  rule: StyleRule,
  text: StyleText,
  quotations: readonly TextSpan[],
  from: number,
  to: number,
): boolean {
  if (!rule.quotations && (text.quoted || overlaps(quotations, from, to))) return false;
  return holdsFor(rule.languages, text, from, to);
}

/**
 * Everything in a line that the rules want otherwise, in order and apart from each other. Nothing in code, addresses and words of
 * another language than the rule's. Takes time in proportion to the text: what one rule can look at from one word is bounded by
 * `patternLimits`.
 */
export function findStyle(index: RuleIndex, text: StyleText, count: StepCount = { steps: 0 }): StyleHit[] {
  if (index.isEmpty || text.text === "") return [];
  const tokens = styleTokens(text.text);
  const found: Search = { text: text.text, tokens, language: text.language, found: [], count };
  search(index, found);
  if (found.found.length === 0) return [];
  const [addresses, quotations] = [addressesIn(text.text), quotationsIn(text.text, tokens)];
  const placed = found.found.filter(({ end, from, to }) => {
    return end.isException || (!overlaps(addresses, from, to) && concerns(end.rule, text, quotations, from, to));
  });
  const hits = placed.flatMap((match): (StyleMatch & { instead: string[] })[] => {
    if (match.end.isException) return [{ ...match, instead: [] }];
    const instead = writeSuggestion(match, text.text, tokens);
    // It stands there as the rule wants it: a capital at the beginning of a sentence, a listed spelling.
    return instead === null
      ? [{ ...match, instead: [], end: { ...match.end, isException: true } }]
      : [{ ...match, instead }];
  });
  return (apartFrom(hits) as typeof hits).map(({ end, from, to, instead }) => {
    return { rule: end.rule, from, to, words: text.text.slice(from, to), instead };
  });
}
