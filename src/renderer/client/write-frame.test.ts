import { expect, test } from "vitest";
import { createFrameWriter } from "./write-frame.ts";

const frameOf = (document: string) => ({ id: 1, method: "stories.save", params: { document } });
const read = (written: string | Uint8Array) =>
  JSON.parse(typeof written === "string" ? written : new TextDecoder("utf-8", { fatal: true }).decode(written));

test("a short frame is text, a long one the bytes of the same text", () => {
  const write = createFrameWriter();
  expect(write(frameOf("a"))).toBe(JSON.stringify(frameOf("a")));
  expect(write(frameOf("a".repeat(20_000)))).toBeInstanceOf(Uint8Array);
});

test("a long frame says what was given, in whatever letters, also after one that was longer", () => {
  const write = createFrameWriter();
  const texts = [
    "שָׁלוֹם ".repeat(9_000),
    "“Up”, \ud83d\ude00, \ud83d and \ude00 ".repeat(2_000),
    "x".repeat(9_000),
    "€".repeat(3_000_000),
  ];
  for (const text of [...texts, ...texts]) expect(read(write(frameOf(text)))).toEqual(frameOf(text));
});
