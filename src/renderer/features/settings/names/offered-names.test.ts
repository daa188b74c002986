import { expect, test } from "vitest";
import { publicationProfile } from "../../../../shared/publication/profile.ts";
import { offeredNames } from "./offered-names.ts";

const profile = publicationProfile.parse({
  ...{ name: "The Harbour Post", language: "en", baseUrl: "", timeZone: "UTC", creditStyle: "slash" },
  ...{ follow: [], commentsPolicy: "" },
  sections: ["News", "Sport", "Sports"],
});

test("sections that became one are offered once, in their place", () => {
  expect(offeredNames(profile, "section", ["Sports", "Sport"], "Sport").sections).toEqual(["News", "Sport"]);
  expect(offeredNames(profile, "section", ["News"], "City").sections).toEqual(["City", "Sport", "Sports"]);
});

test("what is not offered, and what was taken away, leaves the settings as they are", () => {
  expect(offeredNames(profile, "section", ["Arts"], "Culture")).toBe(profile);
  expect(offeredNames(profile, "section", ["News"], "")).toBe(profile);
  expect(offeredNames(profile, "tag", ["News"], "City")).toBe(profile);
});
