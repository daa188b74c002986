/** The words of the desk's list of stories, of changes of many at once and of the log of what was done. */
export const storyDeskEn = {
  "stories.badCursor": "The list has changed since it was read. Read it again from its beginning.",
  "stories.editMissing": "This story is not there any more.",
  "stories.editDamaged": "This story is damaged and was left as it is. Open it to see what was kept.",
  "stories.editLive": "Readers have this story. Withdraw it first; then it can go to the bin.",
  "stories.editSince":
    "Somebody has changed this story since. What they changed was left as it is; the rest was taken back.",
  "stories.replaceOther": "This story has changed since it was looked at. Nothing in it was replaced: look again.",
  "stories.replaceSince":
    "Somebody has changed this story’s text since. It was left as it is; its history has the earlier text.",
  "stories.editStopped": "Something went wrong inside Galley before this story’s turn. It was left as it is.",
  "stories.editUnknown": "That change was taken back already, or was never made. Nothing was changed.",
  "templates.notFound": "This template is not there any more. Stories that were made from it are.",
  "templates.damaged": "The template “{name}” is damaged and cannot be used. Make it anew from a story.",
} as const;

export const storyDeskHe: Record<keyof typeof storyDeskEn, string> = {
  "stories.badCursor": "הרשימה השתנתה מאז שנקראה. יש לקרוא אותה שוב מתחילתה.",
  "stories.editMissing": "הכתבה הזאת כבר איננה.",
  "stories.editDamaged": "הכתבה הזאת פגומה והושארה כפי שהיא. פתיחתה מראה מה נשמר.",
  "stories.editLive": "הכתבה הזאת נמצאת אצל הקוראים. יש להסיר אותה מהפרסום, ואז אפשר להעביר אותה לסל.",
  "stories.editSince": "מישהו שינה את הכתבה הזאת מאז. מה ששונה הושאר כפי שהוא; השאר הוחזר.",
  "stories.replaceOther": "הכתבה הזאת השתנתה מאז שנבדקה. לא הוחלף בה דבר: יש לבדוק שוב.",
  "stories.replaceSince": "מישהו שינה מאז את הטקסט של הכתבה הזאת. הוא הושאר כפי שהוא; הטקסט הקודם נמצא בהיסטוריה שלה.",
  "stories.editStopped": "משהו השתבש בתוך Galley לפני שהגיע תורה של הכתבה הזאת. היא נשארה כפי שהיא.",
  "stories.editUnknown": "השינוי הזה כבר הוחזר, או שלא נעשה מעולם. דבר לא שונה.",
  "templates.notFound": "התבנית הזאת כבר איננה. כתבות שנוצרו ממנה נשארו.",
  "templates.damaged": "התבנית „{name}” פגומה ואי אפשר להשתמש בה. אפשר ליצור אותה מחדש מכתבה.",
};
