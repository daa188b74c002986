/** The words of other forms of a page, and of publishing several stories. */
export const outputsEn = {
  "output.tooLarge":
    "The page with its pictures in it would have {size} MB, more than the {limit} MB that can be sent around. Write it as a zip archive instead.",
  "output.noPage": "The story is withdrawn: there is no page to hand on, only the notice that says so.",
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
  "cli.exportPage": "כתיבת עמוד של כתבה כארכיון zip, כקובץ אחד או כ־HTML למערכת תוכן",
  "cli.exportForm": "יש לציין את הצורה באמצעות ‎--as: ‏zip, ‏single או cms.",
  "cli.exportPdf":
    "קובץ PDF מודפס בתוכנה שעל שולחן העבודה, שדורשת Electron: יש לפתוח בה את הכתבה ולבחור „שמירה כ־PDF…”. בדפדפן אפשר להדפיס את העמוד.",
  "cli.exported": "{path} ‏({bytes} בתים)",
};
