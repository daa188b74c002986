import { describe, expect, test } from "vitest";
import { type PhotoUse, paragraph, photoNode } from "../document/build.ts";
import { wholePicture } from "../document/crop.ts";
import { sampleId, samplePhoto } from "../publication/testing/page-samples.ts";
import { foundCodes } from "./testing/found-codes.ts";

const text = paragraph("The wall stands.");
const use = (number: number, changes: PhotoUse = {}) =>
  photoNode({ photo: sampleId(number), alt: `Ferry number ${number}`, caption: "The quay", ...changes });
const six = "The crane over the quay at dusk";

describe("a picture", () => {
  test.each<[string, PhotoUse]>([
    ["caption.missing", { caption: "" }],
    ["caption.long", { caption: "The quay. ".repeat(70) }],
    ["caption.credit", { caption: "The quay (Photo: Rivka Tal, Reuters)" }],
    ["photo.decorative", { decorative: true }],
    ["alt.beginning", { alt: "A photo of a ferry" }],
    ["alt.beginning", { alt: "תמונה של מעבורת", altLanguage: "he" }],
    ["alt.credit", { alt: "A ferry (Photo: Rivka Tal)" }],
  ])("%s", (code, changes) => {
    expect(foundCodes([text, use(1, changes)])).toEqual([`${code} photo:1`]);
  });

  test.each<[PhotoUse]>([
    [{ alt: "A photo album", caption: "An image by Man Ray hangs in the hall (left)." }],
    [{ alt: "A photographer and her camera" }],
    [{ caption: "Rivka Tal with her camera" }],
    [{ caption: "The staff of Reuters at work" }],
    [{ decorative: true, caption: "" }],
    [{ caption: "The quay / the crane" }],
  ])("nothing: %j", (changes) => {
    expect(foundCodes([text, use(1, changes)])).toEqual([]);
  });

  test("too small is warned about, on cards noted", () => {
    const sized = (width: number, height: number, crop = wholePicture) =>
      foundCodes([text, use(1, { crop })], { photos: [samplePhoto(1, { width, height })] });
    expect(sized(400, 1200)).toEqual(["photo.small photo:1"]);
    expect(sized(1199, 800)).toEqual(["photo.heroSmall photo:1"]);
    expect(sized(1200, 460)).toEqual([]);
    expect(sized(2000, 2000, { ...wholePicture, width: 0.2 })).toEqual(["photo.small photo:1"]);
  });

  test("twice is warned about unless it is cut another way; two alike by ear are warned about", () => {
    expect(foundCodes([text, use(1), use(1)])).toEqual(["photo.twice photo:2"]);
    expect(foundCodes([text, use(1), use(1, { crop: { ...wholePicture, width: 0.7 } })])).toEqual([]);
    expect(foundCodes([text, use(1, { alt: "A ferry" }), use(2, { alt: "a ferry." })])).toEqual(["alt.twice photo:2"]);
  });

  test("a full stop at the end is wanted where the other captions have one", () => {
    const [stop, none] = [`${six}.`, six];
    const captions = (...all: string[]) => foundCodes([text, ...all.map((caption, at) => use(at + 1, { caption }))]);
    expect(captions(stop, stop, none)).toEqual(["caption.end photo:3"]);
    expect(captions(stop, none, none)).toEqual([]);
    expect(captions(stop, none)).toEqual([]);
    expect(captions(stop, stop, "Rivka Tal")).toEqual([]);
  });
});

test.each([
  ["The quay (Photo: Rivka Tal, Reuters)", true],
  ["The quay. (Rivka Tal / Reuters)", true],
  ["The quay. Photo: Rivka Tal", true],
  ["הרציף. צילום: Rivka Tal", true],
  ["(Photo: Rivka Tal, Reuters)", true],
  ["The quay (Photo: Somebody Else)", false],
  ["The quay (left)", false],
  ["The quay, seen by Rivka Tal", false],
  ["Reuters", false],
])("the credit that is printed anyway stands in %j: %s", (caption, stands) => {
  expect(foundCodes([text, use(1, { caption })])).toEqual(stands ? ["caption.credit photo:1"] : []);
});
