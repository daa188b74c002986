import { expect, test } from "vitest";
import { offeredLanguage } from "./language-offer.ts";

test.each([
  ["הגשר נפתח", "en", "en", "he"],
  ["الجسر مفتوح", "en", "en", "ar"],
  ["The bridge opens", "he", "he", "en"],
  ["Le pont s’ouvre", "he", "fr", "fr"],
  // Words of the story's own script stand in it, or there is nothing to go by.
  ["הגשר נפתח: Bridge opens", "he", "he", ""],
  ["Bridge opens: הגשר", "en", "en", ""],
  ["The bridge opens", "fr", "en", ""],
  ["1,250 / 7", "he", "en", ""],
  ["", "he", "en", ""],
])("%j in a story in %s of a publication in %s: %j", (headline, story, publication, offered) => {
  expect(offeredLanguage(headline, story, publication)).toBe(offered);
});
