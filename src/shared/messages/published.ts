/** What can be said of a story that is out: updates, corrections, withdrawals, new addresses and the record of them. */
export const publishedEn = {
  "publish.nothingToCorrect": "Readers do not have this story, so there is nothing to correct. Publish it.",
  "publish.nothingToWithdraw": "This story was never published, so there is nothing to withdraw.",
  "publish.withdrawReason": "Say why the story is withdrawn. Readers are told.",
  "publish.noticeMissing":
    "A correction needs a notice on the page, or a reason why there is none. Nothing was written. Put a correction notice on the page, or give the reason.",
  "publish.slugEmpty": "Type the new slug.",
  "publish.slugLoose":
    "This story was never published, so its slug follows from what is typed in its facts. Change it there.",
  "publish.slugTaken":
    "Another story has the slug “{slug}”, or had it when it was published. Its readers would land here. Choose another one.",
  "publish.noRecord": "There is no such publication on record.",
  "publish.copyNotEmpty": "{folder} is not empty. Nothing was written. Choose an empty folder or a new one.",
};

export const publishedHe: Record<keyof typeof publishedEn, string> = {
  "publish.nothingToCorrect": "הכתבה אינה אצל הקוראים, ולכן אין מה לתקן. יש לפרסם אותה.",
  "publish.nothingToWithdraw": "הכתבה מעולם לא פורסמה, ולכן אין מה להסיר.",
  "publish.withdrawReason": "יש לכתוב מדוע הכתבה מוסרת. הקוראים יראו זאת.",
  "publish.noticeMissing":
    "תיקון צריך הודעה בעמוד, או סיבה לכך שאין הודעה. דבר לא נכתב. יש להוסיף לעמוד הודעת תיקון או לכתוב את הסיבה.",
  "publish.slugEmpty": "יש להקליד את הכתובת החדשה.",
  "publish.slugLoose": "הכתבה מעולם לא פורסמה, ולכן הכתובת שלה נגזרת ממה שמוקלד בפרטיה. יש לשנות אותה שם.",
  "publish.slugTaken":
    "לכתבה אחרת יש הכתובת „{slug}”, או שהייתה לה כשפורסמה. קוראיה היו מגיעים לכאן. יש לבחור כתובת אחרת.",
  "publish.noRecord": "אין ברישום פרסום כזה.",
  "publish.copyNotEmpty": "{folder} אינה ריקה. דבר לא נכתב. יש לבחור תיקייה ריקה או חדשה.",
};
