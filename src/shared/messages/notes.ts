/** Notes of the desk on words of the page, and what is still to come. */
export const notesEn = {
  "notes.title": "Notes",
};

export const notesHe: Record<keyof typeof notesEn, string> = {
  "notes.title": "הערות",
};
