import { expect, it } from "vitest";
import { readingMinutes } from "./reading-time.ts";

it("follows the language, in whole minutes, of which any text takes at least one", () => {
  expect(readingMinutes(0, "en")).toBe(0);
  expect(readingMinutes(5, "en")).toBe(1);
  expect(readingMinutes(1140, "en-GB")).toBe(5);
  expect(readingMinutes(1140, "he")).toBe(6);
  expect(readingMinutes(1840, "xx")).toBe(10);
});
