import fc from "fast-check";
import { expect, test } from "vitest";
import { isPlainName } from "../files/atomic-write.ts";
import { cleanBlock, cleanLine } from "./clean-text.ts";
import { cleanFileName } from "./file-name.ts";

const anything = fc.string({ unit: "binary", maxLength: 300 });

test.each([
  ["../../etc/passwd", "passwd"],
  ["C:\\Users\\x\\photo.JPG", "photo.JPG"],
  ["a\u202egpj.exe", "agpj.exe"],
  ["  תמונה.jpg ", "תמונה.jpg"],
  ["..", "photo"],
  ["", "photo"],
  ["\0\n", "photo"],
])("%j is called %s", (name, expected) => {
  expect(cleanFileName(name)).toBe(expected);
});

test("a long name keeps its extension", () => {
  const name = cleanFileName(`${"ש".repeat(400)}.jpeg`);
  expect(name).toHaveLength(200);
  expect(name.endsWith("ש.jpeg")).toBe(true);
});

test("any name is plain, short, without controls, and stays as it is the second time", () => {
  fc.assert(
    fc.property(anything, (text) => {
      const name = cleanFileName(text);
      expect(isPlainName(name)).toBe(true);
      expect(name.length).toBeLessThanOrEqual(200);
      expect(name).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
      expect(cleanFileName(name)).toBe(name);
    }),
  );
});

test("any metadata text is clean after one washing", () => {
  fc.assert(
    fc.property(anything, (text) => {
      const block = cleanBlock(text);
      expect(block).not.toMatch(/(?!\n)[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
      expect(block.isWellFormed()).toBe(true);
      expect(cleanBlock(block)).toBe(block);
      expect(cleanLine(text)).not.toContain("\n");
    }),
  );
});
