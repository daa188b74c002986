import { expect, test } from "vitest";
import type { OrganisationTable } from "../credit/organisation.ts";
import { parsedCredit, samplePhoto } from "../publication/testing/page-samples.ts";
import { usualTerms } from "./usual-terms.ts";

const table: OrganisationTable = [
  { name: "Skarn Pictures", kind: "agency", aliases: ["Skarn"], terms: "Editorial use only. Expires 2027-03-01" },
  { name: "Quayside Press", kind: "agency", aliases: [], terms: "NO ARCHIVES" },
  { name: "Tidewater", kind: "agency", aliases: [] },
];
const credit = (...names: string[]) =>
  parsedCredit(
    { name: "Rivka Tal", role: "photographer" },
    ...names.map((name) => ({ name, role: "agency" as const })),
  );

test("the terms of the organisation in the credit are offered, with what is understood of them", () => {
  expect(usualTerms(samplePhoto(1, { credit: credit("Skarn") }), table)).toEqual({
    organisation: "Skarn Pictures",
    terms: "Editorial use only. Expires 2027-03-01",
    patch: {
      usageTerms: "Editorial use only. Expires 2027-03-01",
      restrictions: [{ kind: "editorial-only", text: "Editorial use only" }],
      rightsExpire: "2027-03-01T23:59:59.999Z",
      embargoUntil: "",
    },
  });
});

test("a date that is set stays", () => {
  const rightsExpire = "2026-12-01T00:00:00.000Z";
  expect(usualTerms(samplePhoto(1, { credit: credit("Skarn"), rightsExpire }), table)?.patch).toMatchObject({
    rightsExpire,
  });
});

test("of several, who passed the picture on last and has terms decides", () => {
  expect(usualTerms(samplePhoto(1, { credit: credit("Skarn", "Quayside Press", "Tidewater") }), table)?.terms).toBe(
    "NO ARCHIVES",
  );
});

test.each([
  ["has terms of its own", { usageTerms: "Free" }],
  ["has instructions", { instructions: "NO SALES" }],
  ["has restrictions", { restrictions: [{ kind: "no-sales" as const, text: "" }] }],
  ["names nobody with terms", { credit: credit("Tidewater") }],
])("nothing is offered for a photo that %s", (_name, changes) => {
  expect(usualTerms(samplePhoto(1, { credit: credit("Skarn"), ...changes }), table)).toBeNull();
});
