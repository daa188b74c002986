import { expect, test } from "vitest";
import { blankPlanning, type StoryFields } from "../../shared/stories.ts";
import { mergeFields } from "./merge-fields.ts";

const base: StoryFields = {
  ...{ language: "en", byline: { names: [], none: false }, stage: "draft", onHold: false, slug: "", section: "" },
  ...{ summary: "", followBar: true, commentsNotice: true, targetLength: 0, dateline: "", tags: [], seoTitle: "" },
  ...{ socialText: "", canonicalUrl: "", hero: "a".repeat(64) },
  ...blankPlanning,
};

test("theirs where we touched nothing, ours where we did", () => {
  const theirs = { ...base, stage: "ready", tags: ["ferries"] };
  const ours = { ...base, summary: "Written here", byline: { names: ["Noa"], none: false } };
  expect(mergeFields(base, theirs, ours)).toEqual({ ...theirs, summary: ours.summary, byline: ours.byline });
  expect(mergeFields(base, base, ours)).toEqual(ours);
});

test("the same change made twice is no conflict; two changes of one fact are", () => {
  expect(mergeFields(base, { ...base, stage: "ready" }, { ...base, stage: "ready" })?.stage).toBe("ready");
  expect(mergeFields(base, { ...base, stage: "ready" }, { ...base, stage: "editing" })).toBeNull();
  expect(mergeFields(base, { ...base, tags: ["a"] }, { ...base, tags: ["b"] })).toBeNull();
});

test("what is taken away stays away, and what only a later version knows is kept", () => {
  const { hero: _, ...without } = base;
  expect(mergeFields(base, without, { ...base, summary: "x" })).toEqual({ ...without, summary: "x" });
  expect(mergeFields(base, { ...base, summary: "x" }, without)).toEqual({ ...without, summary: "x" });
  expect(mergeFields(base, without, { ...base, hero: "b".repeat(64) })).toBeNull();
  const newer = { ...base, colour: "teal" } as StoryFields;
  expect(mergeFields(base, newer, { ...base, summary: "x" })).toEqual({ ...newer, summary: "x" });
});
