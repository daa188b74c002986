import type { MessageKey } from "../../../shared/messages/catalogue.ts";
import { priorityName } from "../../../shared/priority-name.ts";
import { type Flag, flagOf, flags, type Operator, priorities, priorityOf } from "../../../shared/search/operators.ts";
import { parseQuery, type Term } from "../../../shared/search/parse-query.ts";
import { addTerm, removeTerm, setValues } from "../../../shared/search/write-query.ts";
import { stageName } from "../../../shared/stage-name.ts";
import type { VocabularyKind } from "../../../shared/story-list.ts";
import type { CellContext } from "./story-cell.tsx";

/** What words and menus need to name a filter. */
export type FilterContext = Pick<CellContext, "say" | "language" | "stages">;

/** A menu of filters: what it asks about, and where its values come from. */
export interface FilterMenu {
  operator: Operator;
  label: MessageKey;
  /** The publication's names of this kind; absent where the values are always the same. */
  kind?: VocabularyKind;
}

export const filterMenus: readonly FilterMenu[] = [
  { operator: "is", label: "list.filterIs" },
  { operator: "stage", label: "list.stage" },
  { operator: "section", label: "list.section", kind: "section" },
  { operator: "by", label: "list.byline", kind: "person" },
  { operator: "tag", label: "list.tags", kind: "tag" },
  { operator: "due", label: "list.due" },
  { operator: "priority", label: "list.priority" },
  { operator: "language", label: "list.language", kind: "language" },
];

const operatorLabels: Readonly<Record<Operator, MessageKey>> = {
  is: "list.filterIs",
  stage: "list.stage",
  section: "list.section",
  by: "list.byline",
  tag: "list.tags",
  place: "search.operator.place",
  due: "list.due",
  priority: "list.priority",
  language: "list.language",
  headline: "list.headline",
  photo: "list.photos",
  note: "list.opNote",
  published: "list.published",
  before: "list.opBefore",
  after: "list.opAfter",
  id: "list.opId",
};

const flagLabels: Readonly<Record<Flag, MessageKey>> = {
  unpublished: "list.isUnpublished",
  published: "list.isPublished",
  corrected: "list.isCorrected",
  withdrawn: "list.isWithdrawn",
  held: "list.isHeld",
  embargoed: "list.isEmbargoed",
  overdue: "list.isOverdue",
  binned: "list.isBinned",
  changed: "list.isChanged",
  damaged: "list.isDamaged",
};
const dueLabels: Readonly<Record<string, MessageKey>> = {
  today: "list.dueToday",
  tomorrow: "list.dueTomorrow",
  week: "list.dueWeek",
  none: "list.dueNone",
};

/** The values that a menu always has; none for one whose values are the publication's names. */
export function fixedValues({ operator }: FilterMenu, { stages }: FilterContext): readonly string[] {
  if (operator === "is") return flags;
  if (operator === "stage") return stages.map(({ id }) => id);
  if (operator === "due") return Object.keys(dueLabels);
  if (operator === "priority") return priorities.map(([, name]) => name);
  return [];
}

/** One spelling for all ways in which a value may be typed. */
function plain(operator: Operator, value: string, { stages, language }: FilterContext): string {
  const typed = value.trim().toLowerCase();
  if (operator === "is") return flagOf(value) ?? typed;
  if (operator === "priority") return String(priorityOf(value) ?? typed);
  if (operator !== "stage") return typed;
  const called = (id: string) => [id, stageName(stages, id, language)].map((name) => name.toLowerCase());
  return stages.find(({ id, name }) => called(id).includes(typed) || name.toLowerCase() === typed)?.id ?? typed;
}

/** What a value is called, however it was typed. */
export function valueName(operator: Operator, value: string, context: FilterContext): string {
  const known = plain(operator, value, context);
  if (operator === "is" && known in flagLabels) return context.say(flagLabels[known as Flag]);
  if (operator === "stage") return stageName(context.stages, known, context.language);
  if (operator === "priority" && Number.isInteger(Number(known))) return context.say(priorityName(Number(known)));
  const due = operator === "due" ? dueLabels[known] : undefined;
  if (due !== undefined) return context.say(due);
  return operator === "language" ? value.toUpperCase() : value;
}

/** A condition as a chip names it: `Stage: Draft`. */
export function termName(term: Term, context: FilterContext): string {
  const operator = term.operator ?? "headline";
  const name = `${context.say(operatorLabels[operator])}: ${valueName(operator, term.value, context)}`;
  return term.not ? context.say("list.not", { filter: name }) : name;
}

/** The conditions of a text that are filters: what is asked about has a name, and a value. */
export function filterTerms(text: string): Term[] {
  return parseQuery(text).filter(({ operator, value }) => operator !== null && value.trim() !== "");
}

const asks = (term: Term, operator: Operator, value: string, context: FilterContext) =>
  term.operator === operator && !term.not && plain(operator, term.value, context) === plain(operator, value, context);

/** Whether a text asks for a value. */
export function isAsked(text: string, operator: Operator, value: string, context: FilterContext): boolean {
  return parseQuery(text).some((term) => asks(term, operator, value, context));
}

/** The text that asks for a value too, or no longer. */
export function toggleValue(text: string, operator: Operator, value: string, context: FilterContext): string {
  const there = parseQuery(text).filter((term) => asks(term, operator, value, context));
  if (there.length === 0) return addTerm(text, { operator, value });
  return there.reduceRight((left, term) => removeTerm(left, term), text);
}

/** What becomes of a story in the end: it is exactly one of them, and a text asks for any of several. */
const states: readonly string[] = flags.slice(0, 4);

/** The text whose stories are counted beside a value: everything else that is asked for, and this alone. */
export function countedText(text: string, operator: Operator, value: string): string {
  if (operator !== "is") return setValues(text, operator, [value]);
  const isState = (typed: string) => states.includes(flagOf(typed) ?? "");
  const others = parseQuery(text).filter((term) => term.operator === "is" && !term.not && isState(term.value));
  const left = isState(value) ? others.reduceRight((now, term) => removeTerm(now, term), text) : text;
  return addTerm(left, { operator, value });
}
