import type { Chance } from "./chance.ts";
import { hebrewPeople as people, hebrewPlaces as places } from "./names.ts";
import type { Tongue } from "./tongue.ts";

// A small grammar of Hebrew news: particles written together with their words, acronyms with gershayim, now and then a vowel point.

const lines = (text: string) => text.trim().split(/\s*\|\s*/);

/** Things with their gender; they take the article, and ב, ל, מ or ש before it. */
const subjects: Record<string, string[]> = {
  עירייה: lines("תקציב | ארנונה | רחוב | ועדה | היתר | מועצה | עתירה | ספרייה | גינה | מדרכה | מכרז | ישיבה"),
  משפט: lines("שופט | ערעור | עדות | כתב אישום | פסק דין | עד | קנס | מעצר | תביעה | ראיה | הסדר | סניגור"),
  כלכלה: lines("שוק | רווח | מפעל | הלוואה | מחיר | שכר | ייצוא | מיזוג | מחסן | חוזה | שביתה | משכנתה"),
  בריאות: lines("בית חולים | מרפאה | אחות | חיסון | מחלקה | ניתוח | תור | תרופה | בדיקה | מיון | מגפה | רופא"),
  ספורט: lines("משחק | שער | עונה | מאמן | שוער | ליגה | גמר | פנדל | סגל | שיא | אצטדיון | שופט קו"),
  תרבות: lines("סרט | פסטיבל | תיאטרון | רומן | מוזיאון | תערוכה | מקהלה | הצגה | ציור | אלבום | שיר | רקדנית"),
  חינוך: lines("בית ספר | תלמיד | מורה | בחינה | כיתה | גן ילדים | מלגה | שיעור | תואר | מנהלת | ספר לימוד | מעבדה"),
  תחבורה: lines("גשר | רכבת | כביש | מנהרה | תחנה | אוטובוס | נתיב | צומת | שדה תעופה | רמזור | רציף | מעבורת"),
};

/** Who acts, as a man, a woman or a body of either gender. */
const actors: [string, 0 | 1][] = [
  ["ראש העיר", 0],
  ["העירייה", 1],
  ["דובר המשטרה", 0],
  ["ועדת הכספים", 1],
  ["יו״ר המועצה", 0],
  ["מנכ״ל החברה", 0],
  ["האופוזיציה", 1],
  ["עו״ד הנאשם", 0],
  ["שרת התחבורה", 1],
  ["ח״כ לשעבר", 0],
  ["ההסתדרות", 1],
  ["מנהל הנמל", 0],
  ["בית המשפט", 0],
  ["האוניברסיטה", 1],
  ["דו״ח המבקר", 0],
];
const did: [string, string][] = [
  ["אישר את", "אישרה את"],
  ["דחה את", "דחתה את"],
  ["פתח את", "פתחה את"],
  ["סגר את", "סגרה את"],
  ["בדק את", "בדקה את"],
  ["עיכב את", "עיכבה את"],
  ["תיקן את", "תיקנה את"],
  ["מכר את", "מכרה את"],
  ["ביטל את", "ביטלה את"],
  ["הציג את", "הציגה את"],
  ["האריך את", "האריכה את"],
];
const said: [string, string][] = [
  ["אמר", "אמרה"],
  ["הודיע", "הודיעה"],
  ["הזהיר", "הזהירה"],
  ["הוסיף", "הוסיפה"],
  ["טען", "טענה"],
  ["הבהיר", "הבהירה"],
];
const days = lines("ביום ראשון | ביום שני | ביום שלישי | ביום רביעי | ביום חמישי | ביום שישי | בשבת");
const openings = lines(
  "לדברי התושבים, | שבועיים קודם לכן, | על פי הנתונים, | בתום דיון ארוך, | למרות ההתנגדות, | כצפוי,",
);
const tags = lines(
  "דיור | נמל | בחירות | מחירים | רכבות | בתי ספר | בתי חולים | כדורגל | בתי משפט | אקלים | משטרה | תיאטרון",
);
/** A word with its vowel points, as stands where it could be misread. */
const pointed = ["סֵפֶר", "עֵדָה", "קֶרֶן", "מִסְפָּר"];

/** A thing with the article and perhaps a particle, written together. */
function thing(by: Chance, section: string, particle = ""): string {
  const noun = by.common(subjects[section] ?? tags);
  const joined = particle === "" || particle === "מ" || particle === "ש" ? `${particle}ה${noun}` : `${particle}${noun}`;
  return by.happens(0.01) ? `${joined} (${by.pick(pointed)})` : joined;
}

function somebody(by: Chance): [string, 0 | 1] {
  return by.happens(0.35) ? [`${by.common(people)} מ${by.common(places)}`, 0] : by.common(actors);
}

function clause(by: Chance, section: string): string {
  const [who, gender] = somebody(by);
  const where = by.happens(0.3) ? ` ב${by.common(places)}` : "";
  return `${who} ${by.common(did)[gender]} ${thing(by, section)}${where}`;
}

const sentences: ((by: Chance, section: string) => string)[] = [
  (by, section) => `${clause(by, section)} ${by.pick(days)}`,
  (by, section) => `${clause(by, section)}, ו${clause(by, section)}`,
  (by, section) => `${by.common(openings)} ${clause(by, section)}`,
  (by, section) => {
    const [who, gender] = somebody(by);
    return `${who} ${by.common(said)[gender]} ${thing(by, section, "ש")} ייבדק ${by.pick(days)}`;
  },
  (by, section) =>
    `מספר הפניות ${thing(by, section, "ל")} עלה ל־${by.between(12, 980)} לעומת ${by.between(10, 900)} אשתקד`,
  (by, section) => `„לא נוותר על ${thing(by, section)}”, אמר ${by.common(people)}`,
  (by, section) => `בשל הליקויים ${thing(by, section, "ב")} הוחלט לדחות את ${thing(by, section)}`,
];

const sentence = (by: Chance, section: string) => `${by.common(sentences)(by, section)}.`;

/** Hebrew, and what its desk calls things. */
export const hebrew: Tongue = {
  language: "he",
  sections: Object.keys(subjects),
  tags,
  people,
  places,
  sentence,
  headline: clause,
  standfirst: (by, section) => `${sentence(by, section)} ${by.happens(0.4) ? sentence(by, section) : ""}`.trim(),
  kicker: (by) => by.common(places),
  caption: (by, section) =>
    `${thing(by, section)} ב${by.common(places)} ${by.pick(days)}, בנוכחות ${by.common(people)}.`,
  alt: (by, section) => `${thing(by, section)} לצד ${thing(by, section)}`,
  note: (by, section) => `לברר עם ${by.common(people)} לפני הפרסום: ${thing(by, section)}.`,
};
