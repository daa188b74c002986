/** What became of pictures that were offered: why one was refused, what was kept, what to do. */
export const photosEn = {
  "photos.empty":
    "“{file}” is an empty file (0 bytes). Nothing was stored. Get the picture again from where it came from.",
  "photos.notPicture":
    "“{file}” is not a picture, whatever its name says. Nothing was stored. Choose a JPEG, PNG, WebP, TIFF, GIF, AVIF or HEIC file.",
  "photos.unsupported":
    "“{file}” is a picture of a kind that Galley cannot read ({kind}). Nothing was stored. Save it as JPEG or PNG and attach that.",
  "photos.damaged":
    "“{file}” is damaged or cut short: the picture could not be read to its end. Nothing was stored. Get the file again from where it came from.",
  "photos.tooManyPixels":
    "“{file}” claims {megapixels} megapixels; Galley takes up to {limit}. Nothing was stored. Attach a smaller version.",
  "photos.metadataBomb":
    "“{file}” holds far more text beside the picture than any program writes on purpose, so it was not opened. Nothing was stored. Save the picture anew without its metadata.",
  "photos.tooLarge": "“{file}” is larger than {limit} MB. Nothing was stored. Attach a smaller version.",
  "photos.missing": "“{file}” is not there any more. Nothing was stored. Choose it again.",
  "photos.notFile": "“{file}” is a folder, not a picture. Nothing was stored. Choose the pictures inside it.",
  "photos.special":
    "“{file}” is no ordinary file but a pipe or a device of the system. Nothing was stored. Choose a picture.",
  "photos.denied": "“{file}” may not be read by you. Nothing was stored. Change its permissions or copy it elsewhere.",
  "photos.unreadable": "“{file}” could not be read: {problem} Nothing was stored.",
  "photos.originalGone":
    "The stored original of “{file}” is missing or damaged, so no picture can be made from it. Attach the same file again; its caption and credit are kept.",
  "photos.noFolder": "“{folder}” is not a folder that can be read. Nothing was imported. Choose the folder again.",
  "photos.folderDenied":
    "“{folder}” may not be read by you. Nothing was imported. Change its permissions or copy it elsewhere.",
  "photos.noImport":
    "This import is not known any more. What it took in is in the library; import the folder again to go on.",
  "photos.textTooLong":
    "A text of “{file}” would become longer than {limit} letters. Nothing was changed. Add or replace with something shorter.",
  "photos.noBatch": "There is no such step that could be undone. Nothing was changed.",
  "photos.batchUndone": "This step has been undone already. Nothing was changed.",
  "photos.killed":
    "“{file}” was killed by {actor}: {reason} It may not be used. Release it first, or choose another picture.",
};

export const photosHe: Record<keyof typeof photosEn, string> = {
  "photos.empty": "„{file}” הוא קובץ ריק (0 בתים). דבר לא נשמר. יש להשיג את התמונה שוב מהמקור.",
  "photos.notPicture":
    "„{file}” אינו תמונה, ולא משנה מה כתוב בשמו. דבר לא נשמר. יש לבחור קובץ JPEG, ‏PNG, ‏WebP, ‏TIFF, ‏GIF, ‏AVIF או HEIC.",
  "photos.unsupported":
    "„{file}” הוא תמונה מסוג שגליי אינה יודעת לקרוא ({kind}). דבר לא נשמר. יש לשמור אותה כ־JPEG או כ־PNG ולצרף את הקובץ החדש.",
  "photos.damaged":
    "„{file}” פגום או קטוע: לא ניתן לקרוא את התמונה עד סופה. דבר לא נשמר. יש להשיג את הקובץ שוב מהמקור.",
  "photos.tooManyPixels":
    "לפי הכתוב בו, „{file}” מכיל {megapixels} מגה־פיקסל; גליי מקבלת עד {limit}. דבר לא נשמר. יש לצרף גרסה קטנה יותר.",
  "photos.metadataBomb":
    "„{file}” מכיל לצד התמונה הרבה יותר טקסט מכל מה שתוכנה כותבת בכוונה, ולכן לא נפתח. דבר לא נשמר. יש לשמור את התמונה מחדש בלי המטא־נתונים.",
  "photos.tooLarge": "„{file}” גדול מ־{limit} מ״ב. דבר לא נשמר. יש לצרף גרסה קטנה יותר.",
  "photos.missing": "„{file}” כבר אינו במקומו. דבר לא נשמר. יש לבחור אותו שוב.",
  "photos.notFile": "„{file}” הוא תיקייה ולא תמונה. דבר לא נשמר. יש לבחור את התמונות שבתוכה.",
  "photos.special": "„{file}” אינו קובץ רגיל אלא צינור או התקן של המערכת. דבר לא נשמר. יש לבחור תמונה.",
  "photos.denied": "אין לך הרשאה לקרוא את „{file}”. דבר לא נשמר. יש לשנות את ההרשאות או להעתיק את הקובץ למקום אחר.",
  "photos.unreadable": "לא ניתן לקרוא את „{file}”: {problem} דבר לא נשמר.",
  "photos.originalGone":
    "קובץ המקור השמור של „{file}” חסר או פגום, ולכן אי אפשר להכין ממנו תמונה. יש לצרף שוב את אותו הקובץ; הכיתוב והקרדיט נשמרו.",
  "photos.noFolder": "„{folder}” אינה תיקייה שאפשר לקרוא. דבר לא יובא. יש לבחור את התיקייה שוב.",
  "photos.folderDenied": "אין לך הרשאה לקרוא את „{folder}”. דבר לא יובא. יש לשנות את ההרשאות או להעתיק אותה למקום אחר.",
  "photos.noImport": "הייבוא הזה כבר אינו ידוע. מה שנקלט נמצא בספרייה; כדי להמשיך יש לייבא את התיקייה שוב.",
  "photos.textTooLong":
    "טקסט של „{file}” היה נעשה ארוך מ־{limit} אותיות. דבר לא השתנה. יש להוסיף או להחליף במשהו קצר יותר.",
  "photos.noBatch": "אין פעולה כזאת שאפשר לבטל. דבר לא השתנה.",
  "photos.batchUndone": "הפעולה הזאת כבר בוטלה. דבר לא השתנה.",
  "photos.killed":
    "התמונה „{file}” נפסלה על ידי {actor}: {reason} אסור להשתמש בה. יש לבטל את הפסילה או לבחור תמונה אחרת.",
};
