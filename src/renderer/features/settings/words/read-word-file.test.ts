import { expect, test } from "vitest";
import { wordFileLimit } from "../../../../shared/language/word-list-file.ts";
import { readWordFile } from "./read-word-file.ts";

test("UTF-8 with its mark and UTF-16 are read", () => {
  expect(readWordFile(new TextEncoder().encode("\uFEFFquay\n")).words).toEqual(["quay"]);
  expect(readWordFile(new Uint8Array([0xff, 0xfe, 0x51, 0, 0xe9, 0, 0x0a, 0])).words).toEqual(["Qé"]);
});

test.each([
  ["too-large", new Uint8Array(wordFileLimit + 1)],
  ["not-text", new Uint8Array([0x50, 0x4b, 0, 4])],
  ["not-utf8", new Uint8Array([0x63, 0x61, 0x66, 0xe9])],
] as const)("a file is refused: %s", (fault, bytes) => {
  expect(readWordFile(bytes)).toMatchObject({ words: [], fault });
});
