import { expect, test } from "vitest";
import type { HouseOrganisations } from "../../shared/credit/house-organisations.ts";
import { parseCredit } from "../../shared/credit/parse-credit.ts";
import { photoNode, storyDocument } from "../../shared/document/build.ts";
import { wholePicture } from "../../shared/document/crop.ts";
import { pageFiles } from "../../shared/publication/page-files.ts";
import { sampleFields, samplePhoto, sampleProfile } from "../../shared/publication/testing/page-samples.ts";
import type { ReadStory } from "../stories/story-service.ts";
import { pageInput, publicationSource } from "./publication-source.ts";

const photo = samplePhoto(1);
const profile = { ...sampleProfile, baseUrl: "https://post.example" };
const parsed = storyDocument({ headline: "The harbour" }, [photoNode({ photo: photo.id })]);
const story = { id: photo.id, slug: "the-harbour", parsed, fields: sampleFields } as ReadStory;
const hashWith = (changes: Partial<typeof photo>) =>
  publicationSource(story, sampleProfile, { [photo.id]: { ...photo, ...changes } }).hash;

test("facts of a photo that no page shows do not make the page another one; those that it shows do", () => {
  const killed = { at: "2026-11-20T08:00:00.000Z", actor: "Noa", reason: "no consent" };
  expect(hashWith({ keywords: ["harbour"], rightsExpire: "2027-01-01T00:00:00.000Z", killed })).toBe(hashWith({}));
  expect(hashWith({ copyright: "© Harbour Post" })).not.toBe(hashWith({}));
});

test("what a publication lets block makes no other page; what it prints does", () => {
  const hashOf = (profile: Partial<typeof sampleProfile>) =>
    publicationSource(story, { ...sampleProfile, ...profile }, { [photo.id]: photo }).hash;
  expect(hashOf({ blockers: ["name.twice"] })).toBe(hashOf({}));
  expect(hashOf({ name: "The Other Post" })).not.toBe(hashOf({}));
});

test("only what a page prints of the story's fields and of the publication makes it another page", () => {
  const hash = (fields: Partial<typeof sampleFields>, profile: Partial<typeof sampleProfile> = {}) =>
    publicationSource({ ...story, fields: { ...sampleFields, ...fields } }, { ...sampleProfile, ...profile }, {}).hash;
  const [name = ""] = sampleFields.byline.names;
  const url = "https://post.example/people/1";
  const plain = hash({}, { contributors: [{ name, url }] });
  const told = { name, url, role: "Reporter", bio: "Wrote before.", links: [{ label: "Home", url }] };
  expect(hash({}, { contributors: [told] })).toBe(plain);
  const same = [
    hash({ stage: "draft", onHold: true, targetLength: 600, slug: "wish" }),
    hash({
      slugline: "bridge",
      due: "2026-11-25T16:00:00.000Z",
      priority: 2,
      embargo: "indefinite",
      legal: "required",
    }),
    hash({ pictures: "complete", internalNote: "call her", related: [story.id], followUpOf: story.id }),
    hash({ translationOf: story.id, publisherNote: " " }),
    hash({}, { sections: ["Coast"] }),
    hash({}, { contributors: [{ name: "Somebody else", url }] }),
  ];
  for (const other of same) expect(other).toBe(hash({}));
  const different = [
    ...[hash({ dateline: "Haifa" }), hash({ tags: ["a"] }), hash({ seoTitle: "a" }), hash({ canonicalUrl: "a" })],
    hash({ publisherNote: "a" }),
    ...[hash({}, { contributors: [{ name, url }] }), hash({}, { accent: "#123456" }), hash({}, { shareLinks: false })],
  ];
  expect(new Set([...different, hash({})]).size).toBe(different.length + 1);
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

test("two uses of one photo with different crops each have files of their own; a social card is cut about the focal point", () => {
  const crop = { ...wholePicture, x: 0.25, width: 0.5, ratio: "free" as const };
  const uses = [
    photoNode({ photo: photo.id, focal: { x: 1, y: 0.5 } }),
    photoNode({ photo: photo.id, crop }),
    photoNode({ photo: photo.id }),
  ];
  const document = storyDocument({ headline: "The harbour" }, uses);
  const source = publicationSource({ ...story, parsed: document }, profile, { [photo.id]: photo });
  const [whole, social, wide, normal, square, cut, ...others] = Object.values(source.planned);
  expect(others).toEqual([]);
  for (const [files, ratio] of [
    [social, 1200 / 630],
    [wide, 16 / 9],
    [normal, 4 / 3],
    [square, 1],
  ] as const) {
    expect(files?.map(({ format, width }) => [format, width])).toEqual([["jpeg", 1200]]);
    expect(1200 / (files?.[0]?.height ?? 1)).toBeCloseTo(ratio, 1);
  }
  const widest = (files: typeof whole) => Math.max(...(files ?? []).map(({ width }) => width));
  expect(widest(cut)).toBe(Math.min(2400, Math.round(photo.width / 2)));
  expect(social?.[0]?.crop?.x ?? 0).toBeGreaterThanOrEqual(0);
  const html =
    pageFiles(pageInput(source, { published: new Date(0), modified: null, line: "" })).find(
      ({ path }) => path === "index.html",
    )?.text ?? "";
  const named = (files: typeof whole) => (files?.[0]?.path ?? "").replace(/-\d+\.jpg$/, "");
  for (const files of [whole, social, wide, normal, square, cut]) expect(html).toContain(named(files));
  expect(html).toMatch(new RegExp(`og:image" content="[^"]*${named(social)}`));
});

test("a picture that may not be cropped is not cut for a social card either", () => {
  const restrictions = [{ kind: "no-cropping" as const, text: "NO CROP" }];
  const parsed = storyDocument({}, [photoNode({ photo: photo.id, focal: { x: 1, y: 0.5 } })]);
  const planned = (changes: Partial<typeof photo>) =>
    publicationSource({ ...story, parsed }, sampleProfile, { [photo.id]: { ...photo, ...changes } }).planned;
  expect(Object.keys(planned({}))).toHaveLength(5);
  expect(Object.keys(planned({ restrictions }))).toEqual([photo.id]);
});

test("the chosen picture stands for the story, cut about its own focal point; one that is gone gives way to the first", () => {
  const other = samplePhoto(2);
  const focal = { x: 0, y: 0 };
  const parsed = storyDocument({}, [photoNode({ photo: photo.id }), photoNode({ photo: other.id, focal })]);
  const published = (hero?: string) => {
    const fields = { ...sampleFields, ...(hero ? { hero } : {}) };
    const known = { [photo.id]: photo, [other.id]: other };
    const source = publicationSource({ ...story, parsed, fields }, profile, known);
    const html = pageFiles(pageInput(source, { published: new Date(0), modified: null, line: "" })).at(-1)?.text ?? "";
    return { social: Object.keys(source.planned).filter((key) => key.endsWith(":social")), html };
  };
  expect(published().html).toMatch(/og:image" content="[^"]*harbour-1/);
  expect(published().social).toEqual([]);
  expect(published(other.id).html).toMatch(/og:image" content="[^"]*harbour-2/);
  expect(published(other.id).social).toEqual([`${other.id}:social`]);
  expect(published(samplePhoto(3).id).html).toBe(published().html);
});

test("a picture without a crop keeps the names that its files have always had", () => {
  const files = (use: ReturnType<typeof photoNode>) =>
    Object.values(
      publicationSource({ ...story, parsed: storyDocument({}, [use]) }, sampleProfile, { [photo.id]: photo }).planned,
    ).map(([first]) => first?.path);
  expect(files(photoNode({ photo: photo.id }))).toEqual(files({ ...photoNode({ photo: photo.id }), crop: null }));
});
