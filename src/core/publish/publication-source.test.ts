import { expect, test } from "vitest";
import type { HouseOrganisations } from "../../shared/credit/house-organisations.ts";
import { parseCredit } from "../../shared/credit/parse-credit.ts";
import { photoNode, storyDocument } from "../../shared/document/build.ts";
import { sampleFields, samplePhoto, sampleProfile } from "../../shared/publication/testing/page-samples.ts";
import type { ReadStory } from "../stories/story-service.ts";
import { publicationSource } from "./publication-source.ts";

const photo = samplePhoto(1);
const parsed = storyDocument({ headline: "The harbour" }, [photoNode({ photo: photo.id })]);
const story = { id: photo.id, slug: "the-harbour", parsed, fields: sampleFields } as ReadStory;
const hashWith = (changes: Partial<typeof photo>) =>
  publicationSource(story, sampleProfile, { [photo.id]: { ...photo, ...changes } }).hash;

test("facts of a photo that no page shows do not make the page another one; those that it shows do", () => {
  const killed = { at: "2026-11-20T08:00:00.000Z", actor: "Noa", reason: "no consent" };
  expect(hashWith({ keywords: ["harbour"], rightsExpire: "2027-01-01T00:00:00.000Z", killed })).toBe(hashWith({}));
  expect(hashWith({ copyright: "© Harbour Post" })).not.toBe(hashWith({}));
});

test("the publication's organisations make another page only where they change what is printed", () => {
  const credited = { ...photo, credit: parseCredit("Ines Calder/AP") };
  const withHouse = (house: HouseOrganisations) =>
    publicationSource(story, { ...sampleProfile, creditStyle: "ap" }, { [photo.id]: credited }, house).hash;
  const entry = { name: "Quayside Press", kind: "agency" as const, aliases: [] };
  const other = withHouse({ version: 1, own: [entry] });
  expect(withHouse({ version: 1, own: [{ ...entry, name: "Harbour Press" }] })).toBe(other);
  const lead = { name: "AP", kind: "agency" as const, aliases: [], lead: "AP Picture" };
  expect(withHouse({ version: 1, own: [entry, lead] })).not.toBe(other);
});
