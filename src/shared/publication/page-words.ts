import type { PictureOrigin } from "../rights/picture-origin.ts";
import type { PrintedTime } from "./page-input.ts";

/** Where a page may be passed on. */
export type ShareService = "email" | "whatsapp" | "telegram" | "facebook" | "x";

/** A day of the calendar; `month` from 1. */
type PrintedDate = Pick<PrintedTime, "year" | "month" | "day">;

/** The words that a published page says by itself, in one language. */
export interface PageWords {
  /** The language that the words are in. */
  language: "en" | "he";
  untitled: string;
  photoToCome: string;
  photoMissing: string;
  /** Stands before the names; the names follow it after a space. */
  by: string;
  /** Joins the names of a byline: between two, and before the last. */
  nameSeparator: string;
  lastNameSeparator: string;
  updated: string;
  viewGallery: string;
  /** Names a row of pictures to a screen reader. */
  gallery: (count: number) => string;
  allPhotos: (count: number) => string;
  closePhotos: string;
  showInStory: string;
  follow: (publication: string) => string;
  /** The first link of the page, for those who go through it by keyboard. */
  skip: string;
  /** Stands between the dateline and the text, spaces included. */
  datelineEnd: string;
  tags: string;
  share: string;
  shareBy: Readonly<Record<ShareService, string>>;
  comments: string;
  /** What is printed under a picture that is no plain photograph. */
  origin: Readonly<Record<PictureOrigin, string>>;
  correction: string;
  clarification: string;
  /** Stands above related links to which the editor gave no title. */
  related: string;
  /** Names to a screen reader a fact box without a title, and a table. */
  factBox: string;
  table: string;
  date: (date: PrintedDate) => string;
  time: (time: PrintedTime) => string;
}

const monthsEn = "January February March April May June July August September October November December".split(" ");
const monthsHe = "ינואר פברואר מרץ אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר".split(" ");

const dateEn = (date: PrintedDate) => `${date.day} ${monthsEn[date.month - 1]} ${date.year}`;
const dateHe = (date: PrintedDate) => `${date.day} ב${monthsHe[date.month - 1]} ${date.year}`;
const clock = (time: PrintedTime) => `${String(time.hour).padStart(2, "0")}:${String(time.minute).padStart(2, "0")}`;

const english: PageWords = {
  language: "en",
  untitled: "Headline to come",
  photoToCome: "Photo to come",
  photoMissing: "This photo is missing",
  by: "By",
  nameSeparator: ", ",
  lastNameSeparator: " and ",
  updated: "Updated",
  viewGallery: "View gallery",
  gallery: (count) => `Gallery of ${count} photos`,
  allPhotos: (count) => `All ${count} photos`,
  closePhotos: "Close",
  showInStory: "Show in the story",
  follow: (publication) => (publication === "" ? "Follow us" : `Follow ${publication}`),
  skip: "Skip to the story",
  datelineEnd: " — ",
  tags: "Topics",
  share: "Share this story",
  shareBy: { email: "Email", whatsapp: "WhatsApp", telegram: "Telegram", facebook: "Facebook", x: "X" },
  comments: "Comments",
  origin: {
    ai: "AI-generated image",
    "ai-composite": "Composite image with AI-generated parts",
    composite: "Composite image",
    algorithmic: "Computer-generated image",
  },
  correction: "Correction",
  clarification: "Clarification",
  related: "Read also",
  factBox: "Fact box",
  table: "Table",
  date: dateEn,
  time: (time) => `${dateEn(time)}, ${clock(time)}`,
};

const hebrew: PageWords = {
  language: "he",
  untitled: "כאן תבוא הכותרת",
  photoToCome: "כאן תבוא תמונה",
  photoMissing: "התמונה הזאת חסרה",
  by: "מאת",
  nameSeparator: ", ",
  lastNameSeparator: ", ",
  updated: "עודכן",
  viewGallery: "צפייה בגלריה",
  gallery: (count) => `גלריה של ${count} תמונות`,
  allPhotos: (count) => `כל ${count} התמונות`,
  closePhotos: "סגירה",
  showInStory: "הצגה בכתבה",
  follow: (publication) => (publication === "" ? "עקבו אחרינו" : `עקבו אחרי ${publication}`),
  skip: "דילוג אל הכתבה",
  datelineEnd: " — ",
  tags: "נושאים",
  share: "שיתוף הכתבה",
  shareBy: { email: "דוא״ל", whatsapp: "ווטסאפ", telegram: "טלגרם", facebook: "פייסבוק", x: "X" },
  comments: "תגובות",
  origin: {
    ai: "תמונה שנוצרה בבינה מלאכותית",
    "ai-composite": "תמונה מורכבת ובה חלקים שנוצרו בבינה מלאכותית",
    composite: "תמונה מורכבת",
    algorithmic: "תמונה שנוצרה במחשב",
  },
  correction: "תיקון",
  clarification: "הבהרה",
  related: "עוד בנושא",
  factBox: "תיבת עובדות",
  table: "טבלה",
  date: dateHe,
  time: (time) => `${dateHe(time)}, ${clock(time)}`,
};

/** The page's own words for a story's language: Hebrew for Hebrew, English for every other. */
export function pageWords(storyLanguage: string): PageWords {
  return storyLanguage.split("-")[0] === "he" ? hebrew : english;
}
