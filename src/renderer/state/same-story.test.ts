import { describe, expect, it } from "vitest";
import { paragraph, storyDocument } from "../../shared/document/build.ts";
import { sameDocument, sameJson } from "./same-story.ts";

describe("sameJson", () => {
  it("does not mind the order of keys, nor a key that JSON would leave out", () => {
    expect(sameJson({ a: 1, b: [{ c: null }] }, { b: [{ c: null }], a: 1 })).toBe(true);
    expect(sameJson({ a: 1, b: undefined }, { a: 1 })).toBe(true);
    expect(sameJson({ a: 1 }, { a: 1, b: undefined })).toBe(true);
  });
  it.each([
    [{ a: 1 }, { a: 1, b: null }],
    [{ a: 1, b: 0 }, { a: 1 }],
    [
      [1, 2],
      [2, 1],
    ],
    [[1], [1, 2]],
    [[], {}],
    [{ a: {} }, { a: null }],
    ["1", 1],
  ])("tells %j from %j", (a, b) => {
    expect(sameJson(a, b)).toBe(false);
    expect(sameJson(b, a)).toBe(false);
  });
});

describe("sameDocument", () => {
  const page = storyDocument({ headline: "Head" }, [paragraph("The wall stands.")]);
  const json = (notes: unknown) => JSON.stringify({ ...page, root: { ...page.root, $: { notes } } });
  it("tells pages apart that differ in a note alone, so that two windows that write one each are asked", () => {
    const note = { author: "Noa", at: "", text: "Sure?", words: "wall", replies: [], resolved: null };
    expect(sameDocument(JSON.stringify(page), json({ a: note }))).toBe(false);
    expect(sameDocument(json({ a: note }), json({ a: { ...note, resolved: { author: "Dan", at: "" } } }))).toBe(false);
    expect(sameDocument(json({ a: note }), json({ a: note }))).toBe(true);
  });
});
