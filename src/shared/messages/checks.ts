/** What the checks say: what is wrong, and what to do about it. */
export const checksEn = {
  "check.headline.missing": "The story has no headline. Write one before it is published.",
  "check.standfirst.missing": "The story has no standfirst. One or two lines help readers and search engines.",
  "check.byline.unset":
    "It has not been decided who signs the story. Enter the names, or choose “No byline, on purpose”.",
  "check.story.hold": "The story is on hold. Take it off hold to publish it.",
  "check.publication.baseUrl":
    "The publication has no web address, so the page leaves out its own address. Enter it in the settings.",
  "check.publication.baseUrlInvalid":
    "The publication's web address is not one that links can stand on. It has to begin with https:// and hold no “?” or “#”. The page leaves out its own address.",
  "check.photo.empty": "Photo {number} is still to come. Choose a picture for it, or remove it.",
  "check.photo.unreadable":
    "The picture of photo {number} is not in the library any more. Its caption, alt text and credit are kept: choose a picture for it, or remove it.",
  "check.photo.credit": "Photo {number} has no credit. Enter who made it, or say why it needs none.",
  "check.photo.alt":
    "Photo {number} has no alt text. Say what it shows for those who cannot see it, or mark it as decorative.",
  "check.text.tk": "“{mark}” is still open here. Replace it with what was to come.",
  "check.credit.review":
    "The credit of photo {number} was not fully understood and is printed as it was entered. Look it over.",
  "check.alt.language":
    "The alt text of photo {number} is in another script than its language says. Set the language of the alt text, or write it in the story's language.",
  "check.alt.caption": "The alt text of photo {number} repeats the caption. Say in it what the picture shows instead.",
  "check.alt.file": "The alt text of photo {number} is the name of a file. Say in it what the picture shows.",
  "check.alt.long":
    "The alt text of photo {number} is longer than a listener can hold. Keep it to 250 letters and put the rest into the caption.",
  "check.credit.demanded":
    "The supplier’s instructions for photo {number} demand another credit than the one printed. Read them, and set the credit right.",
  "check.block.sealed":
    "Something here comes from a newer Galley. It is kept in the story, but it will not be on the page.",
  "check.heading.first": "The first heading is of level {level}. Begin with level {expected}.",
  "check.heading.order":
    "This heading is of level {level} and follows one of level {before}. Use level {expected}, so that no level is skipped.",
  "check.link.scheme":
    "The link “{text}” leads to an address that a page cannot link to ({url}). Its words stay on the page without the link. Use an http, https or mailto address.",
  "check.embed.url": "The link card leads nowhere yet. Enter its address, or remove the card.",
  "check.related.link": "“{text}” among the related links is not a link. Put the link on it.",
  "check.photo.killed":
    "Photo {number} was killed by {actor} and may not be published: {reason} Choose another picture.",
  "check.photo.expired":
    "The rights to photo {number} ended on {day}. Choose another picture, or enter the new date if they were renewed.",
  "check.photo.expiring": "The rights to photo {number} end on {day}. The page has to be published without it by then.",
  "check.photo.embargo":
    "Photo {number} is under embargo until {day}, {time} UTC. Publish the story after that, or choose another picture.",
  "check.photo.oneTimeUsed":
    "Photo {number} may be used once only and has been published in another story ({count} in all). Choose another picture, or take the restriction off if it was cleared.",
  "check.photo.oneTime": "Photo {number} may be used once only.",
  "check.photo.hero":
    "The picture that was chosen for links to this story is no longer in it, so photo {number} stands for it. Choose the picture for links again.",
  "check.photo.noCropping":
    "Photo {number} may not be cropped ({words}), but only a part of it is shown. Show the whole picture, or ask its supplier.",
  "check.photo.restricted": "Photo {number} has restrictions on its use: {words}. Make sure that this use is allowed.",
  "check.name.twice": "“{odd}” here, “{usual}” elsewhere: if it is one person, one of the two is misspelt.",
};

export const checksHe: Record<keyof typeof checksEn, string> = {
  "check.headline.missing": "לכתבה אין כותרת. יש לכתוב אותה לפני הפרסום.",
  "check.standfirst.missing": "לכתבה אין כותרת משנה. שורה או שתיים עוזרות לקוראים ולמנועי חיפוש.",
  "check.byline.unset": "עוד לא הוחלט מי חתום על הכתבה. יש להזין את השמות או לבחור „בלי שם כותב, בכוונה”.",
  "check.story.hold": "הכתבה מוקפאת. כדי לפרסם אותה יש לבטל את ההקפאה.",
  "check.publication.baseUrl": "לא הוגדרה כתובת לאתר, ולכן העמוד יוצא בלי כתובתו המלאה. אפשר להזין אותה בהגדרות.",
  "check.publication.baseUrlInvalid":
    "כתובת האתר אינה כתובת שאפשר לבנות עליה קישורים. עליה להתחיל ב־https:// ולא להכיל „?” או „#”. העמוד יוצא בלי כתובתו המלאה.",
  "check.photo.empty": "תמונה {number} עדיין חסרה. יש לבחור לה תמונה או להסיר אותה.",
  "check.photo.unreadable":
    "הקובץ של תמונה {number} כבר אינו בספרייה. הכיתוב, הטקסט החלופי והקרדיט נשמרו: יש לבחור תמונה או להסיר אותה.",
  "check.photo.credit": "לתמונה {number} אין קרדיט. יש לציין מי צילם או מדוע אין צורך בקרדיט.",
  "check.photo.alt":
    "לתמונה {number} אין טקסט חלופי. יש לתאר את הנראה בה עבור מי שאינו רואה אותה, או לסמן אותה כ„קישוט בלבד”.",
  "check.text.tk": "כאן עוד נשאר „{mark}”. יש להחליף אותו במה שהיה אמור לבוא. אם הוא חלק משם, יש לחבר אותו במקף.",
  "check.credit.review": "הקרדיט של תמונה {number} לא הובן במלואו ויודפס כפי שהוזן. כדאי לבדוק אותו.",
  "check.alt.language":
    "הטקסט החלופי של תמונה {number} כתוב באותיות שאינן מתאימות לשפתו. יש לקבוע את שפת הטקסט החלופי או לכתוב אותו בשפת הכתבה.",
  "check.alt.caption": "הטקסט החלופי של תמונה {number} חוזר על הכיתוב. יש לתאר בו את הנראה בתמונה.",
  "check.alt.file": "הטקסט החלופי של תמונה {number} הוא שם של קובץ. יש לכתוב בו מה רואים בתמונה.",
  "check.alt.long":
    "הטקסט החלופי של תמונה {number} ארוך מכדי לזכור בשמיעה. יש לקצר אותו ל־250 אותיות ולהעביר את השאר לכיתוב.",
  "check.credit.demanded": "הוראות הספק לתמונה {number} דורשות קרדיט אחר מזה שמודפס. יש לקרוא אותן ולתקן את הקרדיט.",
  "check.block.sealed": "יש כאן משהו מגרסה חדשה יותר של גליי. הוא נשמר בכתבה, אך לא יופיע בעמוד.",
  "check.heading.first": "כותרת הביניים הראשונה היא ברמה {level}. יש להתחיל ברמה {expected}.",
  "check.heading.order":
    "כותרת הביניים הזאת היא ברמה {level} ובאה אחרי כותרת ברמה {before}. יש לבחור ברמה {expected}, כדי שלא תהיה רמה חסרה.",
  "check.link.scheme":
    "הקישור „{text}” מוביל לכתובת שעמוד אינו יכול לקשר אליה ({url}). המילים נשארות בעמוד בלי הקישור. יש להשתמש בכתובת http, https או mailto.",
  "check.embed.url": "כרטיס הקישור עדיין אינו מוביל לשום מקום. יש להזין את כתובתו או להסיר אותו.",
  "check.related.link": "„{text}” שבין הקישורים הנוספים אינו קישור. יש להוסיף לו את הכתובת.",
  "check.photo.killed": "תמונה {number} נפסלה על ידי {actor} ואסור לפרסם אותה: {reason} יש לבחור תמונה אחרת.",
  "check.photo.expired":
    "הזכויות בתמונה {number} פקעו ב־{day}. יש לבחור תמונה אחרת, או להזין את התאריך החדש אם הזכויות חודשו.",
  "check.photo.expiring": "הזכויות בתמונה {number} פוקעות ב־{day}. עד אז יש לפרסם את העמוד בלעדיה.",
  "check.photo.embargo":
    "על תמונה {number} חל אמברגו עד {day}, {time} UTC. יש לפרסם את הכתבה אחרי המועד הזה או לבחור תמונה אחרת.",
  "check.photo.oneTimeUsed":
    "תמונה {number} מותרת לשימוש חד־פעמי וכבר פורסמה בכתבה אחרת (בסך הכול {count}). יש לבחור תמונה אחרת, או להסיר את ההגבלה אם הותר שימוש נוסף.",
  "check.photo.oneTime": "תמונה {number} מותרת לשימוש חד־פעמי בלבד.",
  "check.photo.hero":
    "התמונה שנבחרה לקישורים לכתבה כבר אינה בה, ולכן תמונה {number} מייצגת אותה. יש לבחור שוב את התמונה לקישורים.",
  "check.photo.noCropping":
    "אסור לחתוך את תמונה {number} ({words}), אבל מוצג רק חלק ממנה. יש להציג את התמונה כולה או לפנות לספק שלה.",
  "check.photo.restricted": "על תמונה {number} חלות הגבלות שימוש: {words}. יש לוודא שהשימוש הזה מותר.",
  "check.name.twice": "כאן „{odd}” ובמקום אחר „{usual}”: אם מדובר באדם אחד, אחד השמות שגוי.",
};
