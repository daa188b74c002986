import { expect, test } from "vitest";
import { emptyCredit } from "./credit/credit.ts";
import { photoRequests } from "./photo-contract.ts";
import { creatorsOf, libraryPhoto } from "./photos.ts";

const before = {
  id: "00000000-0000-7000-8000-000000000001",
  sha256: "ab".repeat(32),
  file: "harbour.jpg",
  mime: "image/jpeg",
  width: 4000,
  height: 3000,
  bytes: 1,
  caption: "Caption",
  headline: "",
  alt: "",
  altLanguage: "",
  credit: emptyCredit,
  creator: "Ines Calder; Noa Levin",
  source: "",
  copyright: "",
  dateCreated: "",
  dominantColour: "#000000",
  importedAt: "2026-01-01T00:00:00.000Z",
};

test("a record from before the photo desk reads as one that says nothing more", () => {
  const photo = libraryPhoto.parse(before);
  expect(photo).toMatchObject({
    ...before,
    keywords: [],
    captions: {},
    restrictions: [],
    killed: null,
    rightsExpire: "",
  });
  expect(libraryPhoto.parse(JSON.parse(JSON.stringify(photo)))).toEqual(photo);
  expect(creatorsOf(photo)).toEqual(["Ines Calder", "Noa Levin"]);
});

test("one default is never shared by two records", () => {
  const photo = libraryPhoto.parse(before);
  photo.keywords.push("harbour");
  expect(libraryPhoto.parse(before).keywords).toEqual([]);
});

test("what is asked for has a size that a person could mean", () => {
  const { id } = before;
  const takes = (patch: object) => photoRequests["photos.update"].params.safeParse({ id, ...patch }).success;
  expect(takes({ credit: { ...emptyCredit, raw: "Mara Ellery" } })).toBe(true);
  expect(takes({ credit: { ...emptyCredit, raw: "(".repeat(20_001) } })).toBe(false);
  expect(takes({ alts: Object.fromEntries(Array.from({ length: 101 }, (_, at) => [`x-${at}`, "a"])) })).toBe(false);
  const kills = (reason: string) => photoRequests["photos.kill"].params.safeParse({ id, reason }).success;
  expect([kills("Wrong person"), kills("\u200b…"), kills("")]).toEqual([true, false, false]);
});
