import { expect, it } from "vitest";
import { furnitureKind } from "./furniture.ts";

it.each([
  ["Advertisement", "advertisement"],
  ["ADVERTISEMENT - scroll to continue", "advertisement"],
  ["פרסומת", "advertisement"],
  ["<< Follow Ellery Daily on Facebook | Twitter | Instagram | TikTok >>", "follow"],
  ["Follow us on Instagram.", "follow"],
  ["Follow Ellery Daily on Telegram", "follow"],
  ["Sign up for our newsletter", "follow"],
  ["עקבו אחרינו בפייסבוק", "follow"],
  ["הצטרפו לקבוצת הוואטסאפ שלנו", "follow"],
  ["Comments", "comments"],
  ["12 comments", "comments"],
  ["Comments (3)", "comments"],
  ["תגובות", "comments"],
  ["The commenter agrees to the house rules of this site.", "commentsNotice"],
  ["המגיב מסכים לתנאי השימוש של האתר.", "commentsNotice"],
  ["Share this article", "share"],
  ["Facebook | Twitter | WhatsApp", "share"],
  ["שתפו", "share"],
  ["Read more: Ferry strike enters its third week", "related"],
  ["Related articles", "relatedHeading"],
  ["כתבות נוספות", "relatedHeading"],
  ["Tags: railways, coast", "tags"],
  ["תגיות: רכבת, חוף", "tags"],
  ["3 min read", "readingAid"],
  ["© 2024 Ellery Daily", "rights"],
  ["כל הזכויות שמורות", "rights"],
])("%s is %s", (line, kind) => expect(furnitureKind(line)).toBe(kind));

it.each([
  "Advertisement revenue fell by half, the publisher said.",
  "Follow the money, the auditor told the council on Facebook.",
  "Comments by the mayor angered stallholders",
  "Share prices fell",
  "Tags were fixed to forty seals.",
  "Read more slowly, say teachers",
  "Copyright law is to change",
  "עקבות של דוב נמצאו ליד הכפר",
  "תגובות זועמות לתוכנית הגשר",
])("%s is part of the story", (line) => expect(furnitureKind(line)).toBeNull());
