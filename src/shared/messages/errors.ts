/** Failures that are nobody's subject in particular: the data folder, the database, a request that makes no sense. */
export const errorsEn = {
  "error.internal": "Something went wrong inside Galley. Nothing stored was changed. Reference: {trace}",
  "error.unknownMethod": "Galley does not know the request “{method}”.",
  "error.invalidParams": "The request “{method}” was not understood: {problem}",
  "error.tooLarge": "The request “{method}” is larger than {limit} MB and was not read.",
  "error.storyNotFound": "There is no story with the id {id}.",
  "error.photoNotFound": "There is no photo with the id {id}.",
  "error.stale":
    "This story was changed elsewhere since it was opened here (version {current}, yours began at {base}). Nothing was overwritten.",
  "error.documentInvalid": "The page of this story could not be read: {problem}",
  "error.storyDamaged":
    "The stored page of this story is damaged ({problem}). It was left as it is, and a copy of it was put in {folder}.",
  "error.ticketUnknown": "The file that was offered is no longer there. Choose it again.",
  "error.dataInUse": "Another Galley has the data folder {folder} open. Close it first, or use another folder.",
  "error.dataReadOnly": "The data folder {folder} cannot be written to. Nothing was changed.",
  "error.dataNotFolder": "{folder} is not a folder, so Galley cannot keep its data there.",
  "error.dataTooNew":
    "The data folder {folder} was written by a newer Galley ({writer}, schema {found}; this one knows {known}). Nothing was changed. Update Galley to open it.",
  "error.dataForeign": "{file} is not a Galley database. Nothing was changed.",
  "error.dataDamaged": "The database {file} is damaged and was left as it is: {problem}",
  "error.dataOnShare":
    "The data folder {folder} lies on a network share ({kind}). Galley keeps its data on a disk of this computer, because a share cannot promise that a save is whole. Nothing was changed. Choose a folder on this computer.",
  "error.databaseLost":
    "Galley’s database had to be started again. What was saved is safe; the rest is tried again by itself.",
  "error.noSpace": "The disk is full. What was saved before is safe; this change was not stored.",
  "error.io": "A file could not be read or written: {problem}",
  "error.busy": "The database is busy. Nothing was lost; try again.",
  "error.connectionLost":
    "The connection to Galley was lost. It will be restored by itself; nothing that was saved is lost.",
  "error.closing": "Galley is closing.",
  "error.cancelled": "It was stopped before it was done. Nothing was changed.",
};

export const errorsHe: Record<keyof typeof errorsEn, string> = {
  "error.internal": "משהו השתבש בתוך גליי. שום דבר שנשמר לא השתנה. סימוכין: {trace}",
  "error.unknownMethod": "גליי אינה מכירה את הבקשה „{method}”.",
  "error.invalidParams": "הבקשה „{method}” לא הובנה: {problem}",
  "error.tooLarge": "הבקשה „{method}” גדולה מ־{limit} מ״ב ולא נקראה.",
  "error.storyNotFound": "אין כתבה שמזההּ {id}.",
  "error.photoNotFound": "אין תמונה שמזההּ {id}.",
  "error.stale": "הכתבה שונתה במקום אחר מאז שנפתחה כאן (גרסה {current}, שלך התחילה מגרסה {base}). שום דבר לא נדרס.",
  "error.documentInvalid": "לא ניתן לקרוא את העמוד של הכתבה: {problem}",
  "error.storyDamaged": "העמוד השמור של הכתבה פגום ({problem}). הוא הושאר כפי שהוא, והעתק שלו הושם ב־{folder}.",
  "error.ticketUnknown": "הקובץ שהוצע כבר אינו זמין. יש לבחור אותו שוב.",
  "error.dataInUse": "תיקיית הנתונים {folder} פתוחה בגליי אחרת. יש לסגור אותה תחילה או לבחור תיקייה אחרת.",
  "error.dataReadOnly": "אי אפשר לכתוב לתיקיית הנתונים {folder}. שום דבר לא השתנה.",
  "error.dataNotFolder": "{folder} אינה תיקייה, ולכן גליי אינה יכולה לשמור בה נתונים.",
  "error.dataTooNew":
    "תיקיית הנתונים {folder} נכתבה בגרסה חדשה יותר של גליי ({writer}, סכימה {found}; גרסה זו מכירה {known}). שום דבר לא השתנה. יש לעדכן את גליי כדי לפתוח אותה.",
  "error.dataForeign": "{file} אינו מסד נתונים של גליי. שום דבר לא השתנה.",
  "error.dataDamaged": "מסד הנתונים {file} פגום והושאר כמות שהוא: {problem}",
  "error.dataOnShare":
    "תיקיית הנתונים {folder} נמצאת בשיתוף רשת ({kind}). גליי שומרת את נתוניה על דיסק של מחשב זה, כי שיתוף אינו יכול להבטיח ששמירה שלמה. שום דבר לא השתנה. יש לבחור תיקייה במחשב זה.",
  "error.databaseLost": "היה צורך להפעיל מחדש את מסד הנתונים של גליי. מה שנשמר בטוח; בשאר ייעשה ניסיון נוסף מעצמו.",
  "error.noSpace": "הדיסק מלא. מה שנשמר קודם בטוח; השינוי הזה לא נשמר.",
  "error.io": "לא ניתן לקרוא או לכתוב קובץ: {problem}",
  "error.busy": "מסד הנתונים עסוק. דבר לא אבד; יש לנסות שוב.",
  "error.connectionLost": "החיבור לגליי נותק. הוא ישוקם מעצמו; דבר שנשמר לא אבד.",
  "error.closing": "גליי נסגרת.",
  "error.cancelled": "הפעולה הופסקה לפני שהושלמה. דבר לא השתנה.",
};
