/** The words of the desk's list of stories, of changes of many at once and of the log of what was done. */
export const storyDeskEn = {
  "stories.badCursor": "The list has changed since it was read. Read it again from its beginning.",
} as const;

export const storyDeskHe: Record<keyof typeof storyDeskEn, string> = {
  "stories.badCursor": "הרשימה השתנתה מאז שנקראה. יש לקרוא אותה שוב מתחילתה.",
};
