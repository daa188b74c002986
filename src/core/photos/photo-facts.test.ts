import { expect, test } from "vitest";
import { parseCredit } from "../../shared/credit/parse-credit.ts";
import { samplePhoto } from "../../shared/publication/testing/page-samples.ts";
import { isSynthetic, photoTerms, sortableName } from "./photo-facts.ts";

const uri = (name: string) => `http://cv.iptc.org/newscodes/digitalsourcetype/${name}`;

test.each([
  ["trainedAlgorithmicMedia", true],
  ["compositeSynthetic", true],
  ["algorithmicallyEnhanced", true],
  ["digitalCapture", false],
  ["negativeFilm", false],
])("%s is made by something else than a camera: %s", (name, expected) => {
  expect(isSynthetic(samplePhoto(1, { digitalSourceType: uri(name) }))).toBe(expected);
});

test("so is what the credit says", () => {
  const credit = parseCredit("Ines Calder / AP");
  const [item] = credit.items;
  const items = item ? [{ ...item, qualifiers: ["ai-generated" as const] }] : [];
  expect([isSynthetic(samplePhoto(1)), isSynthetic(samplePhoto(1, { credit: { ...credit, items } }))]).toEqual([
    false,
    true,
  ]);
});

test("names sort as a person does, and terms are each one once", () => {
  const names = ["IMG_10.jpg", "img_9.jpg", "Img_009b.jpg", "a.jpg"];
  expect([...names].sort((a, b) => (sortableName(a) < sortableName(b) ? -1 : 1))).toEqual([
    "a.jpg",
    "img_9.jpg",
    "Img_009b.jpg",
    "IMG_10.jpg",
  ]);
  const photo = samplePhoto(1, { keywords: ["Sea", "sea"], city: "Haifa", country: "haifa", people: ["Inès"] });
  expect(photoTerms(photo).map(({ kind, term }) => `${kind} ${term}`)).toEqual([
    "person ines",
    "keyword sea",
    "place haifa",
  ]);
});
