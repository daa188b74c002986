import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { emptyCredit } from "../credit/credit.ts";
import { type LibraryPhoto, libraryPhoto } from "../photos.ts";
import { planRenditions, renditionWidths, xmpFacts } from "./rendition-plan.ts";

const photo = libraryPhoto.parse({
  id: "00000000-0000-7000-8000-000000000001",
  sha256: "ab".repeat(32),
  file: "Harbour at dusk.JPG",
  mime: "image/jpeg",
  width: 4000,
  height: 3000,
  bytes: 1,
  caption: "Caption",
  headline: "",
  alt: "Alt",
  altLanguage: "en",
  credit: emptyCredit,
  creator: "Ines Calder",
  source: "X00227",
  copyright: "©",
  dateCreated: "2026",
  dominantColour: "#000000",
  importedAt: "2026-01-01T00:00:00.000Z",
});
/** Not a good hash, but a full one: every letter counts, and so does its place. */
function hash(text: string): string {
  let [a, b] = [0x811c9dc5, 0x1234567];
  for (const [at, letter] of [...text].entries()) {
    a = Math.imul(a ^ (letter.codePointAt(0) ?? 0), 16777619) >>> 0;
    b = Math.imul(b + at + (letter.codePointAt(0) ?? 0), 2654435761) >>> 0;
  }
  return (a.toString(16).padStart(8, "0") + b.toString(16).padStart(8, "0")).repeat(4);
}
const plan = (changes: Partial<LibraryPhoto> = {}) => {
  const changed = { ...photo, ...changes };
  return planRenditions(changed, xmpFacts(changed, "Ines Calder / AP"), hash);
};
const widths = (changes: Partial<LibraryPhoto>, format: string) =>
  plan(changes)
    .filter((planned) => planned.format === format)
    .map((planned) => planned.width);

describe("sizes", () => {
  test.each([
    [4000, [480, 800, 1200, 1600, 2400]],
    [2400, [480, 800, 1200, 1600, 2400]],
    [2399, [480, 800, 1200, 1600, 2399]],
    [1500, [480, 800, 1200, 1500]],
    [480, [480]],
    [300, [300]],
    [1, [1]],
  ])("a photo %i wide", (width, expected) => {
    expect(widths({ width, height: 1000 }, "jpeg")).toEqual(expected);
    expect(widths({ width, height: 1000 }, "webp")).toEqual(expected);
    expect(widths({ width, height: 1000 }, "avif")).toEqual(expected);
  });

  test("a tower too tall for a format is made smaller until it fits", () => {
    const tall = plan({ width: 1000, height: 90_000 });
    for (const { format, width, height } of tall) {
      expect(height).toBeLessThanOrEqual({ jpeg: 65_535, webp: 16_383, avif: 16_384 }[format]);
      expect(Math.abs(height - width * 90)).toBeLessThanOrEqual(90);
    }
    expect(new Set(tall.map((planned) => planned.path)).size).toBe(tall.length);
  });

  test("never larger than the photo, in its proportions, narrowest first", () => {
    const side = fc.integer({ min: 1, max: 12_000 });
    fc.assert(
      fc.property(side, side, (width, height) => {
        const planned = plan({ width, height });
        expect(planned.length).toBeGreaterThan(1);
        for (const item of planned) {
          expect(item.width).toBeLessThanOrEqual(Math.min(width, Math.max(...renditionWidths)));
          expect(item.height).toBeLessThanOrEqual(height);
          expect(item.height).toBeGreaterThan(0);
          expect(Math.abs(item.height - (item.width * height) / width)).toBeLessThanOrEqual(1);
        }
        for (const format of ["jpeg", "webp", "avif"]) {
          const order = widths({ width, height }, format);
          expect(order).toEqual([...new Set(order)].sort((a, b) => a - b));
        }
      }),
    );
  });
});

describe("names", () => {
  test("readable, relative, and of one hash", () => {
    expect(plan().map((planned) => planned.path)[0]).toMatch(/^img\/harbour-at-dusk-[0-9a-f]{16}-480\.jpg$/);
    expect(plan()).toEqual(plan());
  });

  test("change with everything that the bytes depend on, and with nothing else", () => {
    const first = plan()[0]?.path;
    const changes: Partial<LibraryPhoto>[] = [
      { sha256: "cd".repeat(32) },
      { caption: "Other" },
      { alt: "Other" },
      { altLanguage: "he" },
      { headline: "Other" },
      { source: "Other" },
      { copyright: "Other" },
      { creator: "Other" },
      { dateCreated: "2025" },
    ];
    const paths = changes.map((change) => plan(change)[0]?.path);
    expect(new Set([first, ...paths]).size).toBe(changes.length + 1);
    expect(planRenditions(photo, xmpFacts(photo, "Other"), hash)[0]?.path).not.toBe(first);
    expect(plan({ importedAt: "2027-01-01T00:00:00.000Z", id: photo.id.replace("1", "2") })[0]?.path).toBe(first);
  });

  test("no file name leads out of the folder or past 255 bytes", () => {
    const names = fc.oneof(
      fc.string({ unit: "binary", maxLength: 400 }),
      fc.constantFrom("../../x", "/etc/x", "..", "", "con", "%2e%2e%2f"),
    );
    fc.assert(
      fc.property(names, (file) => {
        for (const { path } of plan({ file })) {
          expect(path).toMatch(/^img\/[\p{L}\p{M}\p{N}-]+-[0-9a-f]{16}-\d+\.(jpg|webp|avif)$/u);
          expect(new TextEncoder().encode(path).length).toBeLessThan(255);
        }
      }),
    );
    expect(plan({ file: "…" })[0]?.path).toMatch(/^img\/photo-/);
    expect(plan({ file: "נמל בערב.jpg" })[0]?.path).toMatch(/^img\/נמל-בערב-/);
  });
});

describe("what the file says of itself", () => {
  test("makers and first organisation come from the credit, else from the file", () => {
    const credit = {
      ...emptyCredit,
      items: [
        {
          parties: [
            { name: "Jon Rask", role: "photographer" as const },
            { name: "Yael Sorek", role: "photographer" as const },
            { name: "AFP", role: "agency" as const },
            { name: "Getty Images", role: "distributor" as const },
          ],
          qualifiers: [],
        },
      ],
    };
    expect(xmpFacts({ ...photo, credit }, "line")).toMatchObject({
      creators: ["Jon Rask", "Yael Sorek"],
      source: "AFP",
      creditLine: "line",
    });
    expect(xmpFacts(photo, "")).toMatchObject({ creators: ["Ines Calder"], source: "X00227" });
  });
});
