/** Parts of a news page that belong to the site and not to the story. */
export type FurnitureKind =
  | "advertisement"
  | "comments"
  | "commentsNotice"
  | "follow"
  | "readingAid"
  | "related"
  | "relatedHeading"
  | "rights"
  | "share"
  | "tags"
  | "tagsHeading";

const networks =
  "facebook|twitter|x|instagram|tiktok|telegram|whatsapp|youtube|linkedin|threads|bluesky|google news|rss|פייסבוק|טוויטר|אינסטגרם|טיקטוק|טלגרם|וואטסאפ|ווטסאפ|יוטיוב";
const shareWord = `${networks}|pinterest|reddit|e-?mail|mail|print|share|tweet|copy|link|copy link|save|send|messenger|שתפו|שתף|שיתוף|הדפסה|הדפיסו|מייל|דוא"ל|דוא״ל|העתקת קישור|שלחו`;
const anyNetwork = `(?:^|[^\\p{L}\\p{N}])(?:${networks})(?:$|[^\\p{L}\\p{N}])`;

/** Each kind with the longest line (UTF-16 units) that may still be one, and its shapes. The first that fits counts. */
const kinds: readonly { kind: FurnitureKind; longest: number; shapes: readonly RegExp[] }[] = [
  {
    kind: "advertisement",
    longest: 80,
    shapes: [
      /^(?:advertisement|advertising|ad|sponsored(?: content)?|promoted content)(?: ?[-–—:(].*)?$/i,
      /^(?:פרסומת|מודעה|תוכן (?:ממומן|שיווקי|מקודם))(?: ?[-–—:(].*)?$/u,
    ],
  },
  {
    kind: "comments",
    longest: 60,
    shapes: [
      /^(?:\d+ )?(?:comments?|talkbacks?)(?: ?[(:]? ?\d*\)?)$/i,
      /^(?:add|leave|post|write|show|read|view|see)(?: a| all| the| more)? comments?(?: ?\(?\d*\)?)$/i,
      /^(?:\d+ )?(?:תגובות|תגובה|טוקבקים)(?: ?[(:]? ?\d*\)?)$/u,
      /^(?:הוספת תגובה|הוסיפו תגובה|הוסף תגובה|לכל התגובות|כתבו תגובה)(?: ?\(?\d*\)?)$/u,
    ],
  },
  {
    kind: "commentsNotice",
    longest: 900,
    shapes: [
      /^(?:the )?commenters? agrees? /i,
      /^by (?:commenting|posting a comment|submitting a comment),? (?:here )?you agree /i,
      /^(?:המגיב|המגיבה|המגיבים|השולח)(?:\/ה)? (?:מסכים|מסכימה|מסכימים|מאשר)/u,
      /^בשליחת תגובה (?:זו )?(?:אני|הנני|הנך|אתם|את\/ה)/u,
    ],
  },
  {
    kind: "follow",
    longest: 240,
    shapes: [
      /^(?:<{2,}.*>{2,}|>{2,}.*<{2,})$/,
      /^follow us\b/i,
      new RegExp(`^[\\p{P}\\p{S} ]*follow (?=.*${anyNetwork}).*[^.!?]$`, "iu"),
      new RegExp(`^(?:like|find|join) us .*${anyNetwork}`, "iu"),
      /^(?:sign up|subscribe|register) (?:to|for) .*\b(?:newsletters?|alerts|channel|updates)\b[^.]*$/i,
      /^(?:get|download) .*\bapp\b.*(?:google play|app store)/i,
      /^join (?:our|the) .*(?:whatsapp|telegram|channel|group)[^.]*$/i,
      /^[\p{P}\p{S} ]*(?:עקבו|עיקבו|עקוב) אחרי/u,
      /^(?:הצטרפו|הירשמו) (?:אלינו|לערוץ|לקבוצ|לניוזלטר|לעדכונים)/u,
      /^(?:הורידו|להורדת) (?:את )?(?:ה)?אפליקצי/u,
    ],
  },
  {
    kind: "share",
    longest: 160,
    shapes: [
      /^share (?:this|via|on|with|the)\b[^.]*$/i,
      /^(?:send|email) (?:this )?(?:to a friend|article|story)$/i,
      /^(?:שתפו|שתף|שיתוף) (?:את|ב|כתבה|בפייסבוק|בוואטסאפ)[^.]*$/u,
      /^(?:שלחו|שלח) (?:לחבר|במייל)[^.]*$/u,
      new RegExp(`^(?:${shareWord})(?:[ |/,·•]+(?:${shareWord}))*$`, "iu"),
    ],
  },
  {
    kind: "related",
    longest: 200,
    shapes: [
      /^(?:read|see) (?:more|also) ?[:>»|]+ ?\S.*$/i,
      /^(?:also read|related|more on this) ?[:>»|]+ ?\S.*$/i,
      /^(?:קראו עוד|קראו גם|ראו גם|לקריאה נוספת|כתבה קשורה) ?[:>»|]+ ?\S.*$/u,
    ],
  },
  {
    kind: "relatedHeading",
    longest: 60,
    shapes: [
      /^(?:read more|read also|also read|see also|related|related (?:articles|stories|topics|news|coverage|content)|more (?:stories|news|from .{1,30}|on this(?: story| topic)?)|recommended(?: for you)?|you may also like|most (?:read|popular|viewed))(?: ?[:>»]+)?$/i,
      /^(?:קראו עוד|קראו גם|ראו גם|לקריאה נוספת|כתבות (?:נוספות|קשורות)|עוד (?:בנושא|כתבות|חדשות)|אולי יעניין אותך|אולי יעניין אתכם|הנקראות ביותר|מומלצים)(?: ?[:>»]+)?$/u,
    ],
  },
  {
    kind: "tags",
    longest: 300,
    shapes: [/^(?:tags|topics|keywords|filed under) ?[:|] ?\S.*$/i, /^(?:תגיות|תגים|נושאים|מילות מפתח) ?[:|] ?\S.*$/u],
  },
  {
    kind: "tagsHeading",
    longest: 30,
    shapes: [/^(?:tags|topics|keywords|filed under) ?:?$/i, /^(?:תגיות|תגים|מילות מפתח) ?:?$/u],
  },
  {
    kind: "readingAid",
    longest: 60,
    shapes: [
      /^skip to (?:main )?content$/i,
      /^(?:\d+|one|two|three|four|five)[ -]min(?:ute)?s?(?: read)?$/i,
      /^(?:reading time|time to read) ?:? .*\d.*$/i,
      /^(?:listen|listen to (?:this |the )?(?:article|story)|play audio)$/i,
      /^(?:האזינו|האזנה)(?: ל?כתבה| לכתבה)?$/u,
      /^(?:זמן קריאה|דקות קריאה) ?:? ?.*$/u,
    ],
  },
  {
    kind: "rights",
    longest: 160,
    shapes: [
      /^(?:copyright )?©.*$/i,
      /^copyright \d{4}\b.*$/i,
      /^all rights reserved\.?$/i,
      /^(?:©.*)?כל הזכויות שמורות.*$/u,
    ],
  },
];

/** What part of the page's furniture a line is, or null when it is none. */
export function furnitureKind(text: string): FurnitureKind | null {
  for (const { kind, longest, shapes } of kinds) {
    if (text.length <= longest && shapes.some((shape) => shape.test(text))) return kind;
  }
  return null;
}
