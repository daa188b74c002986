import { expect, test } from "vitest";
import { pageWords } from "./page-words.ts";
import { sampleTime } from "./testing/page-samples.ts";

test("times are printed in the story's language", () => {
  expect(pageWords("en").time(sampleTime)).toBe("22 November 2026, 14:05");
  expect(pageWords("he").time(sampleTime)).toBe("22 בנובמבר 2026, 14:05");
  expect(pageWords("en").time({ ...sampleTime, month: 1, day: 3, hour: 0, minute: 0 })).toBe("3 January 2026, 00:00");
  expect(pageWords("he").time({ ...sampleTime, month: 12, day: 31 })).toBe("31 בדצמבר 2026, 14:05");
});

test("Hebrew for Hebrew, English for every other language", () => {
  expect(pageWords("he-IL").language).toBe("he");
  expect(["en-GB", "ar", "fr", "heb"].map((language) => pageWords(language).language)).toEqual([
    "en",
    "en",
    "en",
    "en",
  ]);
});

test("the follow bar names the publication, where it has a name", () => {
  expect(pageWords("en").follow("The Harbour Post")).toBe("Follow The Harbour Post");
  expect(pageWords("en").follow("")).toBe("Follow us");
  expect(pageWords("he").follow("דואר הנמל")).toBe("עקבו אחרי דואר הנמל");
  expect(pageWords("he").allPhotos(3)).toBe("כל 3 התמונות");
});
