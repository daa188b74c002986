/** What the checks of words, marks, dates and links say. */
export const textChecksEn = {
  "check.text.doubleSpace": "There are two spaces in a row in “{words}”. Leave one.",
  "check.text.spaceBefore": "There is a space before the mark in “{words}”. Take it out.",
  "check.text.spaceMissing": "There is no space after the mark in “{words}”. Put one in.",
  "check.text.doubledWord": "The same word stands twice in a row in “{words}”. Take one out.",
  "check.text.repeatedMark": "The same mark stands twice in a row in “{words}”. Leave one.",
  "check.text.quotes":
    "A quotation mark has no partner here, so that nobody can tell where the quotation begins or ends. Add the one that is missing, or take this one out.",
  "check.text.bracket": "A bracket has no partner in “{words}”. Add the one that is missing, or take this one out.",
  "check.text.toCome":
    "“{words}” looks like a mark for something that is still to come. Write it, or take the mark out.",
  "check.text.invisible":
    "There are letters here that nobody sees, often from copying: search and copying stumble over them. Remove them.",
  "check.text.bidi":
    "Hidden controls of direction are left open here or turn words round, so that readers may see other words than were written. Remove them.",
  "check.text.lookalike":
    "“{words}” holds letters of another alphabet that look like Latin ones. Nobody will find it by searching. Write “{instead}”.",
  "check.text.garbled":
    "Letters were lost in “{words}”, most likely when the text was copied from elsewhere. Look at the original and write them again.",
  "check.text.foreign":
    "“{words}” is in another script and has no language, so a screen reader reads it as if it were the story’s. Mark its language.",
  "check.quote.mixed":
    "Here the quotation marks are straight, elsewhere they are curly (paragraphs with straight ones: {straight}, with curly ones: {curly}). Use one kind.",
  "check.quote.mixedCurly":
    "Here the quotation marks are curly, elsewhere they are straight (paragraphs with curly ones: {curly}, with straight ones: {straight}). Use one kind.",
  "check.quote.empty": "The quotation has no words yet. Write it, or remove it.",
  "check.pullquote.words":
    "These words are not in the text that they are lifted out of. Quote them as they stand there, with “…” for what is left out.",
  "check.date.impossible": "There is no such day as {date}. Set the date right.",
  "check.date.weekday": "{date} does not go together: that date is a {weekday}. Set the day or the date right.",
  "weekday.sunday": "Sunday",
  "weekday.monday": "Monday",
  "weekday.tuesday": "Tuesday",
  "weekday.wednesday": "Wednesday",
  "weekday.thursday": "Thursday",
  "weekday.friday": "Friday",
  "weekday.saturday": "Saturday",
  "check.link.empty": "There is a link without words here ({url}). Nobody sees it. Remove it, or write its words.",
  "check.link.local":
    "“{text}” leads into a network that readers are not in ({url}). Link to the public address, or remove the link.",
  "check.link.broken": "The address of “{text}” looks as if it was copied wrong ({url}). Open it and copy it again.",
  "check.link.tracker":
    "The address of “{text}” carries marks by which readers are followed about ({url}). The page opens without them too.",
  "check.link.http":
    "“{text}” leads to an address that is not encrypted ({url}). Most sites have the same page under https.",
  "check.link.words":
    "“{text}” does not say where the link leads. Put the link on words that do, for those who hear a list of links.",
  "check.link.address":
    "The words of this link are its address ({url}), which a screen reader spells out. Say where it leads instead.",
  "check.link.twice":
    "“{text}” leads to a page that the story links to already ({url}). Once is enough for most readers.",
  "check.link.own": "“{text}” leads to this very story. Link elsewhere, or remove the link.",
};

export const textChecksHe: Record<keyof typeof textChecksEn, string> = {
  "check.text.doubleSpace": "יש שני רווחים רצופים ב„{words}”. יש להשאיר אחד.",
  "check.text.spaceBefore": "יש רווח לפני סימן הפיסוק ב„{words}”. יש להסיר אותו.",
  "check.text.spaceMissing": "חסר רווח אחרי סימן הפיסוק ב„{words}”. יש להוסיף אותו.",
  "check.text.doubledWord": "אותה מילה מופיעה פעמיים ברצף ב„{words}”. יש להסיר אחת.",
  "check.text.repeatedMark": "אותו סימן מופיע פעמיים ברצף ב„{words}”. יש להשאיר אחד.",
  "check.text.quotes":
    "יש כאן מירכה בלי בת זוג, ואי אפשר לדעת היכן הציטוט מתחיל או נגמר. יש להוסיף את החסר או להסיר את המיותר.",
  "check.text.bracket": "יש סוגריים בלי בן זוג ב„{words}”. יש להוסיף את החסר או להסיר את המיותר.",
  "check.text.toCome": "„{words}” נראה כמו סימון של דבר שעוד יבוא. יש לכתוב אותו או להסיר את הסימון.",
  "check.text.invisible": "יש כאן תווים שאיש אינו רואה, לרוב בגלל העתקה, והם מפריעים לחיפוש ולהעתקה. יש להסיר אותם.",
  "check.text.bidi":
    "יש כאן תווי כיווניות נסתרים שלא נסגרו או שהופכים את סדר המילים, והקוראים עלולים לראות מילים אחרות מאלה שנכתבו. יש להסיר אותם.",
  "check.text.lookalike":
    "ב„{words}” יש אותיות מאלפבית אחר שנראות כמו אותיות לטיניות, וחיפוש לא ימצא אותו. יש לכתוב „{instead}”.",
  "check.text.garbled": "אבדו אותיות ב„{words}”, כנראה בהעתקה ממקום אחר. יש לבדוק במקור ולכתוב אותן שוב.",
  "check.text.foreign":
    "„{words}” כתוב באותיות אחרות ואין לו שפה, ולכן קורא מסך יקרא אותו כאילו הוא בשפת הכתבה. יש לסמן את שפתו.",
  "check.quote.mixed":
    "כאן המירכאות ישרות, ובמקומות אחרים הן מעוגלות (פסקאות עם ישרות: {straight}, עם מעוגלות: {curly}). יש לבחור בסוג אחד.",
  "check.quote.mixedCurly":
    "כאן המירכאות מעוגלות, ובמקומות אחרים הן ישרות (פסקאות עם מעוגלות: {curly}, עם ישרות: {straight}). יש לבחור בסוג אחד.",
  "check.quote.empty": "בציטוט עוד אין מילים. יש לכתוב אותו או להסיר אותו.",
  "check.pullquote.words": "המילים האלה אינן בטקסט שממנו הובלטו. יש לצטט אותן כלשונן, עם „…” במקום מה שהושמט.",
  "check.date.impossible": "אין תאריך כזה: {date}. יש לתקן אותו.",
  "check.date.weekday": "{date}: היום והתאריך אינם מתאימים, כי התאריך חל ביום {weekday}. יש לתקן את היום או את התאריך.",
  "weekday.sunday": "ראשון",
  "weekday.monday": "שני",
  "weekday.tuesday": "שלישי",
  "weekday.wednesday": "רביעי",
  "weekday.thursday": "חמישי",
  "weekday.friday": "שישי",
  "weekday.saturday": "שבת",
  "check.link.empty": "יש כאן קישור בלי מילים ({url}), ואיש אינו רואה אותו. יש להסיר אותו או לכתוב את מילותיו.",
  "check.link.local":
    "„{text}” מוביל לרשת פנימית שהקוראים אינם בה ({url}). יש לקשר לכתובת הציבורית או להסיר את הקישור.",
  "check.link.broken": "נראה שהכתובת של „{text}” הועתקה לא נכון ({url}). יש לפתוח אותה ולהעתיק שוב.",
  "check.link.tracker": "הכתובת של „{text}” כוללת סימנים שעוקבים אחרי הקוראים ({url}). העמוד נפתח גם בלעדיהם.",
  "check.link.http": "„{text}” מוביל לכתובת לא מוצפנת ({url}). ברוב האתרים אותו עמוד זמין גם ב־https.",
  "check.link.words":
    "„{text}” אינו אומר לאן הקישור מוביל. יש לשים את הקישור על מילים שאומרות זאת, למען מי ששומע רשימת קישורים.",
  "check.link.address": "מילות הקישור הן הכתובת עצמה ({url}), וקורא מסך מאיית אותה. עדיף לומר לאן הוא מוביל.",
  "check.link.twice": "„{text}” מוביל לעמוד שהכתבה כבר מקשרת אליו ({url}). לרוב הקוראים די בפעם אחת.",
  "check.link.own": "„{text}” מוביל לכתבה הזאת עצמה. יש לקשר למקום אחר או להסיר את הקישור.",
};
