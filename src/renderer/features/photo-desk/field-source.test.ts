import { expect, test } from "vitest";
import type { PhotoReading } from "../../../shared/photo-reading.ts";
import { libraryPhoto } from "../../../shared/photos.ts";
import { fieldText, sourceOf } from "./field-source.ts";
import { entriesOf } from "./photo-fields.ts";

const photo = libraryPhoto.parse({
  ...{ id: "01a213b9-7d1a-766e-a85a-05ed864096dd", sha256: "0".repeat(64), file: "a.jpg", mime: "image/jpeg" },
  ...{ width: 1, height: 1, bytes: 1, caption: "Boats stay in", headline: "", alt: "", altLanguage: "" },
  credit: { items: [], raw: "", state: "parsed", exempt: "" },
  ...{ creator: "Mara Ellery", source: "", copyright: "", dateCreated: "", dominantColour: "#000000" },
  ...{ importedAt: "2026-11-20T10:00:00.000Z", people: ["Ilse Brandt", "Noor Haddad"] },
});
const value = (from: "xmp" | "iim", ...texts: string[]) => ({ from, charset: "utf-8", declared: true, texts });
const reading: PhotoReading = {
  fields: [
    { field: "caption", taken: value("xmp", "Boats stay in"), others: [value("iim", "Boats stay out")] },
    { field: "creator", taken: value("iim", "M. Ellery"), others: [] },
    { field: "people", taken: value("xmp", "Ilse Brandt", "Noor Haddad"), others: [] },
  ],
  iimEditedLater: false,
  problems: [],
};

test("a value that is the file's names its place there, and what else the file says is offered", () => {
  expect(sourceOf(photo, "caption", reading)).toEqual({
    from: "xmp",
    others: [{ from: "iim", text: "Boats stay out" }],
  });
  expect(sourceOf(photo, "people", reading)).toEqual({ from: "xmp", others: [] });
});

test("a value that no part of the file has was typed, and the file's can be taken back", () => {
  expect(sourceOf(photo, "creator", reading)).toEqual({ from: "typed", others: [{ from: "iim", text: "M. Ellery" }] });
  expect(sourceOf(photo, "headline", reading)).toEqual({ from: null, others: [] });
  const taken = { ...photo, caption: "Boats stay out" };
  expect(sourceOf(taken, "caption", reading)).toEqual({
    from: "iim",
    others: [{ from: "xmp", text: "Boats stay in" }],
  });
});

test("a list is typed as one line", () => {
  expect(fieldText(photo, "people")).toBe("Ilse Brandt; Noor Haddad");
  expect(entriesOf(" Ilse Brandt ;; Noor Haddad\n")).toEqual(["Ilse Brandt", "Noor Haddad"]);
});
