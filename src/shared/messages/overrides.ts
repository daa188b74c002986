/** What is said of reasons to publish in spite of a finding. */
export const overridesEn = {
  "override.noReason": "Write the reason why the story is published in spite of this. It goes on record.",
  "override.shortReason": "The reason is too short to say anything. Write at least {least} letters.",
  "override.longReason": "The reason has {length} letters; the record takes {most}. Shorten it.",
  "override.unknownCode":
    "There is no check “{code}”, so there is nothing to override. “galley check” lists the codes.",
  "override.hardCode": "“{code}” cannot be overridden by anybody. Put right what it found.",
  "override.notFound": "“{code}” stops nothing at present, so its reason was not used and is not on record.",
  "override.twice": "“{code}” was given two reasons. Give it one.",
};

export const overridesHe: Record<keyof typeof overridesEn, string> = {
  "override.noReason": "יש לכתוב מדוע הכתבה מתפרסמת למרות הממצא. הסיבה נשמרת ברישום הפרסום.",
  "override.shortReason": "הסיבה קצרה מכדי לומר משהו. יש לכתוב לפחות {least} אותיות.",
  "override.longReason": "בסיבה יש {length} אותיות, והרישום מקבל עד {most}. יש לקצר אותה.",
  "override.unknownCode": "אין בדיקה ששמה „{code}”, ולכן אין ממה לחרוג. הפקודה galley check מציגה את השמות.",
  "override.hardCode": "אי אפשר לחרוג מ„{code}”, ואיש אינו רשאי לכך. יש לתקן את מה שנמצא.",
  "override.notFound": "„{code}” אינו עוצר דבר כרגע, ולכן הסיבה שניתנה לו לא שימשה ולא נרשמה.",
  "override.twice": "ל„{code}” ניתנו שתי סיבות. יש לתת אחת.",
};
