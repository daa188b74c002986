import { expect, test } from "vitest";
import { emptyCredit } from "../../../shared/credit/credit.ts";
import { parseCredit } from "../../../shared/credit/parse-credit.ts";
import type { LibraryPhoto } from "../../../shared/photos.ts";
import { samplePhoto } from "../../../shared/publication/testing/page-samples.ts";
import { photoBadges } from "./photo-badges.ts";

const now = new Date("2026-11-25T12:00:00.000Z");
const credit = { ...parseCredit("Mara Ellery / Reuters"), state: "parsed" as const };
const keys = (changes: Partial<LibraryPhoto>, uses = 0) =>
  photoBadges(samplePhoto(1, { alt: "A ferry", alts: {}, credit, ...changes }), uses, now).map(({ key }) => key);

test("a photo with everything has no badge; one that is used says in how many stories", () => {
  expect(keys({})).toEqual([]);
  const [badge] = photoBadges(samplePhoto(1, { alt: "A ferry", credit }), 3, now);
  expect(badge).toEqual({ tone: "plain", key: "photoDesk.badgeUsed", values: { count: 3 } });
});

test("what stands in the way comes first, the gravest before the rest", () => {
  const killed = { at: now.toISOString(), actor: "Noa Levin", reason: "Wrong person" };
  expect(keys({ killed, credit: emptyCredit, alt: " ", rightsExpire: "2026-11-25T11:59:59.000Z" }, 1)).toEqual([
    "photoDesk.badgeKilled",
    "photoDesk.badgeExpired",
    "photoDesk.badgeCredit",
    "photoDesk.badgeAlt",
    "photoDesk.badgeUsed",
  ]);
});

test("rights that end soon are told of, those that end later are not", () => {
  expect(keys({ rightsExpire: "2026-12-01T00:00:00.000Z" })).toEqual(["photoDesk.badgeExpiring"]);
  expect(keys({ rightsExpire: "2027-12-01T00:00:00.000Z" })).toEqual([]);
});

test("an alt text in any language is one, and a reason for none is a credit", () => {
  expect(keys({ alt: "", alts: { he: "מעבורת" } })).toEqual([]);
  expect(keys({ credit: { ...emptyCredit, exempt: "Own graphic" } })).toEqual([]);
  expect(keys({ credit: { ...credit, state: "review" } })).toEqual(["photoDesk.badgeReview"]);
  expect(keys({ credit: { ...emptyCredit, state: "review" } })).toEqual(["photoDesk.badgeCredit"]);
  expect(keys({ metadataReview: true })).toEqual(["photoDesk.badgeReview"]);
});
