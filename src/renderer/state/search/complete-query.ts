import type { InterfaceLanguage, MessageKey } from "../../../shared/messages/catalogue.ts";
import {
  flags,
  hebrewFlags,
  hebrewOperators,
  type Operator,
  operators,
  priorities,
} from "../../../shared/search/operators.ts";
import { parseQuery, type Term } from "../../../shared/search/parse-query.ts";
import { dayWords } from "../../../shared/search/read-days.ts";
import { writeTerm } from "../../../shared/search/write-query.ts";
import type { VocabularyKind } from "../../../shared/story-list.ts";

/** What may be put in place of the term that is being typed. */
export interface Offer {
  /** What stands in the field afterwards: `section:` or the value. */
  typed: string;
  /** What it is, where `typed` does not say it. */
  label: MessageKey | null;
  /** How many stories have it; null where nobody counts. */
  uses: number | null;
}

/** The term at the caret that can be completed: an operator's name, or the value behind one. */
export interface Completing {
  /** Null for a word that may become an operator. */
  operator: Operator | null;
  term: Term;
}

/** Letters from which on a word may become an operator: one letter begins too many words. */
const shortest = 2;

/** What is being typed at the caret, if it can be completed. */
export function completingAt(text: string, caret: number): Completing | null {
  const term = parseQuery(text).find(({ from, to }) => from < caret && caret <= to);
  if (term === undefined || caret < term.valueFrom) return null;
  if (term.operator !== null) return { operator: term.operator, term };
  return term.quoted || term.value.length < shortest || caret < term.to ? null : { operator: null, term };
}

const begins = (name: string, typed: string) => name.toLowerCase().startsWith(typed.trim().toLowerCase());

/** The operators that a word may become, as they are called in the language of the interface. */
export function operatorOffers(typed: string, language: InterfaceLanguage): Offer[] {
  return operators
    .filter((operator) => begins(operator, typed) || begins(hebrewOperators[operator], typed))
    .map((operator) => ({
      typed: `${language === "he" ? hebrewOperators[operator] : operator}:`,
      label: `search.operator.${operator}`,
      uses: null,
    }));
}

type Named = readonly [label: MessageKey, english: string, hebrew: string];

const days = (...names: (keyof typeof dayWords)[]): Named[] =>
  names.map((name) => [`search.day.${name}`, dayWords[name][0], dayWords[name][1]]);
const priorityKeys = { 2: "highest", 1: "high", 0: "normal", "-1": "low", "-2": "lowest" } as const;

const fixed: Partial<Record<Operator, readonly Named[]>> = {
  is: flags.map((flag) => [`search.flag.${flag}`, flag, hebrewFlags[flag]]),
  priority: priorities.map(([value, english, hebrew]) => [`priority.${priorityKeys[value]}`, english, hebrew]),
  before: days("today", "yesterday"),
  after: days("today", "yesterday"),
  published: days("today", "yesterday"),
  due: [...days("today", "tomorrow", "week"), ["search.day.none", "none", "ללא"]],
};

/** The values that an operator has of itself and that begin as typed; none for one whose values are the publication's own. */
export function fixedOffers(operator: Operator, typed: string, language: InterfaceLanguage): Offer[] {
  const named = fixed[operator] ?? [];
  return named
    .filter(([, english, hebrew]) => begins(english, typed) || begins(hebrew, typed))
    .map(([label, english, hebrew]) => ({ typed: language === "he" ? hebrew : english, label, uses: null }));
}

/** The kind of names that an operator's values are; null where the vocabulary has none. */
export function vocabularyOf(operator: Operator): VocabularyKind | null {
  const kinds: Partial<Record<Operator, VocabularyKind>> = {
    section: "section",
    by: "person",
    tag: "tag",
    place: "place",
    stage: "stage",
    language: "language",
  };
  return kinds[operator] ?? null;
}

/** The text with an offer in the place of what was typed, and where the caret is then: behind an operator, or ready for the next term. */
export function takeOffer(
  text: string,
  { operator, term }: Completing,
  { typed }: Offer,
): { text: string; caret: number } {
  const { not, from, to } = term;
  if (operator === null) {
    const ahead = `${text.slice(0, from)}${not ? "-" : ""}${typed}`;
    return { text: `${ahead}${text.slice(to)}`, caret: ahead.length };
  }
  const value = writeTerm({ operator, value: typed }).slice(`${operator}:`.length);
  const ahead = `${text.slice(0, term.valueFrom)}${value} `;
  return { text: `${ahead}${text.slice(to).trimStart()}`, caret: ahead.length };
}
