/**
 * What may stand before a colon in the search field. Those of `labels` ask for one of the publication's own names, those of
 * `texts` for words in one kind of text; the others each have values of their own.
 */
export const operators = [
  "section",
  "by",
  "tag",
  "stage",
  "place",
  "language",
  "headline",
  "photo",
  "note",
  "before",
  "after",
  "due",
  "published",
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
  place: "מקום",
  language: "שפה",
  headline: "כותרת",
  photo: "תמונה",
  note: "הערה",
  before: "לפני",
  after: "אחרי",
  due: "מועד",
  published: "פורסם",
  is: "מצב",
  priority: "עדיפות",
  id: "מזהה",
};

/** What the values of `is:` are called in Hebrew. */
export const hebrewFlags: Record<Flag, string> = {
  unpublished: "לא-פורסמה",
  published: "פורסמה",
  corrected: "תוקנה",
  withdrawn: "הוסרה",
  held: "מוקפאת",
  embargoed: "באמברגו",
  overdue: "באיחור",
  binned: "בסל",
  changed: "השתנתה",
  damaged: "פגומה",
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
 * The flag that a value of `is:` means: the one of that name, else the only one whose name begins so, for it is still being typed.
 * `typing` while several do, null where none does.
 */
export function flagOf(value: string): Flag | "typing" | null {
  const wanted = value.trim().toLowerCase();
  const called = (flag: Flag) => [flag, hebrewFlags[flag]];
  const exact = flags.find((flag) => called(flag).includes(wanted));
  if (exact) return exact;
  const begun = flags.filter((flag) => called(flag).some((name) => name.startsWith(wanted)));
  return begun.length > 1 ? "typing" : (begun[0] ?? null);
}

/** How urgent a story may be said to be, by number, English and Hebrew word. */
export const priorities = [
  [2, "urgent", "דחוף"],
  [1, "high", "גבוהה"],
  [0, "normal", "רגילה"],
  [-1, "low", "נמוכה"],
  [-2, "whenever", "כשיתאפשר"],
] as const;

/** The priority that a value means, as `flagOf`. */
export function priorityOf(value: string): number | "typing" | null {
  const wanted = value.trim().toLowerCase();
  const exact = priorities.find((names) => names.some((name) => String(name) === wanted));
  if (exact) return exact[0];
  return priorities.some((names) => names.some((name) => String(name).startsWith(wanted))) ? "typing" : null;
}
