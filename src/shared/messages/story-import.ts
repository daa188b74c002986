/** Import of stories: why a file cannot be imported, and what became of every line that is not in the story. */
export const storyImportEn = {
  "import.fileMissing": "{file} does not exist. Check the name and the folder.",
  "import.fileDenied": "{file} may not be read by this user. Nothing was imported from it.",
  "import.fileUnreadable": "{file} could not be read ({problem}). Nothing was imported from it.",
  "import.folder": "{file} is a folder. Name the text files in it one by one.",
  "import.notFile": "{file} is not an ordinary file, so nothing was read from it.",
  "import.empty": "{file} holds no text. Nothing was imported from it.",
  "import.tooLarge": "{file} is larger than {limit} MB, which no story is. Nothing was imported from it.",
  "import.tooLong": "{file} has too many lines for one story. Divide it and import the parts.",
  "import.binary": "{file} is not text, whatever its name says. Save it as plain text and import that.",
  "import.type": "Files of the type {type} cannot be imported yet. Save {file} as plain text (.txt) and import that.",

  "import.encoding":
    "The file does not say how its letters are written. It was read as {encoding}: look at the names and the quotation marks.",
  "import.unreadable": "Places that could not be read and show “�” now: {count}.",
  "import.hidden": "Invisible characters that were taken out (direction marks and the like): {count}.",

  "import.byline": "Read as the byline: “{line}”",
  "import.time": "Left out, because publishing sets its own time: “{line}”",
  "import.repeated": "Left out, because it repeats a line that was kept: “{line}”",
  "import.pictureMarker": "Left out, because the published page counts its pictures itself: “{line}”",
  "import.follow": "Left out as a follow-us bar, which the publication adds to every page: “{line}”",
  "import.comments": "Left out as part of the comments section: “{line}”",
  "import.share": "Left out as part of a bar for sharing: “{line}”",
  "import.advertisement": "Left out as an advertisement's label: “{line}”",
  "import.related": "Left out as a pointer to other stories: “{line}”",
  "import.tags": "Left out as a list of tags: “{line}”",
  "import.readingAid": "Left out as an aid for readers of the site: “{line}”",
  "import.rights": "Left out as the site's copyright line: “{line}”",
  "import.noWords": "Left out, because it holds no word: “{line}”",

  "import.placeholders": "Photos still to be added, one for each place in the story: {count}.",
  "import.noCredit": "Photo {number} had no credit line on the page.",
  "import.creditReview":
    "The credit of photo {number} was kept as it stands, because it was not wholly understood: “{line}”",
  "import.afterComments":
    "Paragraphs that stood after the comments notice and were kept: {count}. Remove them if they are readers' comments.",
  "import.noHeadline": "No line was found that could be the headline.",
};

export const storyImportHe: Record<keyof typeof storyImportEn, string> = {
  "import.fileMissing": "הקובץ {file} אינו קיים. יש לבדוק את השם ואת התיקייה.",
  "import.fileDenied": "למשתמש זה אין הרשאה לקרוא את הקובץ {file}. לא יובא ממנו דבר.",
  "import.fileUnreadable": "לא ניתן לקרוא את הקובץ {file} ({problem}). לא יובא ממנו דבר.",
  "import.folder": "{file} הוא תיקייה. יש לציין את קובצי הטקסט שבה אחד־אחד.",
  "import.notFile": "{file} אינו קובץ רגיל, ולכן לא נקרא ממנו דבר.",
  "import.empty": "אין טקסט בקובץ {file}. לא יובא ממנו דבר.",
  "import.tooLarge": "הקובץ {file} גדול מ־{limit} מ״ב, ואין כתבה כזאת. לא יובא ממנו דבר.",
  "import.tooLong": "בקובץ {file} יש יותר מדי שורות לכתבה אחת. יש לחלק אותו ולייבא את החלקים.",
  "import.binary": "הקובץ {file} אינו טקסט, גם אם שמו אומר כך. יש לשמור אותו כטקסט פשוט ולייבא את התוצאה.",
  "import.type": "עדיין אי אפשר לייבא קבצים מסוג {type}. יש לשמור את {file} כטקסט פשוט (‎.txt) ולייבא את התוצאה.",

  "import.encoding": "הקובץ אינו מציין באיזה קידוד נכתב. הוא נקרא כ־{encoding}: כדאי לבדוק את השמות ואת המירכאות.",
  "import.unreadable": "מקומות שלא ניתן היה לקרוא ומופיע בהם „�”: {count}.",
  "import.hidden": "תווים בלתי נראים שהוסרו (סימני כיוון וכדומה): {count}.",

  "import.byline": "נקרא כשורת הכותבים: „{line}”",
  "import.time": "הושמט, כי הפרסום קובע את השעה בעצמו: „{line}”",
  "import.repeated": "הושמט, כי זו חזרה על שורה שנשמרה: „{line}”",
  "import.pictureMarker": "הושמט, כי העמוד המפורסם סופר את תמונותיו בעצמו: „{line}”",
  "import.follow": "הושמט כשורת „עקבו אחרינו”, שהפרסום מוסיף לכל עמוד: „{line}”",
  "import.comments": "הושמט כחלק מאזור התגובות: „{line}”",
  "import.share": "הושמט כחלק משורת השיתוף: „{line}”",
  "import.advertisement": "הושמט ככותרת של פרסומת: „{line}”",
  "import.related": "הושמט כהפניה לכתבות אחרות: „{line}”",
  "import.tags": "הושמט כרשימת תגיות: „{line}”",
  "import.readingAid": "הושמט כעזר לקוראי האתר: „{line}”",
  "import.rights": "הושמט כשורת זכויות היוצרים של האתר: „{line}”",
  "import.noWords": "הושמט, כי אין בו אף מילה: „{line}”",

  "import.placeholders": "תמונות שעוד יש להוסיף, אחת לכל מקום בכתבה: {count}.",
  "import.noCredit": "לתמונה {number} לא הייתה שורת קרדיט בעמוד.",
  "import.creditReview": "הקרדיט של תמונה {number} נשמר כלשונו, כי לא הובן במלואו: „{line}”",
  "import.afterComments": "פסקאות שהופיעו אחרי הודעת התגובות ונשמרו: {count}. אם אלה תגובות של קוראים, יש להסיר אותן.",
  "import.noHeadline": "לא נמצאה שורה שיכולה לשמש כותרת.",
};
