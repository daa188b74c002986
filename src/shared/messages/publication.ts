/** Why the core refuses to publish, in words. */
export const publicationEn = {
  "publish.blocked": "This story cannot be published yet: {count} thing(s) to put right. First: {first}",
  "publish.unknownCandidate": "That preview is no longer held. Preview the story again, then publish.",
  "publish.movedOn":
    "The story, a photo or the publication's settings changed since this preview was made. Nothing was written. Preview again, then publish.",
  "publish.outNotAbsolute": "“{out}” is not a full path. Give the whole path of the folder to publish to.",
  "publish.slugUnsafe": "The slug “{slug}” cannot be used as a folder name. Nothing was written. Change the slug.",
  "publish.folderBlocked":
    "{path} is a link or a file, not a folder, so the page was not written there. Move it away or choose another folder.",
  "publish.folderTaken":
    "{folder} already holds another page. Nothing was overwritten. Change this story's slug or choose another folder.",
  "publish.pageBlocked":
    "{path} is a folder, so the page was not written there. Move it away or choose another folder.",
  "publish.outInData": "{out} belongs to Galley's own data. Nothing was written. Choose another folder to publish to.",
  "publish.outNotFolder":
    "{folder} is not a folder, or part of its path is a file. Nothing was published. Choose another.",
  "publish.outDenied": "{folder} cannot be written to. Nothing was published; a page that was there is as it was.",
  "publish.outFull": "The disk of {folder} is full. Nothing was published; a page that was there is as it was.",
  "publish.outFailed": "{folder} could not be written: {problem}. A page that was there is as it was.",
  "publish.timeZone": "“{zone}” is not a time zone that this system knows. Use a name such as Europe/London.",
};

export const publicationHe: Record<keyof typeof publicationEn, string> = {
  "publish.blocked": "עדיין אי אפשר לפרסם את הכתבה: {count} דברים לתיקון. הראשון: {first}",
  "publish.unknownCandidate": "התצוגה המקדימה הזאת כבר אינה שמורה. יש להציג שוב ואז לפרסם.",
  "publish.movedOn": "הכתבה, תמונה או הגדרות הפרסום השתנו מאז התצוגה המקדימה. דבר לא נכתב. יש להציג שוב ואז לפרסם.",
  "publish.outNotAbsolute": "„{out}” אינו נתיב מלא. יש לתת את הנתיב המלא של תיקיית הפרסום.",
  "publish.slugUnsafe": "הכתובת „{slug}” אינה יכולה לשמש שם תיקייה. דבר לא נכתב. יש לשנות את הכתובת.",
  "publish.folderBlocked":
    "{path} הוא קישור או קובץ ולא תיקייה, ולכן העמוד לא נכתב שם. יש להזיז אותו או לבחור תיקייה אחרת.",
  "publish.folderTaken": "ב־{folder} כבר נמצא עמוד אחר. דבר לא נדרס. יש לשנות את הכתובת של הכתבה או לבחור תיקייה אחרת.",
  "publish.pageBlocked": "{path} היא תיקייה, ולכן העמוד לא נכתב שם. יש להזיז אותה או לבחור תיקייה אחרת.",
  "publish.outInData": "{out} שייכת לנתונים של גליי עצמה. דבר לא נכתב. יש לבחור תיקייה אחרת לפרסום.",
  "publish.outNotFolder": "{folder} אינה תיקייה, או שחלק מהנתיב הוא קובץ. דבר לא פורסם. יש לבחור תיקייה אחרת.",
  "publish.outDenied": "אי אפשר לכתוב אל {folder}. דבר לא פורסם; עמוד שהיה שם נשאר כפי שהיה.",
  "publish.outFull": "הדיסק של {folder} מלא. דבר לא פורסם; עמוד שהיה שם נשאר כפי שהיה.",
  "publish.outFailed": "לא ניתן לכתוב אל {folder}: {problem}. עמוד שהיה שם נשאר כפי שהיה.",
  "publish.timeZone": "„{zone}” אינו אזור זמן שהמערכת הזאת מכירה. יש להשתמש בשם כגון Asia/Jerusalem.",
};
