/**
 * What may stand before a colon in the search field. Those of `labels` ask for one of the publication's own names, those of
 * `texts` for words in one kind of text; the others each have values of their own.
 */
export const operators = [
  "section",
  "by",
  "tag",
  "stage",
  "language",
  "headline",
  "photo",
  "note",
  "before",
  "after",
  "due",
  "is",
  "priority",
  "id",
] as const;
export type Operator = (typeof operators)[number];

/** What `is:` may say of a story. The first four are what became of its publication: a story has exactly one of them. */
export const flags = [
  "unpublished",
  "published",
  "corrected",
  "withdrawn",
  "held",
  "embargoed",
  "overdue",
  "binned",
  "changed",
  "damaged",
] as const;
export type Flag = (typeof flags)[number];

/** What operators are called in Hebrew: whoever writes with the Hebrew layout need not change it. */
export const hebrewOperators: Record<Operator, string> = {
  section: "מדור",
  by: "מאת",
  tag: "תגית",
  stage: "שלב",
  language: "שפה",
  headline: "כותרת",
  photo: "תמונה",
  note: "הערה",
  before: "לפני",
  after: "אחרי",
  due: "מועד",
  is: "מצב",
  priority: "עדיפות",
  id: "מזהה",
};

/** What the values of `is:` are called in Hebrew. */
export const hebrewFlags: Record<Flag, string> = {
  unpublished: "טרם-פורסם",
  published: "פורסם",
  corrected: "תוקן",
  withdrawn: "הוסר",
  held: "מוחזק",
  embargoed: "באמברגו",
  overdue: "באיחור",
  binned: "בסל",
  changed: "השתנה",
  damaged: "פגום",
};

const names = new Map<string, Operator>(
  operators.flatMap((operator) => [
    [operator, operator],
    [hebrewOperators[operator], operator],
  ]),
);

/** The operator of that name in English or Hebrew, capitals or not; null for any other word. */
export function operatorOf(name: string): Operator | null {
  return names.get(name.toLowerCase()) ?? null;
}

/**
 * The flags that a value of `is:` means: the one of that name, else all whose name begins so, for it is still being typed. None
 * for any other word, nor for no word.
 */
export function flagsOf(value: string): Flag[] {
  const wanted = value.trim().toLowerCase();
  if (wanted === "") return [];
  const called = (flag: Flag) => [flag, hebrewFlags[flag]];
  const exact = flags.filter((flag) => called(flag).includes(wanted));
  return exact.length > 0 ? exact : flags.filter((flag) => called(flag).some((name) => name.startsWith(wanted)));
}
