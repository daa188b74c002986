import { isAbsolute, join, relative } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { numberedSlug, slugify, slugLimit } from "./slug.ts";

test.each([
  ["Harbour wall to be rebuilt", "harbour-wall-to-be-rebuilt"],
  ["Café owner: “It’s over”", "cafe-owner-its-over"],
  ["שָׁלוֹם לנמל", "שלום-לנמל"],
  ["דובר צה״ל", "דובר-צהל"],
  ["../../etc/passwd", "etc-passwd"],
  ["CON", "story-con"],
  ["…", "story"],
])("%s → %s", (text, slug) => expect(slugify(text)).toBe(slug));

test("a slug never leaves its folder, is never empty and never too long", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 400 }), fc.integer({ min: 2, max: 99_999 }), (text, number) => {
      for (const slug of [slugify(text), numberedSlug(slugify(text), number)]) {
        expect(slug.length).toBeGreaterThan(0);
        expect(slug.length).toBeLessThanOrEqual(slugLimit);
        expect(Buffer.byteLength(slug)).toBeLessThanOrEqual(255);
        expect(slug).toMatch(/^[\p{L}\p{M}\p{N}-]+$/u);
        expect(relative("/out", join("/out", slug))).toBe(slug);
        expect(isAbsolute(slug)).toBe(false);
      }
    }),
  );
});
