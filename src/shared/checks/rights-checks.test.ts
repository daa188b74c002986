import { describe, expect, test } from "vitest";
import { gallery, paragraph, photoNode, storyDocument } from "../document/build.ts";
import { type PhotoCrop, wholePicture } from "../document/crop.ts";
import type { LibraryPhoto } from "../photos.ts";
import { sampleFields, samplePhoto, sampleProfile } from "../publication/testing/page-samples.ts";
import { readRights } from "../rights/read-rights.ts";
import type { CheckInput } from "./check-input.ts";
import { runChecks } from "./run-checks.ts";

const now = "2026-11-25T12:00:00.000Z";

function findings(changes: Partial<LibraryPhoto>, more: Partial<CheckInput> = {}, language: "en" | "he" = "en") {
  const photo = samplePhoto(1, changes);
  const use = photoNode({ photo: photo.id, alt: "A crane over the quay" });
  const document = storyDocument({ headline: "The harbour", standfirst: "At dusk" }, [
    paragraph("Text"),
    gallery([use]),
  ]);
  const input = { document, fields: sampleFields, profile: sampleProfile, photos: { [photo.id]: photo }, now, ...more };
  return runChecks(input, language).filter(({ code }) => code.startsWith("photo."));
}
const codes = (changes: Partial<LibraryPhoto>, more: Partial<CheckInput> = {}) =>
  findings(changes, more).map(({ code, severity, where }) => `${severity} ${code} ${where}`);
const oneTime = [{ kind: "one-time-use" as const, text: "ONE TIME USE" }];

describe("rights", () => {
  test("a killed picture blocks, with who and why, in the desk's language", () => {
    const killed = { at: now, actor: "Noa Levin", reason: "The family asked us not to." };
    expect(findings({ killed })).toEqual([
      {
        code: "photo.killed",
        severity: "block",
        where: "photo:1",
        message:
          "Photo 1 was killed by Noa Levin and may not be published: The family asked us not to. Choose another picture.",
        overridable: false,
      },
    ]);
    expect(findings({ killed }, {}, "he")[0]?.message).toMatch(/^תמונה 1 נפסלה על ידי Noa Levin/);
  });

  test.each([
    ["ended", { rightsExpire: "2026-11-25T12:00:00.000Z" }, ["block photo.expired photo:1"]],
    ["ends soon", { rightsExpire: "2026-12-01T00:00:00.000Z" }, ["warn photo.expiring photo:1"]],
    ["ends much later", { rightsExpire: "2027-12-01T00:00:00.000Z" }, []],
    ["embargo in the future", { embargoUntil: "2026-11-25T12:00:00.001Z" }, ["block photo.embargo photo:1"]],
    ["embargo that is over", { embargoUntil: "2026-11-25T12:00:00.000Z" }, []],
    [
      "restricted",
      { restrictions: [{ kind: "out" as const, text: "GERMANY OUT" }] },
      ["warn photo.restricted photo:1"],
    ],
    ["nothing known", {}, []],
  ])("%s", (_name, changes, expected) => {
    expect(codes(changes)).toEqual(expected);
  });

  describe("a picture that may not be cropped", () => {
    const told = (instructions: string, crop: PhotoCrop | null) => {
      const { restrictions } = readRights({ instructions, usageTerms: "", dateCreated: "" });
      const photo = samplePhoto(1, { restrictions, width: 3600, height: 2400 });
      const use = photoNode({ photo: photo.id, alt: "A crane over the quay", ...(crop ? { crop } : {}) });
      const document = storyDocument({ headline: "The harbour" }, [use]);
      const input = { document, fields: sampleFields, profile: sampleProfile, photos: { [photo.id]: photo } };
      return runChecks(input, "en")
        .filter(({ code }) => code.startsWith("photo."))
        .map(({ code, message }) => [code, message]);
    };
    const cut = { ...wholePicture, width: 0.5 };
    test.each(["NO CROP", "No cropping", "DO NOT CROP", "NO CROPS", "not to be cropped", "אין לחתוך"])(
      "%s",
      (words) => {
        expect(told(words, cut)).toEqual([["photo.noCropping", expect.stringContaining(`(${words})`)]]);
        expect(told(words, { ...wholePicture, straighten: 2 })).toHaveLength(1);
      },
    );
    test("shown whole, upright or turned, it keeps to that; other restrictions are still told", () => {
      expect(told("NO CROP", null)).toEqual([]);
      expect(told("NO CROP", { ...wholePicture, rotation: 90 })).toEqual([]);
      const codes = told("NO CROP. GERMANY OUT", cut).map(([code]) => code);
      expect(codes).toEqual(["photo.noCropping", "photo.restricted"]);
    });
    test("one that may be cropped is not warned about", () => {
      expect(told("", cut)).toEqual([]);
    });
  });

  test("without an instant nothing is said of dates", () => {
    const changes = { rightsExpire: "2020-01-01T00:00:00.000Z", embargoUntil: "2030-01-01T00:00:00.000Z" };
    const photo = samplePhoto(1, changes);
    const document = storyDocument({ headline: "The harbour" }, [photoNode({ photo: photo.id, alt: "A crane" })]);
    const input = { document, fields: sampleFields, profile: sampleProfile, photos: { [photo.id]: photo } };
    expect(runChecks(input, "en").filter(({ code }) => code.startsWith("photo."))).toEqual([]);
  });

  test("one use only: blocks where it was published elsewhere, else it is said", () => {
    const { id } = samplePhoto(1);
    expect(codes({ restrictions: oneTime }, { usedElsewhere: { [id]: 2 } })).toEqual([
      "block photo.oneTimeUsed photo:1",
    ]);
    expect(codes({ restrictions: oneTime }, { usedElsewhere: {} })).toEqual(["info photo.oneTime photo:1"]);
    expect(codes({ restrictions: oneTime })).toEqual(["warn photo.oneTime photo:1"]);
  });
});
