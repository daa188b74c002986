/** What the checks of the head, the facts of a story, its blocks and its pictures say. */
export const storyChecksEn = {
  "check.headline.long":
    "The headline has {count} characters. Cards and search results cut it after about {limit}. Shorten it.",
  "check.headline.fullStop": "The headline ends in a full stop. Headlines have none.",
  "check.headline.capitals":
    "The headline is all capitals: hard to read, and a screen reader may spell it out. Write it as a sentence.",
  "check.kicker.repeated":
    "The headline begins with the words of the kicker above it. Leave them out in one of the two.",
  "check.standfirst.headline": "The standfirst says what the headline says. Tell readers something more.",
  "check.standfirst.long":
    "The standfirst has {count} characters. One or two lines hold {limit}. Move the rest into the text.",
  "check.standfirst.short": "The standfirst is hardly a word. Write one or two lines, or leave it empty.",
  "check.byline.twice": "“{name}” stands in the byline twice. Take one out.",
  "check.byline.by": "The page puts “By” before names by itself. Leave it out of “{name}”.",
  "check.byline.capitals": "“{name}” is all capitals. Write it as the person does.",
  "check.story.noText": "The story has no text yet. Write it before it goes out.",
  "check.story.language":
    "The text is in another script than the story’s language, so the page would run in the wrong direction. Choose the language of the story.",
  "check.story.length":
    "The text has {words} words, {count} more than the {target} that were asked for. Cut it, or change the target.",
  "check.story.lengthShort":
    "The text has {words} words; {target} were asked for, so {count} are missing. Write on, or change the target.",
  "check.story.notes": "{count} notes on the page are open. Look through them before it goes out; none is published.",
  "check.story.notesOne": "A note on the page is open. Look at it before it goes out; it is not published.",
  "check.story.binned": "The story is in the bin. Take it out of there to publish it.",
  "check.story.embargo":
    "The story is under embargo until {day}, {time} ({zone}). Publish it after that, or take the embargo off.",
  "check.story.embargoOpen": "The story is under embargo until somebody takes it off. Publish it after that.",
  "check.story.legal":
    "The story needs a legal check, and that is not complete. Once it has passed, set the legal check to “Complete”.",
  "check.story.pictures":
    "The picture desk has to see the story and has not passed it. Once it has, set the picture desk to “Complete”.",
  "check.story.due":
    "The story was due on {day} at {time} ({zone}) and is not published. Publish it, or set another time.",
  "check.summary.missing":
    "There is no summary, and no standfirst that fits into the {limit} characters of a search result. Write a summary.",
  "check.summary.long": "The summary has {count} characters. Search results cut it after about {limit}. Shorten it.",
  "check.summary.headline": "The summary says what the headline says. Search results show both: say something more.",
  "check.seo.long": "The title for search engines has {count} characters. They cut it after about {limit}. Shorten it.",
  "check.canonical.address":
    "The address of the original is not one that a page can name. It has to begin with https://. Correct it, or leave it empty.",
  "check.section.missing": "The story is in no section. Choose one of the publication’s sections.",
  "check.section.unknown":
    "The publication has no section “{section}”. Choose one of its sections, or add this one in the settings.",
  "check.tag.twice": "The tag “{tag}” stands there twice. Take one out.",
  "check.slug.long":
    "The story’s address has {count} characters. Cards and messages cut it after about {limit}. Shorten it.",
  "check.slug.placeholder": "The story’s address still is what a draft is called (“{slug}”). Write one of a few words.",
  "check.slug.words":
    "No word of the story’s address (“{slug}”) is in the headline. If the headline was changed, change the address before it goes out.",
  "check.photo.small":
    "Photo {number} shows {width} × {height} pixels; less than {limit} on a side is not sharp. Choose a larger picture, or cut less of it away.",
  "check.photo.heroSmall":
    "Photo {number} stands for the story on cards and is {width} pixels wide. Large cards need {limit}. Choose a larger picture, or another for links.",
  "check.photo.twice": "Photo {number} is the same picture as photo {other}. Choose another, or remove one of them.",
  "check.photo.decorative":
    "Photo {number} is marked as decoration and has a caption. What is worth a caption is worth a description: take the mark off and write the alt text.",
  "check.alt.twice": "Photo {number} has the same alt text as photo {other}. Say what is different in it.",
  "check.alt.credit":
    "The alt text of photo {number} holds a credit. The credit is printed by itself: leave it out here.",
  "check.alt.beginning":
    "The alt text of photo {number} begins with words like “photo of”, which a screen reader says by itself. Leave them out.",
  "check.caption.missing": "Photo {number} has no caption. Say who or what is seen, where and when.",
  "check.caption.long":
    "The caption of photo {number} has {count} characters. Keep it to {limit} and put the rest into the text.",
  "check.caption.end": "The caption of photo {number} has no full stop at its end; the others do.",
  "check.caption.credit":
    "The caption of photo {number} ends in its credit, which is printed beside it anyway. Cut it from the caption.",
  "check.heading.empty": "This heading has no words. Write it, or remove it.",
  "check.heading.bare":
    "Nothing stands under this heading: another follows at once. Write the text, or remove one of them.",
  "check.heading.last": "The story ends in a heading. Write what belongs under it, or remove it.",
  "check.heading.long":
    "This heading has {count} characters; a heading has {limit} at most. Shorten it, or make it a paragraph.",
  "check.heading.fullStop": "This heading ends in a full stop. Headings have none.",
  "check.heading.twice": "“{text}” says what the headline or another heading says. Tell the two apart.",
  "check.heading.bold": "This bold line looks like a heading. Make it one, so that the outline knows of it.",
  "check.paragraph.long":
    "This paragraph has {count} characters; more than {limit} is a wall on a telephone. Part it in two.",
  "check.paragraph.unfinished": "This paragraph stops without a mark: “… {end}”. Is something missing?",
  "check.list.single": "This list has a single entry. Make it a paragraph, or add to it.",
  "check.divider.edge": "This divider divides nothing. Remove it.",
  "check.table.header":
    "No row or column of this table says what its figures are. Make the first row a header, so that a screen reader can say it.",
  "check.table.empty": "This table has no words. Fill it in, or remove it.",
  "check.factbox.empty": "This fact box has no facts yet. Write them, or remove the box.",
  "check.embed.title": "This link card has no title, so readers see only its address. Say what it leads to.",
  "check.correction.empty": "The correction notice does not say what was wrong. Write it, or remove the notice.",
  "check.correction.date": "The correction notice has no date. Readers want to know since when the text is right.",
};

export const storyChecksHe: Record<keyof typeof storyChecksEn, string> = {
  "check.headline.long": "בכותרת יש {count} תווים. כרטיסים ותוצאות חיפוש חותכים אותה אחרי כ־{limit}. יש לקצר אותה.",
  "check.headline.fullStop": "הכותרת מסתיימת בנקודה. בכותרות אין נקודה בסוף.",
  "check.headline.capitals":
    "הכותרת כולה באותיות גדולות: קשה לקרוא אותה, וקורא מסך עלול לאיית אותה. יש לכתוב אותה כמשפט.",
  "check.kicker.repeated": "הכותרת נפתחת במילים של כותרת הגג שמעליה. יש להשמיט אותן באחת מהשתיים.",
  "check.standfirst.headline": "כותרת המשנה אומרת מה שהכותרת אומרת. יש לספר לקוראים דבר נוסף.",
  "check.standfirst.long": "בכותרת המשנה יש {count} תווים. בשורה או שתיים נכנסים {limit}. יש להעביר את השאר לטקסט.",
  "check.standfirst.short": "כותרת המשנה היא כמעט מילה בודדת. יש לכתוב שורה או שתיים, או להשאיר אותה ריקה.",
  "check.byline.twice": "„{name}” מופיע פעמיים בשורת הכותבים. יש להסיר אחד.",
  "check.byline.by": "העמוד מוסיף „מאת” לפני השמות בעצמו. יש להשמיט את המילה מ„{name}”.",
  "check.byline.capitals": "„{name}” כתוב כולו באותיות גדולות. יש לכתוב את השם כפי שבעליו כותב אותו.",
  "check.story.noText": "בכתבה עוד אין טקסט. יש לכתוב אותו לפני הפרסום.",
  "check.story.language":
    "הטקסט כתוב באותיות שאינן של שפת הכתבה, ולכן העמוד יהיה בכיוון הלא נכון. יש לבחור את שפת הכתבה.",
  "check.story.length": "בטקסט יש {words} מילים, {count} יותר מ־{target} שהוזמנו. יש לקצר, או לשנות את היעד.",
  "check.story.lengthShort":
    "בטקסט יש {words} מילים; הוזמנו {target}, ולכן חסרות {count}. יש להמשיך לכתוב, או לשנות את היעד.",
  "check.story.notes": "על העמוד {count} הערות פתוחות. כדאי לעבור עליהן לפני הפרסום; אף אחת מהן לא מתפרסמת.",
  "check.story.notesOne": "על העמוד הערה פתוחה. כדאי לעיין בה לפני הפרסום; היא לא מתפרסמת.",
  "check.story.binned": "הכתבה בסל. כדי לפרסם אותה יש להוציא אותה משם.",
  "check.story.embargo": "הכתבה תחת אמברגו עד {day}, {time} ({zone}). יש לפרסם אותה אחר כך, או להסיר את האמברגו.",
  "check.story.embargoOpen": "הכתבה תחת אמברגו עד שמישהו יסיר אותו. יש לפרסם אותה אחר כך.",
  "check.story.legal": "הכתבה דורשת בדיקה משפטית, והיא לא הושלמה. לאחר שעברה, יש לסמן את הבדיקה המשפטית כ„הושלם”.",
  "check.story.pictures":
    "דסק התמונות צריך לראות את הכתבה ועוד לא אישר אותה. לאחר שאישר, יש לסמן את דסק התמונות כ„הושלם”.",
  "check.story.due": "מועד הכתבה היה {day} בשעה {time} ({zone}) והיא לא פורסמה. יש לפרסם אותה או לקבוע מועד אחר.",
  "check.summary.missing": "אין תקציר, ואין כותרת משנה שנכנסת ל־{limit} התווים של תוצאת חיפוש. יש לכתוב תקציר.",
  "check.summary.long": "בתקציר יש {count} תווים. תוצאות חיפוש חותכות אותו אחרי כ־{limit}. יש לקצר אותו.",
  "check.summary.headline": "התקציר אומר מה שהכותרת אומרת. תוצאות חיפוש מציגות את שניהם: יש לומר דבר נוסף.",
  "check.seo.long": "בכותרת למנועי חיפוש יש {count} תווים. הם חותכים אותה אחרי כ־{limit}. יש לקצר אותה.",
  "check.canonical.address":
    "כתובת המקור אינה כתובת שעמוד יכול לציין. עליה להתחיל ב־https://. יש לתקן אותה או להשאיר אותה ריקה.",
  "check.section.missing": "הכתבה אינה באף מדור. יש לבחור אחד ממדורי האתר.",
  "check.section.unknown": "באתר אין מדור „{section}”. יש לבחור אחד ממדוריו או להוסיף אותו בהגדרות.",
  "check.tag.twice": "התגית „{tag}” מופיעה פעמיים. יש להסיר אחת.",
  "check.slug.long": "בכתובת הכתבה יש {count} תווים. כרטיסים והודעות חותכים אותה אחרי כ־{limit}. יש לקצר אותה.",
  "check.slug.placeholder": "כתובת הכתבה עדיין נקראת כמו טיוטה („{slug}”). יש לכתוב כתובת של כמה מילים.",
  "check.slug.words": "אף מילה מכתובת הכתבה („{slug}”) אינה בכותרת. אם הכותרת שונתה, יש לשנות את הכתובת לפני הפרסום.",
  "check.photo.small":
    "בתמונה {number} נראים {width} × {height} פיקסלים; פחות מ־{limit} בצד אינו חד. יש לבחור תמונה גדולה יותר או לחתוך פחות.",
  "check.photo.heroSmall":
    "תמונה {number} מייצגת את הכתבה בכרטיסים ורוחבה {width} פיקסלים. כרטיסים גדולים צריכים {limit}. יש לבחור תמונה גדולה יותר, או אחרת לקישורים.",
  "check.photo.twice": "תמונה {number} היא אותה תמונה כמו תמונה {other}. יש לבחור אחרת או להסיר אחת מהן.",
  "check.photo.decorative":
    "תמונה {number} מסומנת כקישוט ויש לה כיתוב. מה שראוי לכיתוב ראוי גם לתיאור: יש להסיר את הסימון ולכתוב טקסט חלופי.",
  "check.alt.twice": "לתמונה {number} אותו טקסט חלופי כמו לתמונה {other}. יש לומר במה היא שונה.",
  "check.alt.credit": "בטקסט החלופי של תמונה {number} יש קרדיט. הקרדיט מודפס בנפרד: אין צורך בו כאן.",
  "check.alt.beginning":
    "הטקסט החלופי של תמונה {number} נפתח במילים כמו „תמונה של”, שקורא מסך אומר בעצמו. יש להשמיט אותן.",
  "check.caption.missing": "לתמונה {number} אין כיתוב. יש לומר מי או מה נראה בה, היכן ומתי.",
  "check.caption.long": "בכיתוב של תמונה {number} יש {count} תווים. יש להסתפק ב־{limit} ולהעביר את השאר לטקסט.",
  "check.caption.end": "בסוף הכיתוב של תמונה {number} אין נקודה; בסוף האחרים יש.",
  "check.caption.credit": "הכיתוב של תמונה {number} מסתיים בקרדיט, שמודפס לידו ממילא. יש לגזור אותו מהכיתוב.",
  "check.heading.empty": "בכותרת הביניים הזאת אין מילים. יש לכתוב אותה או להסיר אותה.",
  "check.heading.bare": "אין דבר מתחת לכותרת הביניים הזאת: מיד אחריה באה אחרת. יש לכתוב את הטקסט או להסיר אחת מהן.",
  "check.heading.last": "הכתבה מסתיימת בכותרת ביניים. יש לכתוב את מה ששייך תחתיה או להסיר אותה.",
  "check.heading.long":
    "בכותרת הביניים הזאת יש {count} תווים; בכותרת ביניים {limit} לכל היותר. יש לקצר אותה או להפוך אותה לפסקה.",
  "check.heading.fullStop": "כותרת הביניים הזאת מסתיימת בנקודה. בכותרות אין נקודה בסוף.",
  "check.heading.twice": "„{text}” אומרת מה שהכותרת או כותרת ביניים אחרת אומרת. יש להבדיל ביניהן.",
  "check.heading.bold": "השורה המודגשת הזאת נראית כמו כותרת ביניים. יש להפוך אותה לכזאת, כדי שתופיע בתוכן העניינים.",
  "check.paragraph.long": "בפסקה הזאת יש {count} תווים; יותר מ־{limit} הם קיר בטלפון. יש לחלק אותה לשתיים.",
  "check.paragraph.unfinished": "הפסקה הזאת נעצרת בלי סימן פיסוק: „… {end}”. האם חסר משהו?",
  "check.list.single": "ברשימה הזאת פריט אחד. יש להפוך אותה לפסקה או להוסיף עליה.",
  "check.divider.edge": "הקו המפריד הזה אינו מפריד בין דברים. יש להסיר אותו.",
  "check.table.header":
    "אף שורה או עמודה בטבלה הזאת אינה אומרת מה הנתונים. יש להפוך את השורה הראשונה לכותרת, כדי שקורא מסך יוכל לומר זאת.",
  "check.table.empty": "בטבלה הזאת אין מילים. יש למלא אותה או להסיר אותה.",
  "check.factbox.empty": "בתיבת העובדות הזאת עוד אין עובדות. יש לכתוב אותן או להסיר את התיבה.",
  "check.embed.title": "לכרטיס הקישור הזה אין כותרת, והקוראים רואים רק את כתובתו. יש לומר לאן הוא מוביל.",
  "check.correction.empty": "הודעת התיקון אינה אומרת מה היה שגוי. יש לכתוב זאת או להסיר את ההודעה.",
  "check.correction.date": "להודעת התיקון אין תאריך. הקוראים רוצים לדעת ממתי הטקסט נכון.",
};
