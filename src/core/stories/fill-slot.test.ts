import { describe, expect, it } from "vitest";
import { emptyCredit } from "../../shared/credit/credit.ts";
import { parseCredit } from "../../shared/credit/parse-credit.ts";
import { gallery, paragraph, photoNode, storyDocument } from "../../shared/document/build.ts";
import { bodyOf, captionText, photosOf } from "../../shared/document/walk.ts";
import { libraryPhoto } from "../../shared/photos.ts";
import { appendPhotos, fillSlot, photoUse } from "./fill-slot.ts";

const photo = libraryPhoto.parse({
  id: "0190a000-0000-7000-8000-000000000001",
  sha256: "a".repeat(64),
  file: "span.jpg",
  mime: "image/jpeg",
  width: 1200,
  height: 800,
  bytes: 1000,
  caption: "The lift span",
  headline: "",
  alt: "הגשר בבוקר",
  altLanguage: "",
  credit: parseCredit("Marta Lindqvist/Reuters"),
  creator: "Marta Lindqvist",
  source: "",
  copyright: "",
  dateCreated: "",
  dominantColour: "#808080",
  importedAt: "2026-11-22T12:00:00.000Z",
});

const kept = photoNode({
  caption: "Own caption",
  alt: "Own alt",
  credit: parseCredit("(Photo: Marta Lindqvist / Reuters)"),
});
const document = storyDocument({ headline: "A headline" }, [
  paragraph("One"),
  kept,
  gallery([photoNode({ caption: "Left" }), photoNode({ credit: emptyCredit })]),
]);
const use = (from: typeof document, slot: number) => photosOf(from)[slot - 1]?.node;

describe("fillSlot", () => {
  it("keeps caption, alt text and credit of the placeholder", () => {
    const filled = fillSlot(document, 1, photo, "en");
    expect(use(filled.document, 1)).toEqual({ ...kept, photo: photo.id });
    expect(filled.warnings).toEqual([]);
  });

  it("fills what is empty from the file, inside a gallery too, and names another script's language", () => {
    const filled = use(fillSlot(document, 2, photo, "en").document, 2);
    expect(filled).toMatchObject({ photo: photo.id, alt: "הגשר בבוקר", altLanguage: "he", credit: null });
    expect(captionText(filled ?? kept)).toBe("Left");
  });

  it("lets the library's credit through where the use's own says nothing", () => {
    const filled = use(fillSlot(document, 3, photo, "he").document, 3);
    expect(filled).toMatchObject({ altLanguage: "", credit: null });
    expect(captionText(filled ?? kept)).toBe("The lift span");
  });

  it("leaves a decorative use without alt text", () => {
    const decorative = storyDocument({}, [photoNode({ decorative: true })]);
    expect(use(fillSlot(decorative, 1, photo, "en").document, 1)).toMatchObject({ alt: "", decorative: true });
  });

  it("warns of a file whose credit differs, and of a picture that is replaced", () => {
    const other = { ...photo, id: photo.id.replace(/1$/, "2"), credit: parseCredit("Tom Okafor/AP") };
    const first = fillSlot(document, 1, other, "en");
    expect(first.warnings.map((warning) => warning.key)).toEqual(["photoAdd.creditDiffers"]);
    expect(use(first.document, 1)?.credit).toEqual(kept.credit);
    expect(fillSlot(first.document, 1, photo, "en").warnings.map((warning) => warning.key)).toEqual([
      "photoAdd.replaced",
    ]);
    expect(fillSlot(first.document, 1, { ...other, credit: emptyCredit }, "en").warnings).toEqual([]);
  });

  it("does not touch the document it is given", () => {
    const before = structuredClone(document);
    fillSlot(document, 2, photo, "en");
    expect(document).toEqual(before);
  });

  it("refuses a slot that the story does not have", () => {
    expect(() => fillSlot(document, 4, photo, "en")).toThrow(
      "The story has no photo 4; its photos are counted from 1 to 3.",
    );
    expect(() => fillSlot(storyDocument({}, []), 1, photo, "en")).toThrow("has no photo yet");
  });
});

describe("appendPhotos", () => {
  it("puts photos at the end, before an empty last paragraph", () => {
    const types = (from: typeof document) => bodyOf(from).map((node) => node.type);
    expect(types(appendPhotos(document, [photo, photo], "en"))).toEqual([
      "paragraph",
      "photo",
      "gallery",
      "photo",
      "photo",
    ]);
    expect(types(appendPhotos(storyDocument({}, []), [photo], "en"))).toEqual(["photo", "paragraph"]);
  });

  it("begins a use with the file's caption and alt text, and inherits the credit", () => {
    expect(photoUse(photo, "en")).toMatchObject({
      photo: photo.id,
      alt: "הגשר בבוקר",
      altLanguage: "he",
      credit: null,
    });
    expect(photoUse({ ...photo, altLanguage: "he" }, "he").altLanguage).toBe("");
    expect(captionText(photoUse(photo, "en"))).toBe("The lift span");
  });
});
