/** The words of pages that stand where a story's page stood, in one language. */
export interface NoticeWords {
  language: "en" | "he";
  withdrawn: string;
  withdrawnOn: (time: string) => string;
  moved: string;
}

const english: NoticeWords = {
  language: "en",
  withdrawn: "Withdrawn",
  withdrawnOn: (time) => `This story was withdrawn on ${time}.`,
  moved: "This story is now at another address:",
};

const hebrew: NoticeWords = {
  language: "he",
  withdrawn: "הוסרה",
  withdrawnOn: (time) => `הכתבה הזאת הוסרה ב־${time}.`,
  moved: "הכתבה הזאת עברה לכתובת אחרת:",
};

/** Hebrew for a story in Hebrew, English for every other. */
export function noticeWords(storyLanguage: string): NoticeWords {
  return storyLanguage.split("-")[0] === "he" ? hebrew : english;
}
