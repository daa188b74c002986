/** The history of a story: its kept versions, comparing them, bringing them back. */
export const revisionsEn = {
  "revisions.notFound": "This story has no version with the id {id}.",
  "revisions.unreadable":
    "This version cannot be read: {problem}. What is stored of it was left as it is; the other versions are not affected.",
  "revisions.movedOn": "The story was saved again meanwhile, so this version was not kept. Try again.",

  "reason.created": "As it came",
  "reason.pause": "After a piece of work",
  "reason.named": "Kept",
  "reason.publish": "Published",
  "reason.bulk": "Before a change by a program",
  "reason.before-restore": "Before an older version was brought back",
  "reason.restored": "Brought back",
  "reason.set-aside": "Written at the same time, set aside",
  "reason.replaced": "Replaced by a text written at the same time",
};

export const revisionsHe: Record<keyof typeof revisionsEn, string> = {
  "revisions.notFound": "לכתבה הזאת אין גרסה שמזההּ {id}.",
  "revisions.unreadable":
    "לא ניתן לקרוא את הגרסה הזאת: {problem}. מה ששמור ממנה הושאר כמות שהוא; הגרסאות האחרות לא נפגעו.",
  "revisions.movedOn": "הכתבה נשמרה שוב בינתיים, ולכן הגרסה הזאת לא נשמרה בהיסטוריה. אפשר לנסות שוב.",

  "reason.created": "כפי שהגיעה",
  "reason.pause": "אחרי פרק עבודה",
  "reason.named": "נשמרה לפי בקשה",
  "reason.publish": "פורסמה",
  "reason.bulk": "לפני שינוי שעשתה תוכנית",
  "reason.before-restore": "לפני שגרסה ישנה יותר הוחזרה",
  "reason.restored": "הוחזרה",
  "reason.set-aside": "נכתבה באותו זמן והונחה בצד",
  "reason.replaced": "הוחלפה בטקסט שנכתב באותו זמן",
};
