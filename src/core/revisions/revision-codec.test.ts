import fc from "fast-check";
import { expect, test } from "vitest";
import { codecs, decodeContent, encodeChanges, encodeFrame, type StoredContent } from "./revision-codec.ts";
import { applySplices, encodeSplices } from "./splice-delta.ts";

const word = fc.constantFrom(
  "the ",
  "boat ",
  "ראש ",
  "😀",
  '","text":"',
  ',{"type":"text"',
  "海",
  "\u2028",
  "e\u0301",
  "\n",
);
/** Nodes that all versions have, and one that is each one's own, so that most pairs have much in common. */
const shared = ',{"type":"text","text":"words that stay"}'.repeat(12);
const text = fc.array(word, { maxLength: 30 }).map((parts) => `${shared}${parts.join("")}${shared}`);

test("changes lead from one text to the other, and a chain of them from the first to the last", () => {
  fc.assert(
    fc.property(fc.array(text, { minLength: 2, maxLength: 8 }), (versions) => {
      let base = versions[0] ?? "";
      let deltas: Buffer[] = [];
      for (const [at, after] of versions.slice(1).entries()) {
        const delta = encodeSplices(versions[at] ?? "", after);
        if (delta) deltas.push(delta);
        else [base, deltas] = [after, []];
        expect(applySplices(base, deltas)).toBe(after);
      }
    }),
    { numRuns: 300 },
  );
});

const page = (words: string) => `{"children":[${`{"type":"text","text":"${words}"},`.repeat(60)}{}]}`;

test("a frame and changes of it read back; the changes of a word are a few bytes", () => {
  const before = page("a boat at sea");
  const after = before.replace("boat", "ship");
  const frame = encodeFrame(before);
  const changes = encodeChanges(frame, before, after) as StoredContent;
  expect(changes.codec).toBe(codecs.splices);
  expect(changes.content.length).toBeLessThan(20);
  expect(decodeContent([frame])).toBe(before);
  expect(decodeContent([frame, changes])).toBe(after);
});

test("a text that has little of the one before it stands for itself", () => {
  expect(encodeChanges(encodeFrame(page("one")), page("one"), page("another"))).toBeNull();
});

test("plain content of an older version reads as it is", () => {
  expect(decodeContent([{ codec: codecs.plain, content: Buffer.from("שלום") }])).toBe("שלום");
});

test("a wrong text is never given: damage and rows of another chain are refused", () => {
  const before = page("a boat at sea");
  const after = before.replace("boat", "ship");
  const frame = encodeFrame(before);
  const changes = encodeChanges(frame, before, after) as StoredContent;
  expect(() => decodeContent([encodeFrame(page("a boat at bay")), changes])).toThrow(/checksum/);
  const bent = Buffer.from(frame.content);
  bent[bent.length >> 1] = (bent[bent.length >> 1] ?? 0) ^ 255;
  expect(() => decodeContent([{ ...frame, content: bent }])).toThrow();
  const more = encodeChanges(changes, after, after.replace("sea", "bay")) as StoredContent;
  expect(decodeContent([frame, changes, more])).toContain("a ship at bay");
  expect(() => decodeContent([frame, more])).toThrow(/checksum/);
  const cut = { ...changes, content: changes.content.subarray(0, 7) };
  expect(() => decodeContent([frame, cut])).toThrow(/checksum/);
  expect(() => decodeContent([frame, frame])).toThrow(/order/);
  expect(() => decodeContent([{ codec: 9, content: Buffer.from("x") }])).toThrow(/does not know/);
});
