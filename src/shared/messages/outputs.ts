/** The words of other forms of a page, and of publishing several stories. */
export const outputsEn = {
  "output.tooLarge":
    "The page with its pictures in it would have {size} MB, more than the {limit} MB that can be sent around. Write it as a zip archive instead.",
  "output.noPage": "The story is withdrawn: there is no page to hand on, only the notice that says so.",
  "many.busy": "Several stories are being published already. Wait until that is over, or stop it.",
  "many.none": "There is nothing to go on with: no publishing of several stories was stopped or interrupted.",
  "cli.manyStories": "Say which stories to publish, or all that are due with --all, or go on with --resume.",
  "cli.manyOverride": "--override is for one story: publish it by itself.",
  "cli.manyDone": "Published: {published} of {total}. Left as they are: {skipped}. Failed: {failed}.",
  "cli.manyLeft":
    "Published: {published} of {total}. Failed: {failed}. “galley publish --resume” goes on with the others.",
  "cli.exportPage": "write a story's page as a zip archive, as one file, or as HTML for a content system",
  "cli.exportForm": "Say as what with --as: zip, single or cms.",
  "cli.exportPdf":
    "A PDF is printed by the desktop program, which needs Electron: open the story there and choose “Save as PDF…”. In a browser, the desk prints the page.",
  "cli.exported": "{path} ({bytes} bytes)",
};

export const outputsHe: Record<keyof typeof outputsEn, string> = {
  "output.tooLarge":
    "העמוד עם התמונות שבתוכו יגיע ל־{size} מגה־בייט, יותר מ־{limit} מגה־בייט שאפשר לשלוח. אפשר לכתוב אותו כארכיון zip.",
  "output.noPage": "הכתבה הוסרה: אין עמוד למסור, רק ההודעה שאומרת זאת.",
  "many.busy": "כבר מתפרסמות כמה כתבות. יש להמתין עד שזה יסתיים, או לעצור זאת.",
  "many.none": "אין במה להמשיך: שום פרסום של כמה כתבות לא נעצר ולא נקטע.",
  "cli.manyStories": "יש לציין אילו כתבות לפרסם, את כל הבשלות לפרסום באמצעות ‎--all, או להמשיך באמצעות ‎--resume.",
  "cli.manyOverride": "‎--override מיועד לכתבה אחת: יש לפרסם אותה לבדה.",
  "cli.manyDone": "פורסמו {published} מתוך {total}. נשארו כפי שהן: {skipped}. נכשלו: {failed}.",
  "cli.manyLeft": "פורסמו {published} מתוך {total}. נכשלו: {failed}. ‏„galley publish --resume” ימשיך באחרות.",
  "cli.exportPage": "כתיבת עמוד של כתבה כארכיון zip, כקובץ אחד או כ־HTML למערכת תוכן",
  "cli.exportForm": "יש לציין את הצורה באמצעות ‎--as: ‏zip, ‏single או cms.",
  "cli.exportPdf":
    "קובץ PDF מודפס בתוכנה שעל שולחן העבודה, שדורשת Electron: יש לפתוח בה את הכתבה ולבחור „שמירה כ־PDF…”. בדפדפן אפשר להדפיס את העמוד.",
  "cli.exported": "{path} ‏({bytes} בתים)",
};
