import { expect, test } from "vitest";
import { publicationProfile } from "./profile.ts";
import { sampleProfile } from "./testing/page-samples.ts";

test("settings stored before there were blockers are read, and unknown codes are kept", () => {
  const { blockers: _, ...before } = sampleProfile;
  expect(publicationProfile.parse(before).blockers).toEqual([]);
  expect(publicationProfile.parse({ ...before, blockers: ["of.later"] }).blockers).toEqual(["of.later"]);
});
