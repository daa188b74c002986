/** The languages that are offered by name; any other can be given by its tag. */
export const knownLanguages = ["en", "he", "ar", "ru", "fr", "de", "es"] as const;
