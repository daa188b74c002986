import { expect, test } from "vitest";
import type { SurveyedStory } from "../../../../shared/publish-many.ts";
import { filtered, groupsOf } from "./groups.ts";

const story = (headline: string, changes: Partial<SurveyedStory> = {}): SurveyedStory => ({
  ...{ id: headline, headline, publication: "unpublished", candidate: "new", blocking: [], stops: [], due: true },
  ...changes,
});

test("what is due comes apart from what could go out and from what is blocked, each in its order", () => {
  const stories = [
    story("a", { due: false }),
    story("b"),
    story("c", { blocking: ["No credit"], due: false }),
    story("d"),
  ];
  const { due, others, blocked } = groupsOf(stories);
  expect([due, others, blocked].map((group) => group.map(({ id }) => id))).toEqual([["b", "d"], ["a"], ["c"]]);
});

test("a filter wants every word, wherever it stands and however it is written", () => {
  const stories = [story("Harbour WALL rebuilt"), story("The wall"), story("נמל חיפה")];
  const found = (typed: string) => filtered(stories, typed).map(({ id }) => id);
  expect(found("wall harbour")).toEqual(["Harbour WALL rebuilt"]);
  expect(found("  ")).toHaveLength(3);
  expect(found("חיפה")).toEqual(["נמל חיפה"]);
  expect(found("bridge")).toEqual([]);
});
