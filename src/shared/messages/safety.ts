/** Backups, recovery, and how safe the data is. */
export const safetyEn = {
  "backup.unsound": "The copy turned out not to be sound and was thrown away: {problem}",
  "backup.missing": "There is nothing at {path}.",
  "backup.noneIn": "There is no backup of Galley’s in {folder}.",
  "backup.unsoundFile": "The backup {path} cannot be used, so nothing was changed: {problem}",
  "backup.made": "Backed up to {path} ({size}).",
  "backup.pictures": "Pictures: {copied} copied, {present} there already.",
  "backup.pictureDamaged": "The picture {name} is not what it was when it was added, and was not copied.",
  "backup.restored": "Restored from {path}.",
  "backup.keptAside": "What was there before is kept in {folder}.",

  "health.recovered": "The database was damaged and has been restored",
  "health.recoveredTo": "Everything up to {time} is back from a backup.",
  "health.recoveredEmpty": "There was no backup yet, so Galley began with an empty database.",
  "health.recoveredAdded":
    "Stories read out of the damaged database and added, because the backup lacked them or had an older text: {count}. Nothing was overwritten.",
  "health.recoveredBeside": "{headline} (saved {time}; beside the older one)",
  "health.recoveredStory": "{headline} (saved {time})",
  "health.recoveredPhotos": "Entries of photos added: {count}.",
  "health.recoveredUnread": "Stories that could not be read: {count}.",
  "health.recoveredFolder": "The damaged files and a report are kept in {folder}. The reason was: {problem}",
  "health.logMissing": "The file with the last saves was gone when Galley started",
  "health.logMissingBody":
    "Something outside Galley removed it (galley.sqlite-wal) while Galley was not running. The newest save that is still there is of {time}. Later ones can only be in other copies of that file.",
  "health.noSave": "no time at all: there is no story",
  "health.damageFound": "The database has been damaged",
  "health.damageFoundBody":
    "Close Galley and start it again: it will then restore the newest backup, add what can still be read, and keep the damaged files. {problem}",
  "health.understood": "Understood",
  "health.title": "Backups",
  "health.last": "Last good backup: {time} ({age})",
  "health.none": "There is no backup yet. The first is made within minutes of opening.",
  "health.problem": "The last backup could not be made: {problem}",
  "health.backUpNow": "Back up now",
  "health.backingUp": "Backing up…",
  "health.where":
    "Kept by themselves in the data folder: one for each of the last 10 days, one for each of 4 weeks before. To keep one elsewhere, with the pictures: “galley backup FOLDER”.",

  "cli.backup": "copy the database and the pictures to DIR, verified",
  "cli.restore": "put a backup in place of the data, which is kept aside",
};

export const safetyHe: Record<keyof typeof safetyEn, string> = {
  "backup.unsound": "ההעתק התברר כלא תקין ונזרק: {problem}",
  "backup.missing": "אין דבר ב־{path}.",
  "backup.noneIn": "אין גיבוי של גליי ב־{folder}.",
  "backup.unsoundFile": "הגיבוי {path} אינו שמיש, ולכן דבר לא השתנה: {problem}",
  "backup.made": "גובה אל {path} ‏({size}).",
  "backup.pictures": "תמונות: {copied} הועתקו, {present} כבר היו שם.",
  "backup.pictureDamaged": "התמונה {name} אינה כפי שהייתה כשנוספה, ולא הועתקה.",
  "backup.restored": "שוחזר מתוך {path}.",
  "backup.keptAside": "מה שהיה שם קודם נשמר ב־{folder}.",

  "health.recovered": "מסד הנתונים היה פגום ושוחזר",
  "health.recoveredTo": "הכול עד {time} חזר מתוך גיבוי.",
  "health.recoveredEmpty": "עדיין לא היה גיבוי, ולכן גליי התחילה במסד נתונים ריק.",
  "health.recoveredAdded":
    "כתבות שנקראו מתוך המסד הפגום ונוספו, כי לא היו בגיבוי או שהיו בו בנוסח ישן יותר: {count}. דבר לא נדרס.",
  "health.recoveredBeside": "{headline} (נשמרה {time}; לצד הישנה)",
  "health.recoveredStory": "{headline} (נשמרה {time})",
  "health.recoveredPhotos": "רשומות של תמונות שנוספו: {count}.",
  "health.recoveredUnread": "כתבות שלא ניתן היה לקרוא: {count}.",
  "health.recoveredFolder": "הקבצים הפגומים ודוח נשמרו ב־{folder}. הסיבה: {problem}",
  "health.logMissing": "הקובץ עם השמירות האחרונות לא היה במקומו כשגליי עלתה",
  "health.logMissingBody":
    "משהו מחוץ לגליי הסיר אותו (galley.sqlite-wal) כשגליי לא פעלה. השמירה החדשה ביותר שנותרה היא מ־{time}. מאוחרות ממנה יכולות להימצא רק בהעתקים אחרים של הקובץ.",
  "health.noSave": "שום זמן: אין אף כתבה",
  "health.damageFound": "מסד הנתונים נפגם",
  "health.damageFoundBody":
    "יש לסגור את גליי ולהפעיל אותה שוב: היא תשחזר את הגיבוי החדש ביותר, תוסיף את מה שעוד ניתן לקרוא ותשמור את הקבצים הפגומים. {problem}",
  "health.understood": "הבנתי",
  "health.title": "גיבויים",
  "health.last": "הגיבוי התקין האחרון: {time} ‏({age})",
  "health.none": "עדיין אין גיבוי. הראשון נוצר בתוך דקות מהפתיחה.",
  "health.problem": "הגיבוי האחרון לא הצליח: {problem}",
  "health.backUpNow": "גיבוי עכשיו",
  "health.backingUp": "מגבים…",
  "health.where":
    "נשמרים מעצמם בתיקיית הנתונים: אחד לכל אחד מ־10 הימים האחרונים ואחד לכל אחד מ־4 השבועות שלפניהם. לשמירה במקום אחר, עם התמונות: ‎“galley backup FOLDER”.",

  "cli.backup": "העתקת מסד הנתונים והתמונות אל DIR, עם אימות",
  "cli.restore": "הצבת גיבוי במקום הנתונים, שנשמרים בצד",
};
