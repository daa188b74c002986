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
  "publish.timeZone": "„{zone}” אינו אזור זמן שהמערכת הזאת מכירה. יש להשתמש בשם כגון Asia/Jerusalem.",
};
